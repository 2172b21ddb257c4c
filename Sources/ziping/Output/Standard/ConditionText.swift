import Standards
import Wizard

/// What a condition asks, as one phrase in the words of its pack.
struct ConditionText {
  private let table: Table

  init(_ table: Table) {
    self.table = table
  }

  func text(_ test: ConditionTest) -> String {
    switch test {
    case .fact(let id, let expected): "\(fact(id))为\(Words.Diff.yesNo(expected))"
    case .chosen(let id): "\(fact(id))有选项"
    case .factAtLeast(let id, let least): "\(fact(id))至少 \(least)"
    case .includes(let id, let ids): "\(fact(id))含 \(ids.joined(separator: "、"))"
    case .period(let since, let later, let years):
      "\(fact(since))满 \(years) 年" + (later.map { "（扣除\(fact($0))）" } ?? "")
    case .entry(let test): entry(test)
    case .reachesPassMark: "自评达到规定分值"
    case .condition(let id): "条件 \(id)"
    case .all(let tests): "全部满足（\(list(tests))）"
    case .any(let tests): "满足其一（\(list(tests))）"
    case .atLeast(let least, let tests): "至少 \(least) 项（\(list(tests))）"
    case .not(let test): "不满足（\(text(test))）"
    }
  }

  private func list(_ tests: [ConditionTest]) -> String { tests.map(text).joined(separator: "；") }

  private func fact(_ id: String) -> String { "「\(table.fact(id)?.label ?? id)」" }

  private func entry(_ test: EntryTest) -> String {
    let fields = test.matching.map(field)
    let under = test.under.joined(separator: "、")
    let known = test.unknownWithout.map { "（没有填写 \($0) 时待定）" } ?? ""
    return "有 \(under) 的条目" + (fields.isEmpty ? "" : "，\(fields.joined(separator: "，"))") + known
  }

  private func field(_ test: FieldTest) -> String {
    switch test {
    case .atMost(let field, let most): "\(name(field))不大于 \(most)"
    case .isOne(let field, let ids): "\(name(field))为 \(ids.joined(separator: "、"))"
    case .isYes(let field, let expected): "\(name(field))为\(Words.Diff.yesNo(expected))"
    }
  }

  private func name(_ field: EntryField) -> String { table.definition(of: field)?.label ?? field.rawValue }
}
