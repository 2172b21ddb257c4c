import Scoring
import Testing

/// Answers by their facts: a list that behaves as a dictionary does.
@Suite struct FactsTests {
  @Test func theOrderInWhichTheyComeIsNoDifference() {
    var facts = Facts()
    for key in ["b", "c", "a"] { facts[key] = .text(key) }
    #expect(facts == ["a": .text("a"), "b": .text("b"), "c": .text("c")])
    #expect(facts.keys == ["a", "b", "c"])
    #expect(facts["b"] == .text("b") && facts["d"] == nil && facts["B"] == nil)
  }

  @Test func anAnswerIsReplacedAndTakenBack() {
    var facts: Facts = ["a": .yesNo(true), "b": .number(1)]
    facts["a"] = .yesNo(false)
    #expect(facts == ["b": .number(1), "a": .yesNo(false)])
    facts["b"] = nil
    facts["c"] = nil
    #expect(facts == ["a": .yesNo(false)] && facts.count == 1)
  }

  /// Keys that only canonical equivalence makes the same are the same key, as to every text.
  @Test func ofTwoAnswersTheFirstIsKept() {
    let answers = [("é", 1), ("a", 2), ("e\u{301}", 3)]
    let facts = Facts(answers.map { (key: $0, value: .number($1)) })
    #expect(facts == ["a": .number(2), "é": .number(1)])
  }
}

extension Facts {
  /// These answers and others, which count where both answer a fact.
  func with(_ others: Facts) -> Facts {
    others.pairs.reduce(into: self) { $0[$1.key] = $1.value }
  }
}
