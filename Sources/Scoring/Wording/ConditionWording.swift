import Basics
import Standards

extension Wording {
  /// What decides a condition, or what is still open.
  ///
  /// `index` is the condition's in the pack and in the report, from 0.
  package func sentence(forCondition index: Int) -> String {
    guard report.conditions.indices.contains(index) else { return "" }
    return sentence(for: report.conditions[index].finding)
  }

  /// What decides a condition, or what is still open, from its clauses; each thing is said once.
  package func sentence(for finding: Finding) -> String {
    if finding.clauses.count == 1, let only = sentence(forOnly: finding.clauses[0]) { return only }
    var (open, missing, others) = ([String](), [String](), [String]())
    for clause in finding.clauses {
      switch clause.subject {
      case .fact(let id, nil): open.append(label(ofFact: id))
      case .noEntry(let ids): missing += ids
      default: others.append(phrase(clause))
      }
    }
    if !missing.isEmpty { others.insert(noEntry(unique(missing)), at: 0) }
    if !open.isEmpty { others.insert("待答：" + few(open), at: 0) }
    return others.isEmpty ? "" : few(others, separator: "；") + "。"
  }

  /// Most findings are one clause; nil where it is one that lists nodes.
  private func sentence(forOnly clause: Clause) -> String? {
    switch clause.subject {
    case .fact(let id, nil): "待答：\(label(ofFact: id))。"
    case .noEntry: nil
    default: phrase(clause) + "。"
    }
  }

  /// 自评分 against 规定分值, with how far it is.
  package var scoreSentence: String {
    guard let mark = report.passMark else { return "未设规定分值，不作比较。" }
    let total = report.total
    switch report.score {
    case .unset: return "未设规定分值，不作比较。"
    case .met: return "保底 \(total.low) 已达规定分值 \(mark)，高 \(total.low - mark)。"
    case .unmet: return "上限 \(total.high) 未达规定分值 \(mark)，差 \(mark - total.high)。"
    case .undetermined: return "规定分值 \(mark) 在保底 \(total.low) 与上限 \(total.high) 之间，取决于专家评议。"
    }
  }

  /// One clause by itself; nothing for those that are said together.
  private func phrase(_ clause: Clause) -> String {
    switch clause.subject {
    case .fact(_, nil), .noEntry: ""
    case .fact(let id, let answer?): "\(label(ofFact: id))：\(words(for: answer, of: id))"
    case .period(let since, _, nil): "\(label(ofFact: since))：不适用"
    case .period(_, let years, let reached?): "满\(years)年：\(reached)\(clause.truth == .met ? "" : "，申报日未满")"
    case .entry(let position, let open):
      open.isEmpty ? "\(entryName(position))符合" : "\(entryName(position))待补：\(list(open.map { label(of: $0) }))"
    case .unfit(let position, let fields): unfit(position, fields)
    case .nothingEntered(let node): "尚未录入\(name(ofNode: node))"
    case .passMark(_, nil): "规定分值未公布"
    case .passMark(let points, let mark?):
      points >= mark ? "自评 \(points) 已达规定分值 \(mark)" : "自评 \(points)，规定分值 \(mark)，差 \(mark - points)"
    }
  }

  /// A fact's answer as people give it.
  package func words(for answer: FactAnswers.Answer, of fact: String) -> String {
    switch answer {
    case .none: "不适用"
    case .yesNo(let flag): flag ? "是" : "否"
    case .date(let date): "\(date)"
    case .number(let number): "\(number)" + (table.fact(fact)?.unit.map { " \($0)" } ?? "")
    case .chosen(let ids): ids.isEmpty ? "无" : few(ids.map { label(ofOption: $0, of: fact) })
    }
  }

  private func unfit(_ position: Int, _ fields: [EntryField]) -> String {
    let status = report.entries[safe: position]?.status.label ?? ""
    return fields.isEmpty
      ? "\(entryName(position))不计入（\(status)）" : "\(entryName(position))不合：\(list(fields.map { label(of: $0) }))"
  }

  private func label(ofOption id: String, of fact: String) -> String {
    switch table.fact(fact)?.kind {
    case .choice(let options), .choices(let options), .numberedChoices(let options):
      options.first { $0.id == id }?.label ?? id
    default: id
    }
  }

  private func name(ofNode id: String) -> String { table.index(of: id).map(rowName) ?? id }

  private func noEntry(_ nodes: [String]) -> String {
    nodes.count > Wording.most ? "没有符合的条目" : "没有符合的条目：\(nodes.map { "「\(name(ofNode: $0))」" }.joined())"
  }

  /// More than so many things are not all named.
  private static let most = 4

  /// Each once; of many the first ones and how many there are.
  func few(_ items: [String], separator: String = "、") -> String {
    guard items.count > 1 else { return items.first ?? "" }
    let items = unique(items)
    guard items.count > Wording.most else { return items.joined(separator: separator) }
    return items.prefix(Wording.most - 1).joined(separator: separator) + "等 \(items.count) 项"
  }

  private func unique(_ items: [String]) -> [String] {
    var known = TextPlaces()
    return items.filter { known.insert($0).isNew }
  }
}
