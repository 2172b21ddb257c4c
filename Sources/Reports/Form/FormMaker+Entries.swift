import Basics
import Scoring
import Standards

extension FormMaker {
  /// One claim; `position` is its place in the draft, from 0.
  func entry(_ position: Int) -> FormEntry {
    let (entry, result) = (draft.entries[position], report.entries[position])
    let isCounted = result.status == .counted
    return FormEntry(
      number: position + 1, name: name(entry, result.row), details: details(entry, result.row), isCounted: isCounted,
      status: result.status.label, figures: result.figures, counts: result.counts, why: shown(wording.why(position)),
      readings: wording.citedReadings(position), documents: documents(position), check: check(position),
      opinion: opinion(position))
  }

  // MARK: The review

  private func check(_ position: Int) -> String {
    guard let reviewed, reviewed.states[position].judgement != nil else { return "" }
    return "\(ReviewWording(reviewed, of: draft, table).acceptedCount(position))"
  }

  private func opinion(_ position: Int) -> String {
    guard let reviewed, reviewed.states[position].judgement != nil else { return "" }
    let words = ReviewWording(reviewed, of: draft, table)
    return shown(words.opinion(position) + (words.sideEffect(position).map { "（\($0)）" } ?? ""))
  }

  private func name(_ entry: Entry, _ row: Int?) -> String {
    if let title = entry.titleKey { return shown(title) }
    return shown(row.map { table.nodes[$0].name } ?? entry.criterion)
  }

  // MARK: What was entered

  /// The fields that are filled in, those that the row asks for first.
  private func details(_ entry: Entry, _ row: Int?) -> [FormFact] {
    let asked = row.flatMap { table.nodes[$0].guidance.ask } ?? []
    let fields = asked + EntryField.allCases.filter { !asked.contains($0) }
    return fields.compactMap { field in
      guard let value = value(of: field, entry) else { return nil }
      return FormFact(label: shown(table.label(of: field, at: row) ?? wording.label(of: field)), value: shown(value))
    }
  }

  /// Nil where it is not filled in, or stands elsewhere on the form.
  private func value(of field: EntryField, _ entry: Entry) -> String? {
    switch field {
    case .title, .evidence: nil
    case .project: entry.projectKey
    case .rank: entry.rank.map { ReportWords.rank($0) }
    case .date: entry.date.map { "\($0)" }
    case .claimed: entry.claimed.map { "\($0)" }
    case .count: entry.count.map { "\($0)" }
    case .months: entry.months.map { "\($0)" }
    case .issuer: entry.issuer.flatMap { $0.isEmpty ? nil : $0 }
    case .remark: entry.remark.flatMap { $0.isEmpty ? nil : $0 }
    case .benefit: entry.benefit.map(ReportWords.yesNo)
    // The usual case needs no words.
    case .offField, .transferred: entry[flag: field] == true ? ReportWords.yesNo(true) : nil
    case .awardKind, .level, .firstSetKind, .issuerKind: choice(field, entry)
    }
  }

  private func choice(_ field: EntryField, _ entry: Entry) -> String? {
    guard let id = entry[choice: field] else { return nil }
    return table.definition(of: field)?.options.first { $0.id == id }?.label ?? id
  }

  // MARK: Proof

  /// The documents that the row asks for, then others that the entry lists; each with whether it is at hand.
  private func documents(_ position: Int) -> [Evidence] {
    let listed = draft.entries[position].evidence ?? []
    let asked = report.entries[position].row.flatMap { table.nodes[$0].guidance.evidence } ?? []
    let ready = Set(listed.filter(\.ready).map(\.name))
    var seen: Set<String> = []
    return (asked + listed.map(\.name)).filter { seen.insert($0).inserted }.map {
      Evidence(name: shown($0), ready: ready.contains($0))
    }
  }

  /// Documents that counted entries still lack.
  var missing: [FormMissing] {
    report.entries.indices.filter { report.entries[$0].status == .counted }.compactMap { position in
      let offices = report.entries[position].row.map { table.nodes[$0].guidance.offices } ?? TextPairs()
      let documents = documents(position).filter { !$0.ready }.map { document in
        offices[document.name].map { ReportWords.document(document.name, from: shown($0)) } ?? document.name
      }
      guard !documents.isEmpty else { return nil }
      return FormMissing(entry: shown(wording.entryName(position)), documents: documents)
    }
  }
}
