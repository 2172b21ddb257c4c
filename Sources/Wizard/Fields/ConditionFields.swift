import Scoring
import Standards

extension Editing {
  /// 条件 as it is asked and told: each verdict and each condition of it with its state, in the pack's order, and below it
  /// the questions that it asks here; then the conditions that no verdict rests on, and the questions that no condition
  /// asks.
  ///
  /// What the entries already show is not asked; what an open route has made unnecessary may stay unanswered.
  var conditionForm: FormContent {
    var maker = ConditionFormMaker(editing: self)
    for verdict in table.pack.verdicts.indices { maker.tell(verdict: verdict) }
    maker.tellTheRest()
    return maker.made
  }
}

/// Lays the verdicts, conditions and questions out in order.
private struct ConditionFormMaker {
  let editing: Editing
  /// The questions that have not been asked yet, and the conditions that have not been told yet.
  private var waiting: [FactDefinition]
  private var untold: [Int]
  /// The questions that a verdict waits for.
  private let open: [String]
  private var form = FormContent()

  private var pack: RulePack { editing.table.pack }

  init(editing: Editing) {
    self.editing = editing
    waiting = editing.table.pack.facts.filter { $0.step == .conditions }
    untold = Array(editing.table.pack.conditions.indices)
    open = editing.openFactIds
  }

  /// What was told below the last question stands there to the end.
  var made: FormContent {
    var made = form
    if made.fields.isEmpty, made.tail.isEmpty { made.tail = [HelpLine(Words.noConditions, .dim)] }
    return made
  }

  /// A verdict with all that it rests on; what it reaches through other conditions only is told once.
  mutating func tell(verdict index: Int) {
    let (verdict, truth) = (pack.verdicts[index], editing.report.verdicts[index].truth)
    form.tail.append(HelpLine("\(verdict.name)（\(verdict.article)）：\(truth.label)", truth.role))
    let reached = conditions(reachedBy: verdict.test)
    for index in pack.conditions.indices where reached.contains(index) {
      if verdict.test.refersTo(pack.conditions[index].id) || untold.contains(index) { tell(condition: index) }
    }
    ask(by: verdict.test)
  }

  mutating func tellTheRest() {
    if !untold.isEmpty { form.tail.append(HelpLine(Words.otherConditions)) }
    for index in untold { tell(condition: index) }
    let rest = waiting.flatMap { editing.fields(of: $0) }
    if !rest.isEmpty, !form.tail.isEmpty || !form.fields.isEmpty { form.tail.append(HelpLine(Words.otherQuestions)) }
    add(rest)
  }

  private mutating func tell(condition index: Int) {
    untold.removeAll { $0 == index }
    form.tail.append(editing.conditionLine(index))
    ask(by: pack.conditions[index].test)
  }

  /// Adds the questions that a test asks and that have not been asked yet.
  private mutating func ask(by test: ConditionTest) {
    let asked = waiting.filter { test.asks($0.id) }
    waiting.removeAll { test.asks($0.id) }
    for fact in asked where !editing.isShownByEntries(fact.id) {
      var added = editing.fields(of: fact)
      if editing.draft.facts[fact.id] == nil, !open.contains(fact.id) {
        for index in added.indices { added[index].isOptional = true }
        if !added[0].lead.isEmpty { added[0].lead = [HelpLine(Words.optionalFact(fact.label), .dim)] }
      }
      add(added)
    }
  }

  /// What was told since the last question stands above the next one.
  private mutating func add(_ fields: [Field]) {
    guard var first = fields.first else { return }
    first.lead = form.tail + first.lead
    form.tail = []
    form.fields += [first] + fields.dropFirst()
  }

  /// The conditions that a test asks for, and those that they ask for in turn: each can only ask for earlier ones.
  private func conditions(reachedBy test: ConditionTest) -> Set<Int> {
    var reached: Set<Int> = []
    for index in pack.conditions.indices.reversed() {
      let id = pack.conditions[index].id
      if test.refersTo(id) || reached.contains(where: { pack.conditions[$0].test.refersTo(id) }) {
        reached.insert(index)
      }
    }
    return reached
  }
}

extension Editing {
  fileprivate func conditionLine(_ index: Int) -> HelpLine {
    let (definition, result) = (table.pack.conditions[index], report.conditions[index])
    var text = "\(definition.article) \(definition.name)：\(result.truth.label)"
    // What is asked right below needs no sentence; what was decided elsewhere does.
    if !result.finding.clauses.allSatisfy(\.isAskedHere) { text += "。" + wording.sentence(forCondition: index) }
    var line = HelpLine(text, result.truth == .met ? .plain : result.truth.role)
    line.indent = 1
    return line
  }

  /// Whether every condition that asks for an unanswered fact is met without it.
  fileprivate func isShownByEntries(_ fact: String) -> Bool {
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
