import Basics
import Scoring

/// The rows of a person's entries so far, among which the first is found that says the same as another.
struct SeenRows {
  /// A row, and whether the draft has it.
  struct Seen {
    var row: RosterEntry
    var isInDraft: Bool
  }

  private var rows: [Seen] = []
  private var places: [Key: DatedPlaces] = [:]

  /// What two rows have in common that say one thing twice, besides their dates: the criterion and the name; without a
  /// name everything.
  private enum Key: Hashable {
    case named(criterion: String, name: String)
    case nameless([String])
  }

  mutating func append(_ row: RosterEntry, isInDraft: Bool) {
    places[SeenRows.key(row.entry), default: DatedPlaces()].add(rows.count, on: row.entry.date)
    rows.append(Seen(row: row, isInDraft: isInDraft))
  }

  /// The first row that seems to say the same. Other dates make them two, which is how honours of several years are
  /// written.
  func twin(of row: RosterEntry) -> Seen? {
    places[SeenRows.key(row.entry)]?.first(agreeingWith: row.entry.date).map { rows[$0] }
  }

  private static func key(_ entry: Entry) -> Key {
    entry.nameKey.map { .named(criterion: entry.criterion, name: $0) } ?? .nameless(entry.contentTexts)
  }
}

/// Places by dates that may be told more or less exactly; the first that agrees with a date is found at once.
struct DatedPlaces {
  /// By the date as it is told, and by every less exact one; nil = no date.
  private var exact: [PartialDate?: Int] = [:]
  private var within: [PartialDate?: Int] = [:]

  mutating func add(_ place: Int, on date: PartialDate?) {
    if exact[date] == nil { exact[date] = place }
    for date in DatedPlaces.containing(date) where within[date] == nil { within[date] = place }
  }

  func first(agreeingWith date: PartialDate?) -> Int? {
    (DatedPlaces.containing(date).map { exact[$0] } + [within[date]]).compactMap(\.self).min()
  }

  /// The date itself and every less exact one: the month, the year, none.
  private static func containing(_ date: PartialDate?) -> [PartialDate?] {
    guard let date else { return [nil] }
    let less = [PartialDate(year: date.year, month: date.month), PartialDate(year: date.year)].compactMap(\.self)
    return [nil] + Set([date] + less).map(Optional.some)
  }
}
