import Basics
import Standards
import Storage
import Wizard

extension Words {
  enum Standard {
    static let abstract = "查看或检查评价标准。"
    static let showAbstract = "列出标准的各行、分值、最高分、限项、读法、问题、条件和结论。"
    static let sourceHelp = "输出标准文件的原文，可以从它改起。"
    static let checkHelp = "评价标准的文件或编号。"
    static let checkAbstract = "检查评价标准文件；有错误时退出状态为 1。"
    static let readings = "读法"
    static let best = "就高"
    /// What stands for the file of the pack that is built in.
    static let builtIn = "内置标准"

    static func origin(_ pack: RulePack) -> String {
      "\(pack.effectiveFrom) 起施行，总分 \(pack.cap)，校验码 \(pack.digest)"
    }
    static func cap(_ points: Points) -> String { "最高 \(points)" }
    static func limit(_ limit: Limit) -> String { "限 \(Diff.limit(limit))" }
    static func usable(_ file: String, _ review: PackReview) -> String {
      let (pack, rows) = (review.pack, Table(review.pack).rows.count)
      let inherited = review.notes.count(where: \.isInherited)
      let own = review.notes.count - inherited
      let remarks = (own == 0 ? "" : "提示 \(own) 处。") + (inherited == 0 ? "" : "沿用的提示 \(inherited) 处。")
      return "\(file)：可用。\(pack.id) \(pack.version)，\(rows) 个条目，校验码 \(pack.digest)。\(remarks)"
    }
    /// What is still to be checked; nil where that is nothing.
    static func unchecked(_ file: String, _ unchecked: RulePackProblems.Unchecked) -> String? {
      switch unchecked {
      case .nothing: nil
      case .results: "\(file)：因为有以上错误，例子的结果和提示还没有检查：请改正后再检查一次。"
      case .rest: "\(file)：因为有以上错误，其余内容、例子和提示还没有检查：请改正后再检查一次。"
      }
    }
    static func note(_ file: String, _ note: PackNote, _ files: [String]) -> String {
      "\(file)：提示：\(note.line(files))"
    }

    /// How a row scores, as a phrase.
    static func scale(_ scale: Scale) -> String {
      switch scale {
      case .flat(let points): "\(points) 分"
      case .perUnit(let points): "每个 \(points) 分"
      case .perYear(let points): "每满一年 \(points) 分"
      case .band(let band): "专家在 \(band.low)-\(band.high) 分内酌定"
      case .byRank(let scale): scale.steps.map(step).joined(separator: "；") + beyond(scale.beyond)
      }
    }

    private static func step(_ step: RankStep) -> String {
      let ranks = step.from == step.to ? "第 \(step.from) 名" : "第 \(step.from)-\(step.to) 名"
      if !step.list.isEmpty { return "\(ranks) \(step.list.map(\.description).joined(separator: "、")) 分" }
      let last = step.worth(atRank: step.to)
      if step.strictStep > .zero { return "\(ranks) \(step.points) 分（保底至 \(last.low)）" }
      return last.points == step.points ? "\(ranks) \(step.points) 分" : "\(ranks) \(step.points) 至 \(last.points) 分"
    }

    private static func beyond(_ beyond: RankScale.Beyond) -> String {
      beyond == .experts ? "；其后由专家酌定" : "；其后 0 分"
    }
  }
}
