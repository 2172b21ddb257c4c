import Basics
import Scoring
import Screen
import Standards
import Wizard

/// What becomes of a draft when another standard is put in its place: nothing of it is lost, and what the new standard
/// has no place for is kept without counting.
struct Conversion {
  let draft: Draft
  let table: Table
  /// Its own standard; nil where that is not at hand.
  private let own: Table?
  /// What it came to by that.
  private let before: Figures?

  /// The draft under the new standard.
  init(_ draft: Draft, from own: Table?, to table: Table) {
    self.own = own
    before = own.map { score(draft, $0).total }
    var converted = draft
    converted.standard = table.pack.id
    converted.convertedFrom = draft.standard
    self.draft = converted
    self.table = table
  }

  var lines: [String] {
    let answers = FactAnswers(draft.facts, table)
    let lost = draft.entries.filter { table.row($0.criterion) == nil }
    let unasked = draft.facts.keys.filter { table.fact($0) == nil }
    let invalid = table.pack.facts.filter { draft.facts[$0.id] != nil && !answers.isAnswered($0.id) }
    let asked = table.pack.facts.filter { isNew($0.id) }
    let kept = draft.facts.count - unasked.count - invalid.count
    let words = Words.Convert.self
    let report = score(draft, table)
    return [words.carried(entries: draft.entries.count - lost.count, facts: kept)] + mark
      + list(words.incomplete, incomplete(report)) + list(words.lostEntries, lost.map(entry))
      + list(words.lostFacts, unasked.map(fact))
      + list(words.askedAgain, invalid.map(\.label)) + list(words.newFacts, asked.map(\.label))
      + words.total(before, report.total)
  }

  /// A mark of the draft's own stays, and is hardly the new standard's.
  private var mark: [String] {
    guard let mark = draft.passMark, mark != table.pack.passMark else { return [] }
    return [Words.Convert.mark(mark, published: table.pack.passMark)]
  }

  /// What carries over and does not count before something is filled in, with what that is.
  private func incomplete(_ report: Report) -> [String] {
    let wording = Wording(report, of: draft, table)
    return report.entries.indices.filter { report.entries[$0].status == .incomplete }.map { position in
      "\(entry(draft.entries[position]))：\(wording.why(position))"
    }
  }

  /// A question of the old standard by its name, where that is known.
  private func fact(_ id: String) -> String { own?.fact(id).map { "\($0.label)（\(id)）" } ?? id }

  /// Whether the new standard asks what the old one did not.
  private func isNew(_ fact: String) -> Bool {
    guard let own else { return false }
    return own.fact(fact) == nil && draft.facts[fact] == nil
  }

  private func entry(_ entry: Entry) -> String {
    let names = [TextLayout.clip(entry.id, to: 12), entry.criterion, TextLayout.clip(entry.titleKey ?? "", to: 40)]
    return names.filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : [title] + items.map { "  " + $0 }
  }
}
