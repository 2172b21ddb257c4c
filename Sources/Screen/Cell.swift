/// One place of the screen: a character with its marks, or the right half of the wide character before it.
///
/// It is one number, so that frames are copied and compared quickly, and take little memory.
package struct Cell: Hashable, Sendable {
  /// The unit, of no columns in the right half of a wide character; then the role.
  private var bits: UInt128

  init(_ unit: ShownUnit, role: Role) {
    bits = unit.bits | UInt128(UInt8(truncatingIfNeeded: role.rawValue)) << ShownUnit.size
  }

  private var unit: ShownUnit { ShownUnit(bits: bits & (1 << ShownUnit.size - 1)) }

  package var role: Role {
    get { Role(rawValue: Int(truncatingIfNeeded: bits >> ShownUnit.size)) ?? .plain }
    set { self = Cell(unit, role: newValue) }
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

  /// An empty cell.
  package static let blank = Cell(.space, role: .plain)

  /// The right half of a wide character.
  static func rightHalf(role: Role) -> Cell { Cell(ShownUnit(base: " ", width: 0), role: role) }

  /// A space in the same role, for a half that lost its other half.
  var blanked: Cell { Cell(.space, role: role) }
}
