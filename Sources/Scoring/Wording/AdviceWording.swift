import Basics
import Standards

extension Wording {
  /// What all advice rests on.
  package static let adviceIsEstimate =
    "这是估算：排名按表列最后一名，专家酌定的按最低分，材料齐备、申报日之前取得；实际得分以评委会为准。"

  /// Where the draft stands against the mark, and what it takes to reach it.
  package func sentence(for advice: Advice) -> String {
    guard let mark = advice.mark else { return "未设规定分值，不推算怎样达到。" }
    let points = report.total.points
    guard !advice.isReached else {
      let low = report.total.low
      let open = low < mark ? "但保底 \(low) 未达，取决于专家评议。" : ""
      return "自评 \(points) 已达规定分值 \(mark)，高 \(points - mark)，不需再加。\(open)"
    }
    let gap = "自评 \(points)，规定分值 \(mark)，差 \(mark - points)"
    guard let set = advice.sets.first else { return "\(gap)。" + outOfReach(advice) }
    let unlisted = advice.unlistedSets > 0 ? "（另有 \(advice.unlistedSets) 组未列）" : ""
    return "\(gap)。近期可得的条目里，最少再加 \(set.steps.count) 项可达，下面任选一组\(unlisted)。"
  }

  private func outOfReach(_ advice: Advice) -> String {
    let most = advice.mostWithinReach ?? report.total.points
    guard table.rows.contains(where: { table.nodes[$0].guidance.reach == .soon }) else {
      return "标准没有写明哪些条目近期可得，不推算怎样达到。"
    }
    guard most > report.total.points else { return "近期可得的条目再加也不增加分值。" }
    return "近期可得的条目再加 \(Advice.mostAdditions) 项也达不到，最多到 \(most)。"
  }

  /// One set in a line: `加 2 项，到 61，高出 1`.
  package func headline(of set: AdviceSet) -> String {
    let surplus = set.surplus == .zero ? "正好达到" : "高出 \(set.surplus)"
    return "加 \(set.steps.count) 项，到 \(set.total)，\(surplus)"
  }

  /// The row of an addition with its indicator and what is assumed: `论文 核心期刊 第 5 名`.
  package func name(of addition: Addition) -> String {
    guard table.nodes.indices.contains(addition.row) else { return "" }
    let (row, indicator) = (table.nodes[addition.row], table.nodes[addition.row].indicator)
    let above = indicator.flatMap { $0 == addition.row ? nil : table.nodes[$0].shortName }
    return ([above, table.shortPath(addition.row)].compactMap { $0 } + assumptions(of: addition, row))
      .joined(separator: " ")
  }

  private func length(_ months: Int, _ row: TableNode) -> String {
    if case .perYear? = row.scale, months == 12 { "再满一年" } else { "任满 \(months) 个月" }
  }

  private func assumptions(of addition: Addition, _ row: TableNode) -> [String] {
    let unit: String? = if case .perUnit? = row.scale, addition.year == nil { "1 项" } else { nil }
    return [
      addition.rank.map { "第 \($0) 名" }, addition.claimed.map { "按 \($0) 分" },
      addition.months.map { length($0, row) }, addition.year.map { "\($0) 年度" }, unit,
    ].compactMap { $0 }
  }

  /// Why one more entry adds less than it is worth by the table; nil where it adds all of it.
  package func reason(for advice: RowAdvice) -> String? {
    guard let eater = advice.eatenBy else { return nil }
    guard advice.adds > .zero else { return table.nothingLeft(eater) }
    return "表列 \(advice.worth)，\(partOf(eater))"
  }

  /// What takes a part of one more entry.
  private func partOf(_ eater: Eater) -> String {
    switch eater {
    case .limit(let node): "\(nodeName(node))限 \(table.nodes[node].limit?.most ?? 0) 项，替下较低的"
    case .best(let node): "\(nodeName(node))只计最高一项，替下已计的"
    case .cap(let node): "\(nodeName(node))最高 \(table.nodes[node].cap ?? .zero)，超出的不计"
    case .totalCap: "总分最高 \(table.pack.cap)，超出的不计"
    case .years(let count): "近 \(count) 年，每年度只计一项"
    }
  }
}

extension Table {
  /// What takes the whole of one more entry.
  package func nothingLeft(_ eater: Eater) -> String {
    switch eater {
    case .limit(let node): "\(nodes[node].name)限 \(nodes[node].limit?.most ?? 0) 项，已经用完"
    case .best(let node): "\(nodes[node].name)只计最高一项，已有同分或更高的"
    case .cap(let node): "\(nodes[node].name)已达上限 \(nodes[node].cap.map(\.description) ?? "")"
    case .totalCap: "总分已达上限 \(pack.cap)"
    case .years(let count): "近 \(count) 年的年度都已填"
    }
  }
}
