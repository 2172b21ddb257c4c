/// Finds the few people who may be somebody, among a whole city's, by what two accounts of one person have in common.
///
/// However many people share a name, a unit or a number, finding costs no more than what is asked for.
struct PersonIndex {
  /// The accounts of each person, by place.
  private var accounts: [Int: [PersonKeys]] = [:]
  private var places: [Key: Places] = [:]
  private var crowds: [String: NamesakeUnits] = [:]

  /// Something that two accounts of one person may have in common.
  enum Key: Hashable {
    case number(String)
    /// A 工号 as a spreadsheet leaves it, of anybody and of somebody of a name.
    case plainNumber(String), namedNumber(String, String)
    case name(String), unit(String, String)
    /// The same of those who have no 工号.
    case unnumbered(String), unnumberedUnit(String, String)
  }

  /// Places, in the order in which they came; mostly there is one.
  private struct Places {
    let first: Int
    var others: [Int] = []

    func prefix(_ most: Int) -> [Int] { [first] + others.prefix(max(0, most - 1)) }
  }

  /// So many namesakes are looked through one by one.
  private static let fewNamesakes = 32

  init(_ people: [PersonKeys] = []) {
    for (place, person) in people.enumerated() { add(person, at: place) }
  }

  /// Notes somebody, or another account of somebody who is known.
  mutating func add(_ person: PersonKeys, at place: Int) {
    let before = Set((accounts[place] ?? []).flatMap(PersonIndex.keys))
    accounts[place, default: []].append(person)
    for key in PersonIndex.keys(person) where !before.contains(key) {
      if places[key] == nil { places[key] = Places(first: place) } else { places[key]?.others.append(place) }
    }
    crowds[person.name]?.add(person, at: place)
  }

  func accounts(at place: Int) -> [PersonKeys] { accounts[place] ?? [] }

  // MARK: Among drafts and people

  /// Those who are surely somebody, if any are: at most so many of each kind, ascending.
  func places(surelyLike person: PersonKeys, most: Int) -> [Int] {
    var keys: [Key] = person.number.isEmpty ? [] : [.number(person.number)]
    if !person.name.isEmpty {
      keys.append(
        person.number.isEmpty
          ? .unit(person.name, person.organization) : .unnumberedUnit(person.name, person.organization))
    }
    return places(keys, most)
  }

  /// Those who may be somebody, by what a roster's row of people or a draft says of both.
  func places(like person: PersonKeys, most: Int) -> [Int] {
    var keys = PersonIndex.numberKeys(person)
    if !person.name.isEmpty { keys.append(person.number.isEmpty ? .name(person.name) : .unnumbered(person.name)) }
    return places(keys, most)
  }

  /// Those of whom a row of entries may speak, which may say no more than a name or a number.
  func places(answering said: PersonKeys, most: Int) -> [Int] { places(PersonIndex.answeringKeys(said), most) }

  /// All of whom a row of entries may speak, however many they are.
  func allPlaces(answering said: PersonKeys) -> [Int] { places(answering: said, most: .max) }

  private func places(_ keys: [Key], _ most: Int) -> [Int] {
    Set(keys.flatMap { places[$0]?.prefix(most) ?? [] }).sorted()
  }

  // MARK: In one table

  /// The first who has the same 工号, or the same 单位 and 姓名 without it.
  func firstTwin(of person: PersonKeys) -> Int? { places(surelyLike: person, most: 1).first { isTwin($0, person) } }

  private func isTwin(_ place: Int, _ person: PersonKeys) -> Bool {
    accounts(at: place).contains { $0.isTwin(of: person) }
  }

  /// The first who may be the same person, written in two ways; somebody whose ``firstTwin(of:)`` is nil.
  mutating func firstWhoMayBe(_ person: PersonKeys) -> Int? {
    guard !person.name.isEmpty, let namesakes = places[.name(person.name)] else { return nil }
    if namesakes.others.count < PersonIndex.fewNamesakes {
      return namesakes.prefix(.max).first { place in accounts(at: place).contains { $0.mayBe(person) } }
    }
    if crowds[person.name] == nil { crowds[person.name] = crowd(namesakes.prefix(.max), person.name) }
    let byNumber = person.number.isEmpty ? nil : places[.namedNumber(person.name, person.plainNumber)]?.first
    return [byNumber, crowds[person.name]?.first(like: person)].compactMap(\.self).min()
  }

  private func crowd(_ places: [Int], _ name: String) -> NamesakeUnits {
    var crowd = NamesakeUnits()
    for place in places {
      for account in accounts(at: place) where account.name == name { crowd.add(account, at: place) }
    }
    return crowd
  }

  // MARK: Keys

  private static func keys(_ person: PersonKeys) -> [Key] {
    var keys = numberKeys(person)
    if !person.number.isEmpty { keys.append(.plainNumber(person.plainNumber)) }
    guard !person.name.isEmpty else { return keys }
    keys += [.name(person.name), .unit(person.name, person.organization)]
    if person.number.isEmpty {
      keys += [.unnumbered(person.name), .unnumberedUnit(person.name, person.organization)]
    }
    return keys
  }

  private static func numberKeys(_ person: PersonKeys) -> [Key] {
    if person.number.isEmpty { return [] }
    return [.number(person.number)] + (person.name.isEmpty ? [] : [.namedNumber(person.name, person.plainNumber)])
  }

  private static func answeringKeys(_ said: PersonKeys) -> [Key] {
    (said.number.isEmpty ? [] : [.number(said.number), .plainNumber(said.plainNumber)])
      + (said.name.isEmpty ? [] : [.name(said.name)])
  }
}
