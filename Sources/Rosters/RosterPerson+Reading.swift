import Scoring

extension RosterPerson {
  /// What the person's dates are counted from.
  private var origin: DateOrigin { applicationDate.map { .applicationDate($0) } ?? .unknown }

  /// Takes a cell of a person's row.
  mutating func read(
    _ column: Column, _ text: String, degree: inout Entry, _ reader: RosterReader
  ) throws(CellProblem) {
    switch column {
    case .number, .name, .organization, .specialty: applicant.read(column, text)
    case .applicationDate:
      guard let day = try CellValue.date(text, from: .itself).exactDay else {
        throw CellProblem(RosterWords.noFullDate(text))
      }
      applicationDate = day
    case .passMark: passMark = try CellValue.points(text, isClaim: false)
    case .education: degree.criterion = try reader.criterion(text)
    case .educationTitle: degree.title = text
    case .educationDate: degree.date = try CellValue.date(text, from: origin)
    case .fact(let id):
      guard let definition = reader.table.facts[id] else { return }
      facts[id] = try CellValue.fact(text, definition, from: origin)
    case .criterion, .field: break
    }
  }
}

extension Applicant {
  mutating func read(_ column: Column, _ text: String) {
    switch column {
    case .number: staffNumber = text
    case .name: name = text
    case .organization: organization = text
    case .specialty: specialty = text
    default: break
    }
  }

  /// Whether both are one person: the same 工号, or without it the same 单位 and 姓名.
  func isSame(as other: Applicant) -> Bool {
    if !staffNumber.isEmpty, !other.staffNumber.isEmpty { return staffNumber.trimmed == other.staffNumber.trimmed }
    return name.trimmed == other.name.trimmed && organization.trimmed == other.organization.trimmed
  }

  /// Whether what is said of somebody, be it 工号 or 姓名 alone, speaks of this person.
  func fits(_ said: Applicant) -> Bool {
    let (own, other) = (staffNumber.trimmed, said.staffNumber.trimmed)
    if !own.isEmpty, !other.isEmpty { return own == other && agrees(said, \.name) && agrees(said, \.organization) }
    return !said.name.trimmed.isEmpty && name.trimmed == said.name.trimmed && agrees(said, \.organization)
  }

  /// Whether it has the 姓名 that is said.
  func isNamed(_ said: Applicant) -> Bool { !said.name.trimmed.isEmpty && name.trimmed == said.name.trimmed }

  /// Whether the 工号 that is said is this person's, and the name is another's.
  func contradicts(_ said: Applicant) -> Bool {
    let number = staffNumber.trimmed
    return !number.isEmpty && number == said.staffNumber.trimmed && !agrees(said, \.name)
  }

  /// Whether both say the same, or one says nothing.
  private func agrees(_ other: Applicant, _ path: KeyPath<Applicant, String>) -> Bool {
    let (own, given) = (self[keyPath: path].trimmed, other[keyPath: path].trimmed)
    return own == given || own.isEmpty || given.isEmpty
  }
}
