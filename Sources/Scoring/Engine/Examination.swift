/// One entry seen by itself: its row, its worth, and why it is not admitted where it is not.
struct Examination {
  var row: Int?
  var worth = Worth()
  /// Nil for an admissible entry.
  var refusal: (status: EntryStatus, reason: EntryReason)?

  init(_ entry: Entry, _ circumstances: Circumstances) {
    let table = circumstances.table
    guard let row = table.row(entry.criterion) else {
      let isNode = table.index(of: entry.criterion) != nil
      refuse(.unknownCriterion, isNode ? .notARow(entry.criterion) : .unknownCriterion(entry.criterion))
      worth.problems = [isNode ? .notARow(entry.criterion) : .unknownCriterion(entry.criterion)]
      worth.problems += Examination.invalidFields(entry, table).map { .invalidField($0) }
      return
    }
    self.row = row
    examine(entry, table.nodes[row], circumstances)
  }

  private mutating func examine(_ entry: Entry, _ node: TableNode, _ circumstances: Circumstances) {
    guard let scale = node.scale else { return }
    let invalid = Examination.invalidFields(entry, circumstances.table)
    let missing = scale.requiredField.flatMap { field in
      entry.lacks(field) && !invalid.contains { $0.key == field.rawValue } ? field : nil
    }
    if let first = invalid.first {
      refuse(.incomplete, .invalid(first))
    } else if let missing {
      refuse(.incomplete, .missing([missing]))
    }
    if refusal != nil {
      worth.problems = invalid.map { .invalidField($0) } + (missing.map { [.missingField($0)] } ?? [])
      return
    }
    worth = scale.worth(of: entry, rules: node.rules, on: circumstances.applicationDate)
    noteIgnoredFields(entry, scale, node.rules)
    admit(entry, node.rules, circumstances)
  }

  /// The checks of readings, Admissibility, in their order; the first that applies decides.
  private mutating func admit(_ entry: Entry, _ rules: EntryRules, _ circumstances: Circumstances) {
    if entry.offField == true, let deduction = rules.offFieldDeduction { worth.deduct(deduction) }
    if let date = entry.date, date.firstDay > circumstances.applicationDate {
      worth.problems.append(.dateAfterApplication)
      return refuse(.future, .future(date: date, application: circumstances.applicationDate))
    }
    if let window = rules.window {
      if rules.oncePer == .year { worth.mechanisms.insert(.calendarYears) }
      if let reason = window.refusal(of: entry.date, circumstances) { return refuse(.outsideWindow, reason) }
      if entry.date == nil { worth.problems.append(.missingDate) }
    }
    if rules.fieldBound == true, entry.offField == true { return refuse(.unrelated, .unrelated) }
    if rules.excludesTransferred == true, entry.transferred == true { return refuse(.transferred, .transferred) }
    if rules.needsBenefit == true {
      worth.mechanisms.insert(.benefit)
      if entry.benefit == false { return refuse(.noBenefit, .noBenefit) }
      if entry.benefit == nil { worth.problems.append(.missingBenefit) }
    }
    requireMonths(entry, rules)
  }

  /// R6: some posts count only after so many months.
  private mutating func requireMonths(_ entry: Entry, _ rules: EntryRules) {
    guard let least = rules.minimumMonths else { return }
    worth.mechanisms.insert(.minimumMonths)
    guard let months = entry.months else {
      worth.problems.append(.missingMonths(least: least))
      return
    }
    if months < least { refuse(.tooShort, .tooShort(months: months, least: least)) }
  }

  private mutating func noteIgnoredFields(_ entry: Entry, _ scale: Scale, _ rules: EntryRules) {
    if entry.count != nil, !scale.usesCount(rules) { worth.problems.append(.ignoredField(.count)) }
    switch scale {
    case .byRank, .band: break
    case .flat, .perUnit, .perYear: worth = worth.ignoringClaim(of: entry)
    }
  }

  private mutating func refuse(_ status: EntryStatus, _ reason: EntryReason) {
    refusal = (status, reason)
  }

  /// What the file could not read as its key asks, and the ids that the pack does not know.
  private static func invalidFields(_ entry: Entry, _ table: Table) -> [InvalidValue] {
    var invalid = entry.invalid
    for field in [EntryField.awardKind, .level, .firstSetKind, .issuerKind] {
      guard let id = entry[choice: field], !table.allows(id, for: field) else { continue }
      invalid.append(InvalidValue(key: field.rawValue, found: id, problem: .unknownId))
    }
    return invalid
  }
}

extension Entry {
  fileprivate func lacks(_ field: EntryField) -> Bool {
    switch field {
    case .rank: rank == nil
    case .months: months == nil
    default: false
    }
  }
}

extension Window {
  /// Why an entry of this date is outside; nil where it is inside or has no date.
  fileprivate func refusal(of date: PartialDate?, _ circumstances: Circumstances) -> EntryReason? {
    guard let date else { return nil }
    switch self {
    case .sinceFactOrYears(let years, let since, let insteadOf):
      let start = circumstances.start(years: years, since: since, insteadOf: insteadOf)
      guard date.lastDay < start.day else { return nil }
      return .beforeWindow(date: date, start: start.day, factOpen: start.factOpen)
    case .calendarYears(let count):
      let last = circumstances.applicationDate.year - 1
      guard date.year > last || date.year <= last - count else { return nil }
      return .outsideYears(date: date, first: last - count + 1, last: last)
    }
  }
}
