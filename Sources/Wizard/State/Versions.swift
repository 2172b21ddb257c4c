import Basics

/// The earlier versions of a draft, in front of the list of drafts.
package struct Versions: Equatable, Sendable {
  package var draft: DeskDraft
  /// The newest first.
  package var list: [DraftVersion]
  package var cursor = 0

  var selected: DraftVersion? { list.indices.contains(cursor) ? list[cursor] : nil }
}

/// A version of a draft that was kept aside when a session began.
package struct DraftVersion: Equatable, Sendable {
  /// From 1; larger is newer.
  package var number: Int
  /// When it was kept, as shown.
  package var kept: String
  package var name: String
  /// How many entries it has.
  package var entries: Int
  /// 自评 with its bounds, in points; nil for a damaged one.
  package var total: Figures?
  /// Why it cannot be read.
  package var damage: String?

  package init(
    number: Int, kept: String, name: String = "", entries: Int = 0, total: Figures? = nil, damage: String? = nil
  ) {
    self.number = number
    self.kept = kept
    self.name = name
    self.entries = entries
    self.total = total
    self.damage = damage
  }
}
