/// One place of the screen: a character with its marks, or the right half of the wide character before it.
package struct Cell: Hashable, Sendable {
  private let unit: ShownUnit
  package let role: Role

  init(_ unit: ShownUnit, role: Role) {
    self.unit = unit
    self.role = role
  }

  /// - Parameters:
  ///   - text: one base character and at most four marks; empty in the right half of a wide character.
  ///   - width: the columns that it takes.
  ///   - role: what it is for.
  package init(text: String = " ", width: Int = 1, role: Role = .plain) {
    var unit = ShownUnit(base: text.unicodeScalars.first ?? " ", width: width)
    for mark in text.unicodeScalars.dropFirst() { unit.append(mark) }
    self.init(unit, role: role)
  }

  /// One base character and at most four marks; empty in the right half of a wide character.
  package var text: String { unit.width == 0 ? "" : unit.text }

  /// The character, where no mark stands on it.
  package var bare: Unicode.Scalar? { unit.hasMarks ? nil : unit.base }

  /// Columns taken: 1 or 2, and 0 for the right half of a wide character.
  package var width: Int { unit.width }
}
