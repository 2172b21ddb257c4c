import Basics
import Scoring

extension RosterPerson {
  /// What the person's dates are counted from.
  private var origin: DateOrigin { .origin(applicationDate) }

  /// Takes a cell of a person's row.
  mutating func read(
    _ column: Column, _ text: String, degree: inout Entry, _ reader: RosterReader
  ) throws(CellProblem) {
    switch column {
    case .number, .name, .organization, .specialty: try applicant.read(column, text)
    case .applicationDate:
      guard let day = try CellValue.date(text, from: .itself).exactDay else {
        throw CellProblem(RosterWords.noFullDate(text))
      }
      applicationDate = day
    case .passMark: passMark = try CellValue.points(text, isClaim: false)
    case .education: degree.criterion = try reader.degree(text)
    case .educationTitle: degree.title = text
    case .educationDate: degree.date = try CellValue.date(text, from: origin)
    case .fact(let id):
      guard let definition = reader.table.fact(id) else { return }
      facts[id] = try CellValue.fact(text, definition, from: origin)
    case .criterion, .field: break
    }
  }
}

extension Applicant {
  mutating func read(_ column: Column, _ text: String) throws(CellProblem) {
    switch column {
    case .number:
      if text.isScientific { throw CellProblem(RosterWords.scientificNumber(text)) }
      staffNumber = text
    case .name:
      if text.personKey.isEmpty { throw CellProblem(RosterWords.unseenName) }
      name = text
    case .organization: organization = text
    case .specialty: specialty = text
    default: break
    }
  }
}
