import Scoring

/// Finds the few people who may be somebody, among a whole city's: whoever has the same 姓名, or a 工号 that a
/// spreadsheet may have made of theirs.
struct PersonIndex {
  private var places: [Key: [Int]] = [:]

  private enum Key: Hashable {
    case name(String)
    case number(String)
  }

  init(_ people: [Applicant] = []) {
    for (place, person) in people.enumerated() { add(person, at: place) }
  }

  /// Notes somebody, or another account of somebody who is known.
  mutating func add(_ person: Applicant, at place: Int) {
    for key in PersonIndex.keys(person) where places[key]?.contains(place) != true {
      places[key, default: []].append(place)
    }
  }

  /// Their places, ascending.
  func places(like person: Applicant) -> [Int] {
    Set(PersonIndex.keys(person).flatMap { places[$0] ?? [] }).sorted()
  }

  private static func keys(_ person: Applicant) -> [Key] {
    let (name, number) = (person.name.personKey, person.staffNumber.personKey.asSpreadsheetNumber)
    return (name.isEmpty ? [] : [.name(name)]) + (number.isEmpty ? [] : [.number(number)])
  }
}
