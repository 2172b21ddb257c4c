import Basics
import Scoring
import Standards

extension CellValue {
  /// An answer to a question of the conditions.
  static func fact(
    _ text: String, _ definition: FactDefinition, from origin: DateOrigin
  ) throws(CellProblem) -> FactValue {
    if RosterWords.doesNotApply.contains(text) { return .doesNotApply }
    switch definition.kind {
    case .yesNo: return .yesNo(try yesNo(text, definition.question))
    case .date: return .text(try date(text, from: origin).description)
    case .number where definition.isInMonths: return .number(try months(text, until: origin))
    case .number: return .number(try wholeNumber(text, atLeast: 0))
    case .choice(let options):
      if RosterWords.none.contains(text) { return .doesNotApply }
      return .text(try choice(text, options))
    case .choices(let options): return .list(try choices(text, options).map { .text($0) })
    case .numberedChoices(let options):
      return .list(try choices(text, options).compactMap { Int($0) }.map { .number($0) })
    }
  }

  private static func choices(_ text: String, _ options: [Option]) throws(CellProblem) -> [String] {
    if RosterWords.none.contains(text) { return [] }
    var ids: [String] = []
    for part in list(text) { ids.append(try choice(part, options)) }
    return ids
  }
}

extension Entry {
  /// Takes a field from a cell that is not empty.
  mutating func read(
    _ field: EntryField, _ text: String, from origin: DateOrigin, _ table: Table
  ) throws(CellProblem) {
    switch field {
    case .title: title = text
    case .project: project = text
    case .issuer: issuer = text
    case .remark: remark = text
    case .rank: rank = try CellValue.wholeNumber(text, atLeast: 1)
    case .count: count = try CellValue.wholeNumber(text, atLeast: 1)
    case .months: months = try CellValue.months(text, until: origin)
    case .date: date = try CellValue.date(text, from: origin)
    case .claimed: claimed = try CellValue.points(text, isClaim: true)
    case .benefit, .offField, .transferred: self[flag: field] = try CellValue.yesNo(text)
    case .awardKind, .level, .firstSetKind, .issuerKind:
      self[choice: field] = try CellValue.choice(text, table.definition(of: field)?.options ?? [])
    case .evidence: evidence = CellValue.list(text).map { Evidence(name: $0, ready: true) }
    }
  }
}

extension Column {
  /// How a text of this column was read, in words, where that is not plain to see: counted from the application date,
  /// or as a spreadsheet saved it. Nil where it is.
  func reading(_ text: String, from day: CalendarDay?, _ table: Table) -> String? {
    if isDate(table) {
      if case .date = SpreadsheetDate(text), let date = try? CellValue.date(text, from: .origin(day)) {
        return RosterWords.readAs(text, "\(date)")
      }
      if (try? PartialDate(typed: text, from: .unknown)) != nil { return nil }
    } else if !isInMonths(table) || (try? TypedMonths.months(in: text, until: .unknown)) != nil {
      return nil
    }
    guard let day else { return nil }
    return counted(text, from: day, table).map { RosterWords.counted(text, $0, day) }
  }

  private func counted(_ text: String, from day: CalendarDay, _ table: Table) -> String? {
    if isDate(table) { return (try? PartialDate(typed: text, from: .applicationDate(day))).map { "\($0)" } }
    return (try? TypedMonths.months(in: text, until: .applicationDate(day))).map { RosterWords.months($0) }
  }

  private func isDate(_ table: Table) -> Bool {
    switch self {
    case .applicationDate, .educationDate, .field(.date): true
    case .fact(let id): table.fact(id)?.kind == .date
    default: false
    }
  }

  private func isInMonths(_ table: Table) -> Bool {
    switch self {
    case .field(.months): true
    case .fact(let id): table.fact(id)?.isInMonths ?? false
    default: false
    }
  }
}

extension DateOrigin {
  /// An application date where it is known.
  static func origin(_ day: CalendarDay?) -> DateOrigin { day.map { .applicationDate($0) } ?? .unknown }
}
