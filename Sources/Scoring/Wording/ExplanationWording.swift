import Basics
import Standards

/// The words of explanations: one phrase for each kind of step.
extension Wording {
  static let total = "合计"

  // MARK: Entries

  /// An entry, its row, and how the row's scale gives its points.
  func worth(ofEntry position: Int) -> String {
    let (entry, result) = (draft.entries[position], report.entries[position])
    guard let row = result.row, let scale = table.nodes[row].scale else { return entryName(position) }
    let hasTitle = entry.titleKey != nil
    let name = hasTitle ? "\(entryName(position))（\(rowName(row))）" : entryName(position)
    return "\(name)：\(worth(of: entry, result, scale, table.nodes[row]))"
  }

  private func worth(of entry: Entry, _ result: EntryResult, _ scale: Scale, _ node: TableNode) -> String {
    switch scale {
    case .flat(let points): "\(points) 分"
    case .perUnit(let points):
      scale.usesCount(node.rules.oncePer) ? "数量 \(entry.count ?? 1)，每个 \(points) 分" : "每项 \(points) 分"
    case .perYear(let points): "\(months(entry, result))，每年 \(points) 分"
    case .byRank(let ranks): byRank(entry, ranks, node) + claim(entry, ranks.claims(entry.rank), result)
    case .band(let band): "专家在 \(band.low)-\(band.high) 分内酌定" + claim(entry, true, result)
    }
  }

  /// R5: whole years of all months so far, less those before.
  private func months(_ entry: Entry, _ result: EntryResult) -> String {
    guard case .addedMonths(let before, let after) = result.reason, before > 0 else {
      return "\(entry.months ?? 0) 个月，整年 \((entry.months ?? 0) / 12)"
    }
    return "本条 \(after - before) 个月，同类累计由 \(before) 到 \(after) 个月，整年由 \(before / 12) 到 \(after / 12)"
  }

  private func byRank(_ entry: Entry, _ ranks: RankScale, _ node: TableNode) -> String {
    let rank = entry.rank ?? 0
    if rank > ranks.lastRank { return "第 \(rank) 名，在表列第 \(ranks.lastRank) 名之后" }
    return node.guidance.printed.map { "第 \(rank) 名，表列「\($0)」" } ?? "第 \(rank) 名"
  }

  private func claim(_ entry: Entry, _ takesClaim: Bool, _ result: EntryResult) -> String {
    guard takesClaim else { return "" }
    guard let claimed = entry.claimed else { return "，未自报" }
    let points = result.figures.points + result.deducted
    return claimed == points ? "，自报 \(claimed)" : "，自报 \(claimed)，按 \(points) 计"
  }

  func deduction(_ points: Points) -> String { "非本专业，减 \(points) 分" }

  /// What lets an entry in; what is taken for granted is said.
  func admitted(assuming assumed: [Diagnostic]) -> String {
    assumed.isEmpty ? "符合计入条件" : Wording.unstopped(assumed.map(sentence).joined())
  }

  /// Why an entry does not count, or not wholly, as a step: without its full stop.
  func reason(_ position: Int) -> String { Wording.unstopped(why(position)) }

  private static func unstopped(_ sentence: String) -> String {
    sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  }

  /// What the choice made of an entry; nil where there was nothing to choose.
  ///
  /// `rivals` are the entries that it took the place of.
  func choice(of position: Int, among rivals: [Int]?) -> String? {
    let result = report.entries[position]
    if case .partly = result.reason { return reason(position) }
    guard result.status == .counted else { return reason(position) }
    guard let rivals, let first = rivals.first else { return nil }
    let others = few(rivals.map { entryName($0, beside: position) })
    return switch report.entries[first].reason {
    case .sameProject(let project, _): "与\(others)同属项目\(quoted(project))，计本条"
    case .sameYear(let year, _): "与\(others)同为 \(year) 年度，计本条"
    default: "高于或等于\(others)，就高计本条"
    }
  }

  /// A reading in a few words, and the figures that it led to: `R9：表中单一分值，注中按名次递减；自评取 10，保底 6`.
  func reading(_ reading: Reading, _ figures: Figures?) -> String {
    let text = "\(reading.id)：\(reading.brief ?? reading.reading)"
    guard let figures else { return text }
    guard figures.isOpen else { return "\(text)；取 \(figures.points)" }
    let low = figures.low < figures.points ? "，保底 \(figures.low)" : ""
    let high = figures.high > figures.points ? "，上限 \(figures.high)" : ""
    return "\(text)；自评取 \(figures.points)\(low)\(high)"
  }

  // MARK: Nodes

  /// `县区级：一等奖 10 + 二等奖 8；最高 15，超出 3 不计`.
  func sentence(for sum: NodeSum) -> String {
    var parts: [String] = []
    if sum.isBest {
      parts.append(sum.addends.isEmpty ? "没有分值" : "只计最高的一项")
    } else {
      parts.append(sum.addends.isEmpty ? "没有分值" : words(for: sum.addends))
    }
    if let cap = sum.cap {
      parts.append(sum.raw > cap ? "最高 \(cap)，超出 \(sum.raw - cap) 不计" : "最高 \(cap)")
    }
    if sum.showsBounds, sum.figures.isOpen { parts.append("保底 \(sum.figures.low)，上限 \(sum.figures.high)") }
    return "\(sum.name)：\(parts.joined(separator: "；"))"
  }

  private func words(for addends: [Addend]) -> String {
    guard addends.count <= 8 else { return "\(addends.count) 条相加" }
    return addends.map { addend in addend.name.map { "\($0) \(addend.points)" } ?? "\(addend.points)" }
      .joined(separator: " + ")
  }

  func sentence(for limit: Limit, at index: Int, counted: Int, left: [Int]) -> String {
    let name = "\(rowName(index))限 \(limit.most) 项"
    guard !left.isEmpty else { return "\(name)：没有超出" }
    if limit.of == .units { return "\(name)：按填写顺序取满，未计或未计足\(few(left.map(entryName)))" }
    // R12: what counts is chosen before any cap; the caps of the rows stand in the steps above.
    return "\(name)（封顶前）：\(counted + left.count) 条中计 \(counted) 条，未计\(few(left.map(entryName)))"
  }

  /// What 保底 or 上限 counts in place of what 自评 counts.
  func sentence(for other: OtherChoice) -> String {
    let figures = report.nodes[other.indicator].figures
    let bound = other.bound == .low ? "保底 \(figures.low)" : "上限 \(figures.high)"
    let changes = [
      other.instead.isEmpty ? nil : "改计\(few(other.instead.map(entryName)))",
      other.without.isEmpty ? nil : "不计\(few(other.without.map(entryName)))",
    ]
    return "\(bound) 另选组合：\(changes.compactMap { $0 }.joined(separator: "，"))"
  }

  /// Where the entries' points went; nil where everything counts and nothing is open.
  package func sentence(for split: PointsSplit) -> String? {
    let parts: [(String, Points)] = [
      ("封顶减", split.cutByCaps), ("限项未计", split.overLimit), ("重复未计", split.duplicate),
      ("就高未计", split.notHighest), ("不予计入", split.notAdmitted),
    ]
    let lost = parts.filter { $0.1 > .zero }.map { "\($0.0) \($0.1)" }
    let open = split.open > .zero ? "专家最多可再加 \(split.open)。" : ""
    guard !lost.isEmpty else { return open.isEmpty ? nil : open }
    return "各条本身合计 \(split.worth)：计入 \(split.counted)，\(lost.joined(separator: "，"))。\(open)"
  }
}

extension RankScale {
  /// Whether the applicant may claim a figure at this rank (R9, R11).
  fileprivate func claims(_ rank: Int?) -> Bool { Scale.byRank(self).claimBand(atRank: rank) != nil }
}
