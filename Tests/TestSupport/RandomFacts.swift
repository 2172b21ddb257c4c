import Scoring
import Standards

extension FactDefinition {
  /// A random valid answer, 不适用 included.
  package func randomAnswer(_ random: inout SeededRandom) -> FactValue {
    guard random.below(5) > 0 else { return .doesNotApply }
    func some(_ options: [Option]) -> [Option] { options.filter { _ in random.below(3) == 0 } }
    switch kind {
    case .yesNo: return .yesNo(random.below(2) == 0)
    case .number: return .number(random.below(5))
    case .date: return .text("\(2012 + random.below(14))-0\(1 + random.below(9))")
    case .choice(let options): return .text(options[random.below(options.count)].id)
    case .choices(let options): return .list(some(options).map { .text($0.id) })
    case .numberedChoices(let options): return .list(some(options).compactMap { Int($0.id).map { .number($0) } })
    }
  }
}

extension Draft {
  /// Answers each fact with one chance in two.
  package mutating func answerAtRandom(_ table: Table, _ random: inout SeededRandom) {
    for fact in table.pack.facts where random.below(2) == 0 { facts[fact.id] = fact.randomAnswer(&random) }
  }
}
