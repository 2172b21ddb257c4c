import Scoring

/// The start screen: the drafts at hand.
package struct Desk: Equatable, Sendable {
  package var drafts: [DeskDraft] = []
  package var folder = ""
  /// 0 is "new draft", then the drafts.
  package var cursor = 0
  package var message: String?
  package var help: HelpPage?
  /// The earlier versions of a draft, in front of the list.
  package var versions: Versions?
  /// The draft that is asked about: delete it?
  package var deleting: DeskDraft?
  /// Ctrl-C was pressed once.
  package var isLeaving = false

  package init() {}

  var selected: DeskDraft? { drafts.indices.contains(cursor - 1) ? drafts[cursor - 1] : nil }
}

/// A draft in the folder, as the desk shows it.
package struct DeskDraft: Equatable, Sendable {
  package var file: String
  package var name: String
  package var organization: String
  package var specialty: String
  /// 自评 with its bounds, in points; nil for a damaged draft.
  package var total: Figures?
  /// When it was last changed, as shown.
  package var changed: String
  /// Why it cannot be read, and what can be done.
  package var damage: String?

  package init(
    file: String, name: String = "", organization: String = "", specialty: String = "", total: Figures? = nil,
    changed: String = "", damage: String? = nil
  ) {
    self.file = file
    self.name = name
    self.organization = organization
    self.specialty = specialty
    self.total = total
    self.changed = changed
    self.damage = damage
  }
}
