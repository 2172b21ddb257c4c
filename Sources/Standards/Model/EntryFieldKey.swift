extension EntryField {
  /// The field with this key in a draft; nil where there is none.
  ///
  /// A key's length and first letter leave one field that it can be. `init(rawValue:)` looks in a table that is made up at
  /// its first use, before the first screen, and that all threads of a batch would retain and release at each look.
  package init?(key: String) {
    let bytes = key.utf8.span
    guard bytes.count > 0, let field = EntryField(length: bytes.count, first: bytes[0]),
      field.rawValue.isExactly(key)
    else { return nil }
    self = field
  }

  private init?(length: Int, first: UInt8) {
    switch (length, first) {
    case (4, UInt8(ascii: "r")): self = .rank
    case (4, UInt8(ascii: "d")): self = .date
    case (5, UInt8(ascii: "t")): self = .title
    case (5, UInt8(ascii: "c")): self = .count
    case (5, UInt8(ascii: "l")): self = .level
    case (6, UInt8(ascii: "m")): self = .months
    case (6, UInt8(ascii: "i")): self = .issuer
    case (6, UInt8(ascii: "r")): self = .remark
    case (7, UInt8(ascii: "p")): self = .project
    case (7, UInt8(ascii: "c")): self = .claimed
    case (7, UInt8(ascii: "b")): self = .benefit
    case (8, UInt8(ascii: "o")): self = .offField
    case (8, UInt8(ascii: "e")): self = .evidence
    case (9, _): self = .awardKind
    case (10, _): self = .issuerKind
    case (11, _): self = .transferred
    case (12, _): self = .firstSetKind
    default: return nil
    }
  }
}
