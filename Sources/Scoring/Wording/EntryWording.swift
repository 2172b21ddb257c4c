import Basics
import Standards

extension Wording {
  /// Why an entry has its status and figure, and what to do where it does not count.
  ///
  /// `position` is the entry's in the draft, from 0.
  package func why(_ position: Int) -> String {
    guard report.entries.indices.contains(position), draft.entries.indices.contains(position) else { return "" }
    let result = report.entries[position]
    return switch result.reason {
    case .unknownCriterion(let id): unknownCriterion(id)
    case .notCarriedOver(let id, let standard): notCarriedOver(id, standard)
    case .notARow(let id): notARow(id)
    case .missing(let fields): "缺\(list(fields.map { label(of: $0, at: position) }))，填写后才能计分。"
    case .invalid(let value): invalid(value, at: position)
    case .future(let date, let application): "\(quoted("\(date)"))在申报日 \(application) 之后，不计分。"
    case .beforeWindow(let date, let start, let factOpen): beforeWindow(date, start, factOpen, result.row)
    case .outsideYears(let date, let first, let last): "\(date.year) 年度不在 \(first)-\(last) 年之内，不计分。"
    case .unrelated: "已标为非本专业，不计分。"
    case .transferred: "转让或继承所得，不计分。"
    case .noBenefit: "未产生经济效益，不计分；有佐证的请改填。"
    case .tooShort(let months, let least): "任职 \(months) 个月，未满 \(least) 个月，不计分。"
    case .sameProject(let project, let counted):
      "与\(entryName(counted, beside: position))同属项目\(quoted(project))，只计其中一项。"
    case .sameYear(let year, let counted): "\(year) 年度已计\(entryName(counted, beside: position))，每年只计一项。"
    case .overLimit(let node, let most): overLimit(node, most)
    case .notHighest(let counted): "就高计分，已计\(entryName(counted, beside: position))。"
    case .counted, .addedMonths: counted(position, result)
    case .settled: "审核改为 \(result.figures.points) 分，计 \(result.counts) 分。"
    case .partly(let units, let all, let node):
      "\(nodeName(node))限 \(limit(of: node)) 项，本条 \(all) 项中计 \(units) 项，计 \(result.counts) 分。"
    }
  }

  func unknownCriterion(_ id: String) -> String { "标准中没有\(quoted(id))这一条，请重新选择。" }

  func notCarriedOver(_ id: String, _ standard: String) -> String {
    "转换前的标准\(quoted(standard))的\(quoted(id))，这份标准没有这一条：保留，不计分。"
  }

  func notARow(_ id: String) -> String {
    "\(quoted(table.node(id)?.name ?? id))下有多个条目，请选到具体一条。"
  }

  /// `position` is the entry's whose value it is, nil for none.
  func invalid(_ value: InvalidValue, at position: Int?) -> String {
    let name = EntryField(key: value.key).map { label(of: $0, at: position) } ?? label(ofKey: value.key)
    return invalid(name, value.found, value.problem) + "。"
  }

  package func invalid(_ label: String, _ found: String, _ problem: ValueProblem) -> String {
    "\(label)\(quoted(found))\(problem.fault)：\(problem.remedy)"
  }

  func list(_ names: [String]) -> String { names.joined(separator: "、") }

  /// 第十条: while the fact that could open the window earlier is unanswered, the date that would admit it.
  private func beforeWindow(_ date: PartialDate, _ start: CalendarDay, _ factOpen: Bool, _ row: Int?) -> String {
    let refusal = "\(quoted("\(date)"))早于起算日 \(start)，不计分"
    guard factOpen, let row, case .sinceFactOrYears(_, let since, _)? = table.nodes[row].rules.window else {
      return refusal + "。"
    }
    return "\(refusal)；\(label(ofFact: since))不晚于 \(date.lastDay) 则可计。"
  }

  private func overLimit(_ node: Int, _ most: Int) -> String {
    guard table.nodes[safe: node]?.limit?.of == .units else {
      return "\(nodeName(node))限 \(most) 项，已按得分最多的组合计入其他条目。"
    }
    return "\(nodeName(node))限 \(most) 项，已由前面的条目计满。"
  }

  private func limit(of node: Int) -> Int {
    table.nodes[safe: node]?.limit?.most ?? 0
  }
}

// MARK: - How a counted entry came by its figure

extension Wording {
  private func counted(_ position: Int, _ result: EntryResult) -> String {
    guard let row = result.row, let scale = table.nodes[row].scale else { return "计 \(result.counts) 分。" }
    let figures = result.figures
    switch scale {
    case .flat: return flat(row, result)
    case .perUnit(let points):
      guard let count = draft.entries[position].count, scale.usesCount(table.nodes[row].rules.oncePer) else {
        return "计 \(figures.points) 分。"
      }
      return "数量 \(count)，每个 \(points) 分，计 \(figures.points) 分。"
    case .perYear:
      guard figures.points > .zero else { return "同类月数合计未新满一年，本条增加 0 分。" }
      return "同类月数合计后取整年，本条增加 \(figures.points) 分。"
    case .byRank(let scale): return byRank(draft.entries[position].rank, figures, scale, result.mechanisms)
    case .band(let band): return inBand(figures, band, isClaimed: draft.entries[position].claimed != nil)
    }
  }

  private func flat(_ row: Int, _ result: EntryResult) -> String {
    guard result.mechanisms.contains(.offField), let deduction = table.nodes[row].rules.offFieldDeduction else {
      return "计 \(result.figures.points) 分。"
    }
    return "非本专业减 \(deduction) 分，计 \(result.figures.points) 分。"
  }

  private func byRank(_ rank: Int?, _ figures: Figures, _ scale: RankScale, _ used: Mechanisms) -> String {
    let rank = "第 \(rank ?? 0) 名"
    if used.contains(.beyondRanks) {
      guard scale.beyond == .experts else { return "\(rank)在表列第 \(scale.lastRank) 名之后，计 0 分。" }
      return "\(rank)超出表列，专家在 0-\(figures.high) 分内酌定，自评 \(figures.points)。"
    }
    guard figures.isOpen else { return "\(rank)，计 \(figures.points) 分。" }
    return "\(rank)，自评 \(figures.points)，保底 \(figures.low)，上限 \(figures.high)。"
  }

  private func inBand(_ figures: Figures, _ band: BandScale, isClaimed: Bool) -> String {
    let experts = "专家在 \(band.low)-\(band.high) 分内酌定"
    let own = isClaimed ? "自评 \(figures.points)" : "未自报，暂计 \(figures.points)"
    // R24: the strict reading gives nothing to what is older than the row's own years.
    return figures.low < band.low ? "\(experts)，\(own)，保底 \(figures.low)。" : "\(experts)，\(own)。"
  }
}
