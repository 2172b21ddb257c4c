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

extension PersonKeys {
  /// How surely this person is another whose 姓名 and 单位 are as full: of a roster, or of a draft.
  func likeness(to other: PersonKeys) -> Likeness {
    switch numbers(beside: other) {
    case .same: return isNamesake(of: other) || name.isEmpty || other.name.isEmpty ? .same : .doubtful
    case .similar: return isNamesake(of: other) ? .doubtful : .other
    case .different: return .other
    case .unknown: break
    }
    guard isNamesake(of: other) else { return .other }
    return organization == other.organization ? .same : .doubtful
  }

  /// How surely a row of entries that says so much of somebody, perhaps no more than a name, speaks of this person.
  func answers(to said: PersonKeys) -> Likeness {
    switch numbers(beside: said) {
    case .same: return isNamesake(of: said) || name.isEmpty || said.name.isEmpty ? .same : .doubtful
    case .similar: return isNamesake(of: said) || name.isEmpty || said.name.isEmpty ? .doubtful : .other
    case .different: return isNamesake(of: said) ? .doubtful : .other
    case .unknown: break
    }
    guard isNamesake(of: said) else { return .other }
    if organization.isEmpty || said.organization.isEmpty { return .byName }
    return organization == said.organization ? .same : .doubtful
  }

  /// Whether two rows of one table say the same 工号, or the same 单位 and 姓名 without it.
  func isTwin(of other: PersonKeys) -> Bool {
    !number.isEmpty && number == other.number || likeness(to: other) == .same
  }

  /// Whether two rows of one table may be one person whose 单位 is written in two ways, or in one of them only.
  func mayBe(_ other: PersonKeys) -> Bool {
    guard likeness(to: other) == .doubtful, isNamesake(of: other) else { return false }
    if numbers(beside: other) == .similar { return true }
    let (own, given) = (organization, other.organization)
    return own.isEmpty || given.isEmpty || own.contains(given) || given.contains(own)
  }

  private enum Numbers {
    /// Similar are those that a spreadsheet may have made of one another: `0012`, `12`, `12.0`.
    case same, similar, different, unknown
  }

  /// 工号 decides where both have one.
  private func numbers(beside other: PersonKeys) -> Numbers {
    if number.isEmpty || other.number.isEmpty { return .unknown }
    if number == other.number { return .same }
    return plainNumber == other.plainNumber ? .similar : .different
  }

  private func isNamesake(of other: PersonKeys) -> Bool { !name.isEmpty && name == other.name }
}
