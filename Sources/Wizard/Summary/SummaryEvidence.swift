import Scoring
import Standards

extension Editing {
  /// Proof documents of counted entries that are not at hand, by entry and by who issues them, and the entries that
  /// have no date or no proof at all.
  var evidenceLines: [SummaryLine] {
    let missing = table.evidenceList(draft, report)
    let bare = table.bareEntries(draft, report)
    guard !missing.isEmpty || !bare.isEmpty else { return [] }
    let entries = lines(ofMissing: missing)
    let offices = missing.byOffice.map { SummaryLine(wording.sentence(for: $0), indent: 4) }
    let title = SummaryLine(Words.evidenceTitle(entries.count), role: .strong)
    let help = offices.isEmpty ? [] : [SummaryLine(Words.officesTitle, indent: 2, role: .dim)] + offices
    return [title] + entries + help + lines(ofBare: bare) + [SummaryLine("")]
  }

  private func lines(ofMissing missing: [MissingEvidence]) -> [SummaryLine] {
    var groups: [[MissingEvidence]] = []
    for item in missing {
      if groups.last?.first?.entry == item.entry {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
    return groups.map { items in
      let target = SummaryTarget.field(entry: draft.entries[items[0].entry].id, .evidence)
      return SummaryLine(wording.sentence(forMissing: items), indent: 2, target: target)
    }
  }

  /// Without a date, and without any proof: a line each, that leads to the first such entry.
  private func lines(ofBare bare: [BareEntry]) -> [SummaryLine] {
    let kinds: [(entries: [BareEntry], field: EntryField)] = [
      (bare.filter(\.lacksDate), .date), (bare.filter(\.lacksProof), .evidence),
    ]
    let lines = zip(kinds.filter { !$0.entries.isEmpty }, wording.sentences(for: bare)).map { kind, sentence in
      let target = kind.entries.first.map { SummaryTarget.field(entry: draft.entries[$0.entry].id, kind.field) }
      return SummaryLine(sentence, indent: 2, role: .warning, target: target)
    }
    return lines.isEmpty ? [] : [SummaryLine(Words.bareTitle, role: .strong)] + lines
  }
}
