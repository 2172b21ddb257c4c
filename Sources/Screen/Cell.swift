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

/// A cell as a frame holds it: in four bytes, since every key copies and compares thousands of them. Its marks, which few
/// have, stand elsewhere.
struct CellCode: Equatable, Sendable {
  /// The base, the width, whether there are marks, the role.
  private var bits: UInt32

  private static let widthPlace = 21
  private static let marksPlace = 23
  private static let rolePlace = 24

  init(_ unit: ShownUnit, role: Role) {
    bits =
      unit.base.value | UInt32(unit.width) << CellCode.widthPlace
      | (unit.hasMarks ? 1 << CellCode.marksPlace : 0) | UInt32(role.rawValue) << CellCode.rolePlace
  }

  /// An empty cell.
  static let blank = CellCode(.space, role: .plain)

  /// The right half of a wide character.
  static func rightHalf(role: Role) -> CellCode { CellCode(ShownUnit(base: " ", width: 0), role: role) }

  /// A space in the same role, for a half that lost its other half.
  var blanked: CellCode { CellCode(.space, role: role) }

  var width: Int { Int(bits >> CellCode.widthPlace) & 3 }
  var hasMarks: Bool { bits >> CellCode.marksPlace & 1 == 1 }

  var role: Role {
    get { Role(rawValue: Int(bits >> CellCode.rolePlace)) ?? .plain }
    set { bits = bits & (1 << CellCode.rolePlace - 1) | UInt32(newValue.rawValue) << CellCode.rolePlace }
  }

  /// What stands there, but for marks.
  var unit: ShownUnit {
    ShownUnit(base: Unicode.Scalar(bits & (1 << CellCode.widthPlace - 1)) ?? " ", width: width)
  }
}
