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

/// A unit with marks, and where it stands in a frame.
struct MarkedUnit: Sendable {
  let row: Int
  let column: Int
  let unit: ShownUnit
}

extension [MarkedUnit] {
  /// Keeps it in the place of what stood there.
  mutating func keep(_ new: MarkedUnit) {
    let known = firstIndex { $0.row == new.row && $0.column == new.column }
    if let known { self[known] = new } else { append(new) }
  }
}

extension MutableSpan<CellCode> {
  /// Writes one unit that fits to the right; what was written has to be mended.
  mutating func set(_ unit: ShownUnit, at index: Int, role: Role) {
    self[index] = CellCode(unit, role: role)
    if unit.width == 2 { self[index + 1] = .rightHalf(role: role) }
  }

  /// After a stretch of the row was written over: a wide character that reached into it from either side lost a half, and
  /// what is left of it becomes blank.
  mutating func mend(_ first: Int, to end: Int) {
    guard first < end else { return }
    if first > 0, self[first - 1].width == 2 { self[first - 1] = self[first - 1].blanked }
    if end < count, self[end].width == 0 { self[end] = self[end].blanked }
  }
}
