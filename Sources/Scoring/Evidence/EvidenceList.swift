import Basics
import Standards

/// A proof document of an entry: asked for by the standard, or listed by the applicant.
package struct EvidenceItem: Hashable, Sendable {
  package var document: String
  /// Who issues it, where the pack says; the program's own help, not the standard's.
  package var office: String?
  /// Whether the standard asks for it in this row.
  package var isAsked: Bool
  /// Whether it is at hand.
  package var isReady: Bool
}

/// A document of a counted entry that is not at hand.
package struct MissingEvidence: Hashable, Sendable {
  /// The entry's position in the draft.
  package var entry: Int
  package var document: String
  package var office: String?
}

/// A counted entry that a clerk would stumble over: without the date that its row asks for, or without any proof.
package struct BareEntry: Hashable, Sendable {
  /// The entry's position in the draft.
  package var entry: Int
  package var lacksDate: Bool
  /// The standard asks for documents and none is at hand.
  package var lacksProof: Bool
}

extension Table {
  /// The documents of an entry (第十条): what the standard asks for in its row, then what else the applicant lists;
  /// names that differ only in white space at their ends are the same document.
  package func evidence(of entry: Entry) -> [EvidenceItem] {
    guard let row = row(entry.criterion) else { return [] }
    let guidance = nodes[row].guidance
    let asked = guidance.evidence ?? []
    var (places, listed) = (TextPlaces(), [(name: String, ready: Bool)]())
    for document in entry.evidence ?? [] {
      guard let name = document.name.trimmed else { continue }
      let (place, isNew) = places.insert(name)
      if isNew { listed.append((name, false)) }
      if document.ready { listed[place].ready = true }
    }
    let required = asked.map { name in
      EvidenceItem(
        document: name, office: guidance.offices[name], isAsked: true,
        isReady: places[name].map { listed[$0].ready } ?? false)
    }
    let own = listed.filter { !asked.contains($0.name) }
    return required
      + own.map {
        EvidenceItem(document: $0.name, office: guidance.offices[$0.name], isAsked: false, isReady: $0.ready)
      }
  }

  /// Documents of counted entries that are not at hand, in the draft's order.
  ///
  /// `report` is what ``score`` made of `draft` by this table.
  package func evidenceList(_ draft: Draft, _ report: Report) -> [MissingEvidence] {
    counted(draft, report).flatMap { position, entry in
      evidence(of: entry).filter { !$0.isReady }.map {
        MissingEvidence(entry: position, document: $0.document, office: $0.office)
      }
    }
  }

  /// Counted entries without the date that their row asks for, or without any of the documents asked, in the draft's
  /// order.
  ///
  /// `report` is what ``score`` made of `draft` by this table.
  package func bareEntries(_ draft: Draft, _ report: Report) -> [BareEntry] {
    counted(draft, report).compactMap { position, entry in
      let items = evidence(of: entry)
      let asksDate = row(entry.criterion).map { nodes[$0].guidance.ask?.contains(.date) ?? false } ?? false
      let bare = BareEntry(
        entry: position, lacksDate: asksDate && entry.date == nil,
        lacksProof: items.contains(where: \.isAsked) && !items.contains(where: \.isReady))
      return bare.lacksDate || bare.lacksProof ? bare : nil
    }
  }

  private func counted(_ draft: Draft, _ report: Report) -> [(position: Int, entry: Entry)] {
    zip(draft.entries, report.entries).enumerated().compactMap { position, pair in
      pair.1.status == .counted ? (position, pair.0) : nil
    }
  }
}

/// What one office issues of the documents that are missing.
package struct OfficeEvidence: Hashable, Sendable {
  /// Nil for documents of which the pack does not say who issues them.
  package var office: String?
  package var items: [MissingEvidence]
}

extension [MissingEvidence] {
  /// By entry: those of one entry follow each other.
  package var byEntry: [[MissingEvidence]] {
    var entries: [[MissingEvidence]] = []
    for item in self {
      if entries.last?.first?.entry == item.entry {
        entries[entries.count - 1].append(item)
      } else {
        entries.append([item])
      }
    }
    return entries
  }

  /// By issuing office, in the order in which they are first needed; what nobody is named for comes last.
  package var byOffice: [OfficeEvidence] {
    var (places, offices) = (TextPlaces(), [OfficeEvidence]())
    for item in self {
      // No office is called nothing.
      let (place, isNew) = places.insert(item.office ?? "")
      if isNew { offices.append(OfficeEvidence(office: item.office, items: [])) }
      offices[place].items.append(item)
    }
    return offices.filter { $0.office != nil } + offices.filter { $0.office == nil }
  }
}
