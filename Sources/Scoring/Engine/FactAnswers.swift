import Basics
import Standards

/// A draft's facts as the rule pack understands them: what is not valid counts as not answered.
package struct FactAnswers: Sendable {
  /// An answer of a fact's own kind; `none` is 不适用.
  package enum Answer: Hashable, Sendable {
    case none
    case yesNo(Bool)
    case date(PartialDate)
    case number(Int)
    /// Ids of the options chosen, numbers written as text.
    case chosen([String])
  }

  private let table: Table
  /// By the fact's place in the pack.
  private var answers: [Answer?]
  /// The facts whose value is not valid, in the pack's order.
  package private(set) var invalid: [Problem] = []

  package init(_ facts: Facts, _ table: Table) {
    self.table = table
    answers = [Answer?](repeating: nil, count: table.pack.facts.count)
    var values = [FactValue?](repeating: nil, count: answers.count)
    for pair in facts.pairs {
      if let place = table.place(ofFact: pair.key) { values[place] = pair.value }
    }
    for place in values.indices {
      guard let value = values[place] else { continue }
      switch table.pack.facts[place].kind.answer(value) {
      case .success(let answer): answers[place] = answer
      case .failure(let problem):
        invalid.append(.invalidFact(table.pack.facts[place].id, found: value.quoted, problem))
      }
    }
  }

  package func answer(_ id: String) -> Answer? { table.place(ofFact: id).flatMap { answers[$0] } }

  /// The answer of the fact at this place in the pack.
  subscript(place: Int) -> Answer? { answers[place] }

  package func isAnswered(_ id: String) -> Bool { answer(id) != nil }

  /// The fact's date; nil where it is unanswered or does not apply.
  package func date(_ id: String) -> PartialDate? {
    if case .date(let date)? = answer(id) { date } else { nil }
  }
}

extension ValueProblem: Error {}

extension FactKind {
  /// The value as an answer of this kind, or why it is none.
  package func answer(_ value: FactValue) -> Result<FactAnswers.Answer, ValueProblem> {
    switch (self, value) {
    case (_, .doesNotApply): .success(.none)
    case (.yesNo, .yesNo(let flag)): .success(.yesNo(flag))
    case (.yesNo, _): .failure(.notYesNo)
    case (.date, .text(let text)): FactKind.date(text)
    case (.date, _): .failure(.notText)
    case (.number, .number(let number)): number >= 0 ? .success(.number(number)) : .failure(.below(0))
    case (.number, _): .failure(.notWholeNumber)
    case (.choice(let options), .text(let id)):
      options.contains { $0.id == id } ? .success(.chosen([id])) : .failure(.unknownId)
    case (.choice, _): .failure(.notText)
    case (.choices(let options), .list(let values)):
      FactKind.ids(values.map { if case .text(let id) = $0 { id } else { nil } }, among: options)
    case (.numberedChoices(let options), .list(let values)):
      FactKind.ids(values.map { if case .number(let id) = $0 { String(id) } else { nil } }, among: options)
    case (.choices, _), (.numberedChoices, _): .failure(.notList)
    }
  }

  private static func date(_ text: String) -> Result<FactAnswers.Answer, ValueProblem> {
    do throws(DateProblem) {
      return .success(.date(try PartialDate(parsing: text)))
    } catch {
      return .failure(.date(error))
    }
  }

  private static func ids(_ ids: [String?], among options: [Option]) -> Result<FactAnswers.Answer, ValueProblem> {
    var chosen: [String] = []
    for id in ids {
      guard let id, options.contains(where: { $0.id == id }) else { return .failure(.unknownId) }
      if !chosen.contains(id) { chosen.append(id) }
    }
    return .success(.chosen(chosen))
  }
}

extension FactValue {
  /// The value as the draft's file writes it, for quoting.
  package var quoted: String {
    switch self {
    case .doesNotApply: "null"
    case .yesNo(let flag): String(flag)
    case .number(let number): String(number)
    case .text(let text): text
    case .list(let values): "[" + values.map(\.quoted).joined(separator: ", ") + "]"
    case .other(let text): text
    }
  }
}
