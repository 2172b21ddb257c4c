/// One place of the screen: a character with its marks, or the right half of the wide character before it.
package struct Cell: Hashable, Sendable {
  /// One base character and at most four marks; empty in the right half of a wide character.
  package var text: String
  /// Columns taken: 1 or 2, and 0 for the right half of a wide character.
  package var width: Int
  package var role: Role

  package init(text: String = " ", width: Int = 1, role: Role = .plain) {
    self.text = text
    self.width = width
    self.role = role
  }

  /// An empty cell.
  package static let blank = Cell()

  /// The right half of a wide character.
  static func rightHalf(role: Role) -> Cell { Cell(text: "", width: 0, role: role) }

  /// A space in the same role, for a half that lost its other half.
  var blanked: Cell { Cell(role: role) }
}
