import Basics
import Standards

/// One thing that differs between two drafts.
package struct DraftChange: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// A key of the draft itself.
    case head(DraftHeadKey)
    case fact(String)
    /// Positions in the old draft and in the new one.
    case entry(old: Int, new: Int)
    case added(new: Int)
    case removed(old: Int)
    /// The entries that both have stand in another order.
    case order
  }

  package var subject: Subject
  /// What differs, key by key; of an entry that was added or removed everything that it says.
  package var values: [ValueChange] = []
  /// What the total's three figures do where this is the only change, in points; nil where that was not worked out.
  package var effect: Figures?
}

/// A key before and after; nil = absent.
package struct ValueChange: Hashable, Sendable {
  /// As the draft's file names it.
  package var key: String
  package var before: ComparedValue?
  package var after: ComparedValue?

  init?(_ key: String, _ before: ComparedValue?, _ after: ComparedValue?) {
    guard before != after else { return nil }
    (self.key, self.before, self.after) = (key, before, after)
  }
}

/// Works out what differs between two drafts, and puts single changes into the old one.
struct DraftChanges {
  let old: Draft
  let new: Draft
  let matching: EntryMatching
  private let factIds: [String]

  /// `factIds` in the order in which the standard asks them; others follow by id.
  init(_ old: Draft, _ new: Draft, factIds: [String]) {
    (self.old, self.new, self.factIds) = (old, new, factIds)
    matching = EntryMatching(old.entries, new.entries)
  }

  /// The draft's own keys, facts, entries in the new order, those removed, the order.
  var all: [DraftChange] { heads + facts + entries + order }

  private var heads: [DraftChange] {
    DraftHeadKey.allCases.compactMap { key in
      ValueChange(key.rawValue, old.value(of: key), new.value(of: key))
        .map { DraftChange(subject: .head(key), values: [$0]) }
    }
  }

  private var facts: [DraftChange] {
    let others = Set(old.facts.keys).union(new.facts.keys).subtracting(factIds).sorted()
    return (factIds + others).compactMap { id in
      ValueChange(id, old.facts[id].map(ComparedValue.init), new.facts[id].map(ComparedValue.init))
        .map { DraftChange(subject: .fact(id), values: [$0]) }
    }
  }

  private var entries: [DraftChange] {
    let kept = new.entries.indices.compactMap { index -> DraftChange? in
      guard let from = matching.oldOfNew[index] else {
        return DraftChange(subject: .added(new: index), values: values(nil, new.entries[index]))
      }
      let values = values(old.entries[from], new.entries[index])
      return values.isEmpty ? nil : DraftChange(subject: .entry(old: from, new: index), values: values)
    }
    return kept
      + matching.removed.map { DraftChange(subject: .removed(old: $0), values: values(old.entries[$0], nil)) }
  }

  private func values(_ before: Entry?, _ after: Entry?) -> [ValueChange] {
    let id = ValueChange("id", before.map { .text($0.id) }, after.map { .text($0.id) })
    let row = ValueChange("criterion", before.map { .text($0.criterion) }, after.map { .text($0.criterion) })
    let fields = EntryField.allCases.compactMap {
      ValueChange($0.rawValue, before?.value(of: $0), after?.value(of: $0))
    }
    return [id, row].compactMap { $0 } + fields
  }

  private var order: [DraftChange] {
    let kept = matching.oldOfNew.compactMap { $0 }
    return kept == kept.sorted() ? [] : [DraftChange(subject: .order)]
  }

  // MARK: - One change alone

  /// The old draft with nothing but this change.
  func old(with change: DraftChange.Subject) -> Draft {
    var draft = old
    switch change {
    case .head(let key): draft.take(key, from: new)
    case .fact(let id): draft.facts[id] = new.facts[id]
    case .entry(let from, let to): draft.entries[from] = new.entries[to]
    case .added(let to): draft.entries.insert(new.entries[to], at: place(ofAdded: to))
    case .removed(let from): draft.entries.remove(at: from)
    case .order:
      let kept = matching.oldOfNew.compactMap { $0 }
      for (place, from) in zip(kept.sorted(), kept) { draft.entries[place] = old.entries[from] }
    }
    return draft
  }

  /// Where an added entry stands among the old ones: behind the last one that it follows in the new draft.
  private func place(ofAdded index: Int) -> Int {
    matching.oldOfNew[..<index].last { $0 != nil }.flatMap { $0 }.map { $0 + 1 } ?? 0
  }
}
