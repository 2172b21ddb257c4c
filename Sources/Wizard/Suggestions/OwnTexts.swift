import Standards

/// A text of another entry of the draft in hand.
struct OwnText: Sendable {
  var searched: SearchedText
  /// Its entry's place in the draft.
  var position: Int
}

extension Editing {
  /// What other entries hold in the active field, made ready once a visit to it: the latest entry first, those before
  /// this one, then those behind it.
  func ownTexts() -> [OwnText] {
    guard case .entry(let id, let key)? = form?.active, KnownTexts.fields.contains(key),
      let position = position(ofEntry: id)
    else { return [] }
    let positions = Array((0..<position).reversed()) + draft.entries.indices.dropFirst(position + 1)
    return positions.compactMap { other in
      guard let text = draft.entries[other].text(of: key), KnownTexts.mayBeChosen(text) else { return nil }
      return OwnText(searched: SearchedText(text), position: other)
    }
  }

  /// What goes over from other entries without a letter typed: names of projects anywhere, titles where the table counts
  /// a project once (R7), so that one work is entered under several rows, and who granted something on the same step.
  func carried(_ own: [OwnText], _ key: EntryField, to position: Int) -> some Sequence<String> {
    let isAsked =
      key != .title || report.entries[position].row.map { table.nodes[$0].rules.oncePer == .project } ?? false
    return own.lazy.filter { text in
      isAsked && (key == .project || self.isOnSameStep(text.position, as: position))
    }.map(\.searched.text)
  }

  /// Entries of the same step before this one, the last first.
  func earlier(than position: Int) -> some Sequence<Int> {
    (0..<position).reversed().lazy.filter { self.isOnSameStep($0, as: position) }
  }

  private func isOnSameStep(_ other: Int, as position: Int) -> Bool {
    stepIndex(ofEntry: other) == stepIndex(ofEntry: position)
  }
}
