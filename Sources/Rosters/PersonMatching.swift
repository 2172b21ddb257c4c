import Scoring

/// How surely two accounts of somebody are of one person, the surest first.
enum Likeness: Int, Comparable {
  /// By 工号, or without it by 单位 and 姓名.
  case same
  /// The same 姓名, and nothing that speaks against it.
  case byName
  /// Something speaks for it and something against it: a person has to say.
  case doubtful
  case other

  static func < (a: Likeness, b: Likeness) -> Bool { a.rawValue < b.rawValue }
}

extension Applicant {
  /// How surely this person is another whose 姓名 and 单位 are as full: of a roster, or of a draft.
  func likeness(to other: Applicant) -> Likeness {
    switch numbers(beside: other) {
    case .same: return isNamesake(of: other) || name.isEmpty || other.name.isEmpty ? .same : .doubtful
    case .similar: return isNamesake(of: other) ? .doubtful : .other
    case .different: return .other
    case .unknown: break
    }
    guard isNamesake(of: other) else { return .other }
    return organization.personKey == other.organization.personKey ? .same : .doubtful
  }

  /// How surely a row of entries that says so much of somebody, perhaps no more than a name, speaks of this person.
  func answers(to said: Applicant) -> Likeness {
    switch numbers(beside: said) {
    case .same: return isNamesake(of: said) || name.isEmpty || said.name.isEmpty ? .same : .doubtful
    case .similar: return isNamesake(of: said) || name.isEmpty || said.name.isEmpty ? .doubtful : .other
    case .different: return isNamesake(of: said) ? .doubtful : .other
    case .unknown: break
    }
    guard isNamesake(of: said) else { return .other }
    let (own, given) = (organization.personKey, said.organization.personKey)
    if own.isEmpty || given.isEmpty { return .byName }
    return own == given ? .same : .doubtful
  }

  /// Whether two rows of one table may be one person whose 单位 is written in two ways, or in one of them only.
  func mayBe(_ other: Applicant) -> Bool {
    guard likeness(to: other) == .doubtful, isNamesake(of: other) else { return false }
    if numbers(beside: other) == .similar { return true }
    let (own, given) = (organization.personKey, other.organization.personKey)
    return own.contains(given) || given.contains(own) || own.isEmpty || given.isEmpty
  }

  private enum Numbers {
    /// Similar are those that a spreadsheet may have made of one another: `0012`, `12`, `12.0`.
    case same, similar, different, unknown
  }

  /// 工号 decides where both have one.
  private func numbers(beside other: Applicant) -> Numbers {
    let (own, given) = (staffNumber.personKey, other.staffNumber.personKey)
    if own.isEmpty || given.isEmpty { return .unknown }
    if own == given { return .same }
    return own.asSpreadsheetNumber == given.asSpreadsheetNumber ? .similar : .different
  }

  private func isNamesake(of other: Applicant) -> Bool {
    !name.personKey.isEmpty && name.personKey == other.name.personKey
  }
}

extension String {
  /// What is compared of a 姓名, 单位 or 工号: `张　三` is 张三, and full-width letters are their ASCII twins.
  var personKey: String {
    var key = String.UnicodeScalarView()
    // Signs that nobody sees, as web pages leave them in what is copied.
    for scalar in TypedNumber.ascii(self).unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      key.append(scalar)
    }
    return String(key).lowercased()
  }

  /// What a spreadsheet leaves of a number: `0012` and `12.0` are `12`; other texts as they are.
  var asSpreadsheetNumber: String {
    let parts = split(separator: ".", omittingEmptySubsequences: false)
    let isWhole = parts.count == 1 || (parts.count == 2 && parts[1].utf8.allSatisfy { $0 == UInt8(ascii: "0") })
    guard isWhole, let whole = parts.first, whole.utf8.allSatisfy({ (48...57).contains($0) }) else { return self }
    let digits = whole.drop { $0 == "0" }
    return digits.isEmpty ? String(whole.suffix(1)) : String(digits)
  }

  /// Whether a spreadsheet wrote it as a number too long for its column: `1E+05`.
  var isScientific: Bool {
    let parts = TypedNumber.ascii(self).lowercased().split(separator: "e", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = parts[1].first, sign == "+" else { return false }
    return TypedNumber.points(String(parts[0])) != nil && TypedNumber.whole(String(parts[1].dropFirst())) != nil
      && !parts[0].isEmpty && parts[1].count > 1
  }
}
