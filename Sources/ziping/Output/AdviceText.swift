import Basics
import Scoring
import Screen
import Wizard

/// `advise --format text`: where the draft stands, the sets that reach the mark, then row by row.
enum AdviceText {
  static func lines(_ scored: ScoredDraft, _ advice: Advice) -> [String] {
    let person = [scored.source.name, scored.draft.applicant.name].filter { !$0.isEmpty }
    return [person.joined(separator: "  ")] + TextLayout.wrap(scored.wording.sentence(for: advice), to: 80)
      + sets(scored, advice) + rows(scored, advice) + [""] + TextLayout.wrap(Wording.adviceIsEstimate, to: 80)
      + [scored.table.pack.imprint]
  }

  private static func sets(_ scored: ScoredDraft, _ advice: Advice) -> [String] {
    let wording = scored.wording
    return advice.sets.enumerated().flatMap { number, set in
      ["", Words.Advise.set(number + 1, wording.headline(of: set))]
        + set.steps.map { step in
          let note = step.adds == step.worth ? nil : "\(Words.Advise.worth) \(step.worth)"
          return line(step.adds, "", wording.name(of: step.addition), note)
        }.joined()
    }
  }

  private static func rows(_ scored: ScoredDraft, _ advice: Advice) -> [String] {
    guard !advice.rows.isEmpty else { return ["", Words.Advise.noRows] }
    let wording = scored.wording
    return ["", Words.Advise.rows]
      + advice.rows.flatMap { row in
        line(
          row.adds, row.reach == .soon ? Words.Advise.soon : "", wording.name(of: row.addition),
          wording.reason(for: row))
      }
  }

  /// One addition; a note that does not fit beside it stands below.
  private static func line(_ adds: Points, _ mark: String, _ name: String, _ note: String?) -> [String] {
    let indent = 15
    let start =
      TextLayout.pad(adds.signed, to: 7, alignment: .trailing) + "  "
      + TextLayout.pad(mark, to: indent - 9, alignment: .leading)
    guard let note else { return [start + name] }
    let beside = TextLayout.pad(name, to: 34, alignment: .leading) + "  " + note
    if indent + DisplayWidth.of(beside) <= 80 { return [start + beside] }
    return [start + name]
      + TextLayout.wrap(note, to: 80 - indent).map { String(repeating: " ", count: indent) + $0 }
  }
}
