import Basics
import Scoring
import Screen
import Standards

extension Words {
  static let addOne = "[ 新增一项 ]"
  /// Above entries that the table has no row for.
  static func strays(_ editing: Editing) -> String {
    let kept = editing.keptEntries.count
    return kept == 0 ? "标准里没有的评分项" : Words.kept(kept)
  }
  static func kept(_ count: Int) -> String { "\(count) 项未入新标准：保留，不计分" }
  static let pickerTitle = "选择评分项"
  static let pickerChanging = "换成"
  static let filterLabel = "输入文字筛选 "

  static func noRowMatches(_ text: String) -> String {
    "没有含「\(TextLayout.clip(text, to: 20))」的评分项，请改短筛选文字"
  }

  static func subtotal(_ result: NodeResult, cap: Points?) -> String {
    guard let cap else { return result.figures.points.column }
    return "\(result.figures.points.column) / 最高 \(cap)"
  }

  static func ofCap(_ points: Points, _ cap: Points?) -> String {
    cap.map { "\(points.column) / \($0)" } ?? points.column
  }

  /// In the title of an entry's form.
  static func entryFigures(_ result: EntryResult) -> String {
    guard result.status == .counted else { return result.status.label }
    let figures = result.figures
    guard figures.isOpen else { return "\(result.counts.column) 分" }
    return "\(result.counts.column) 分 (保底 \(figures.low) 上限 \(figures.high))"
  }

  static func figures(_ total: Figures, mark: Points?) -> String {
    let text = "保底 \(total.low.column)  自评 \(total.points.column)  上限 \(total.high.column)"
    guard let mark else { return text }
    let gap = total.points - mark
    let distance = gap == .zero ? "自评持平" : gap > .zero ? "自评高 \(gap)" : "自评差 \(Points.zero - gap)"
    return "\(text)  规定分值 \(mark) (\(distance))"
  }

  // MARK: - On the screen and read out

  /// Below the bars: the draft's three figures, or claimed beside accepted.
  static func figures(below editing: Editing) -> String {
    guard let reviewed = editing.reviewed else { return figures(editing.report.total, mark: editing.report.passMark) }
    return Review.figures(
      reviewed.claimed.total.points, reviewed.accepted.total.points, undecided: reviewed.undecided.count,
      mark: reviewed.accepted.passMark)
  }

  static func figuresInShort(below editing: Editing) -> String {
    guard let reviewed = editing.reviewed else {
      return figuresInShort(editing.report.total, mark: editing.report.passMark)
    }
    return Review.figuresInShort(
      reviewed.claimed.total.points, reviewed.accepted.total.points, undecided: reviewed.undecided.count,
      mark: reviewed.accepted.passMark)
  }

  /// The same for narrow windows.
  static func figuresInShort(_ total: Figures, mark: Points?) -> String {
    let text = figures(total, mark: nil)
    return mark.map { "\(text)  规定 \($0) (\((total.points - $0).signed))" } ?? text
  }

  /// 排名, 月数 or 次数, in a few columns.
  static func amount(of entry: Entry, _ scale: Scale?) -> String {
    switch scale {
    case .byRank?: entry.rank.map { "第\($0)" } ?? ""
    case .perYear?: entry.months.map { "\($0)月" } ?? ""
    case .perUnit?: entry.count.map { "\($0)项" } ?? ""
    case .band?, .flat?, nil: entry.rank.map { "第\($0)" } ?? entry.months.map { "\($0)月" } ?? ""
    }
  }

  /// What one more would add: `+3.0`, `+4.0~+10.0`, or why nothing.
  static func gain(_ gain: OneMore, _ table: Table) -> String {
    guard gain.most != .zero || gain.least != .zero else {
      switch gain.eatenBy {
      case .limit: return "+0 已达限项"
      case .years: return "+0 年度已填满"
      case .best: return "+0 不高于已计"
      case .cap, .totalCap: return "+0 已达上限"
      case nil: return "+0"
      }
    }
    return gain.least == gain.most ? gain.most.signed : "\(gain.least.signed)~\(gain.most.signed)"
  }

  static func oneMoreAdds(_ gain: String) -> String { "再加同类一项 \(gain)" }

  /// What takes the whole of one more entry; nil where it adds something.
  static func eaten(_ gain: OneMore, _ table: Table) -> String? {
    gain.eatenBy.map { "再加一项 +0：\(table.nothingLeft($0))" }
  }

  /// R19: who granted it says which level of the table it belongs to.
  static func otherLevel(_ issuer: String, _ row: String) -> String {
    "「\(issuer)」的属「\(row)」：在评分项上按 Enter 改选"
  }

  /// A row as the table prints it, with the caps and limits above it.
  static func rowTerms(_ table: Table, _ row: Int) -> String {
    var parts: [String] = []
    var at: Int? = row
    while let index = at, table.nodes[index].kind != .section {
      let node = table.nodes[index]
      if let limit = node.limit { parts.append("\(node.name)限 \(limit.most) 项") }
      if let cap = node.cap { parts.append("\(node.name)最高 \(cap)") }
      at = node.parent
    }
    let printed = table.nodes[row].guidance.printed.map { "表列 \($0)" }
    return ([printed].compactMap { $0 } + parts).joined(separator: "，")
  }

  // MARK: - 汇总

  static let uncapped = "封顶前"
  static let counted = "计入"
  static let conditionsTitle = "结论所依据的条件"
  static let passMarkVerdict = "规定分值"

  static func openQuestions(_ count: Int) -> String { "，待答 \(count) 处" }

  static let tableTitle = "逐项分数"
  static let adviceTitle = "怎样提高分数（估算）"
  static let rowAdviceTitle = "再加一项能增加多少：^T 假设，^D 划去，Enter 去填"
  static let soonMark = "（近期可得）"
  static let lossTitle = "分数减在哪里"
  static let verdictsTitle = "各项结论（由评委会认定，这里只按所填内容推算）"
  static let judgedTitle = "由人评判、这里不计算的"

  static func summaryTitle(_ pack: RulePack) -> String { "汇总  \(pack.version) 版标准" }

  static let officesTitle = "按出具单位（\(Scoring.Wording.officesAreHelp)）"
  static let bareTitle = "缺时间或佐证的条目"

  static func evidenceTitle(_ count: Int) -> String { "还缺的佐证材料（\(count) 条）" }

  static func cut(by name: String, cap: Points?) -> String {
    "\(name)最高 \(cap.map(\.description) ?? "")，超出的不计"
  }

  static func struckOut(_ row: String) -> String { "已划去 \(row)，^D 恢复" }

  static let explanationColumns = "每一步之前和之后的自评分，在右边"

  static func explanationTitle(_ subject: String) -> String { "依据：\(subject)" }

  /// What is tried out, and what the draft itself has.
  static func hypothetical(_ editing: Editing) -> String {
    let added = (editing.report.total.points - editing.ownTotal.points).signed
    return "含假设 \(editing.hypothetical.count) 项 \(added)，草稿自评 \(editing.ownTotal.points)"
  }
}

extension Editing {
  /// Of an indicator in a list: what it counts for, in a review claimed beside accepted.
  func subtotal(_ indicator: Int) -> String {
    let cap = table.nodes[indicator].cap
    guard isReviewing else { return Words.subtotal(report.nodes[indicator], cap: cap) }
    return Words.Review.subtotal(
      report.nodes[indicator].figures.points, standing.nodes[indicator].figures.points, cap: cap)
  }

  /// The same of an entry, by its position, for the title of its form.
  func entryFigures(_ position: Int) -> String {
    reviewWording.map { Words.Review.figures(report.entries[position].counts, $0.acceptedCount(position)) }
      ?? Words.entryFigures(report.entries[position])
  }

  /// What the two columns of figures in 汇总 are.
  var summaryColumns: (raw: String, figure: String) {
    isReviewing ? (Words.Review.claimed, Words.Review.accepted) : (Words.uncapped, Words.counted)
  }
}
