/// The units of many people of one name, among which those are found that may be one unit written in two ways: one is a
/// part of the other, or is not written at all.
struct NamesakeUnits {
  /// Of everybody, and of those who have no 工号.
  private var all = Units()
  private var unnumbered = Units()

  /// Longer units are only themselves: no real one is.
  private static let longest = 40

  mutating func add(_ person: PersonKeys, at place: Int) {
    let parts = NamesakeUnits.parts(of: person.organization)
    all.add(person.organization, parts, at: place)
    if person.number.isEmpty { unnumbered.add(person.organization, parts, at: place) }
  }

  /// The first whose unit may be this person's; 工号 tell people apart where both have one.
  func first(like person: PersonKeys) -> Int? {
    (person.number.isEmpty ? all : unnumbered)
      .first(like: person.organization, NamesakeUnits.parts(of: person.organization))
  }

  /// Every text that a unit contains.
  private static func parts(of unit: String) -> [Substring] {
    let ends = Array(unit.indices) + [unit.endIndex]
    guard ends.count <= longest + 1 else { return [unit[...]] }
    return ends.indices.flatMap { start in ends[(start + 1)...].map { unit[ends[start]..<$0] } }
  }

  private struct Units {
    private var first: Int?
    private var firstEmpty: Int?
    private var whole: [Substring: Int] = [:]
    private var containing: [Substring: Int] = [:]

    mutating func add(_ unit: String, _ parts: [Substring], at place: Int) {
      if first == nil { first = place }
      if unit.isEmpty {
        if firstEmpty == nil { firstEmpty = place }
        return
      }
      if whole[unit[...]] == nil { whole[unit[...]] = place }
      for part in parts where containing[part] == nil { containing[part] = place }
    }

    func first(like unit: String, _ parts: [Substring]) -> Int? {
      if unit.isEmpty { return first }
      return (parts.map { whole[$0] } + [containing[unit[...]], firstEmpty]).compactMap(\.self).min()
    }
  }
}
