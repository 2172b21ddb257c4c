import Scoring
import Screen

extension Editing {
  /// 条件: each verdict and condition with its state, and below it the questions that it asks here.
  ///
  /// What the entries already show is not asked; what an open route has made unnecessary may stay unanswered.
  var conditionFields: [Field] {
    var fields: [Field] = []
    var lead: [HelpLine] = []
    var waiting = table.pack.facts.filter { $0.step == .conditions }
    let open = openFactIds
    for (verdict, result) in zip(table.pack.verdicts, report.verdicts) {
      lead.append(HelpLine("\(verdict.name)（\(verdict.article)）：\(result.truth.label)", result.truth.role))
      for index in table.pack.conditions.indices where verdict.test.refersTo(table.pack.conditions[index].id) {
        lead.append(conditionLine(index))
        ask(&waiting, by: table.pack.conditions[index].test, open, &lead, &fields)
      }
      ask(&waiting, by: verdict.test, open, &lead, &fields)
    }
    fields += waiting.flatMap(self.fields(of:))
    return fields
  }

  /// Adds the questions that a test asks and that have not been asked yet; `open` are those that a verdict waits for.
  private func ask(
    _ waiting: inout [FactDefinition], by test: ConditionTest, _ open: Set<String>, _ lead: inout [HelpLine],
    _ fields: inout [Field]
  ) {
    let asked = waiting.filter { test.asks($0.id) }
    waiting.removeAll { test.asks($0.id) }
    for fact in asked where !isShownByEntries(fact.id) {
      var added = self.fields(of: fact)
      if draft.facts[fact.id] == nil, !open.contains(fact.id) {
        for index in added.indices { added[index].isOptional = true }
        if !added[0].lead.isEmpty { added[0].lead = [HelpLine(Words.optionalFact(fact.label), .dim)] }
      }
      added[0].lead = lead + added[0].lead
      lead = []
      fields += added
    }
  }

  private func conditionLine(_ index: Int) -> HelpLine {
    let (definition, result) = (table.pack.conditions[index], report.conditions[index])
    var text = "\(definition.article) \(definition.name)：\(result.truth.label)"
    // What is asked right below needs no sentence; what was decided elsewhere does.
    if !result.finding.clauses.allSatisfy(\.isAskedHere) { text += "。" + wording.sentence(forCondition: index) }
    var line = HelpLine(text, result.truth == .met ? .plain : result.truth.role)
    line.indent = 1
    return line
  }

  /// Whether every condition that asks for an unanswered fact is met without it.
  private func isShownByEntries(_ fact: String) -> Bool {
    guard draft.facts[fact] == nil else { return false }
    let asking = table.pack.conditions.indices.filter { table.pack.conditions[$0].test.asks(fact) }
    return !asking.isEmpty && asking.allSatisfy { report.conditions[$0].truth == .met }
  }
}

extension Clause {
  /// Whether it is about nothing but a fact's answer.
  fileprivate var isAskedHere: Bool {
    if case .fact = subject { true } else { false }
  }
}
