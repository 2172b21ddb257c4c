/// One entry seen by itself: its row, its worth, and why it is not admitted where it is not.
struct Examination {
  var row: Int?
  var worth = Worth()
  /// Nil for an admissible entry.
  var refusal: (status: EntryStatus, reason: EntryReason)?
  /// What its indicator asks of an admissible entry: the project of which one counts, the year, units and months.
  private(set) var project: String?
  private(set) var year: Int?
  private(set) var units = 1
  private(set) var months = 0

  init(_ entry: borrowing Entry, _ circumstances: Circumstances) {
    let table = circumstances.table
    guard let row = table.row(entry.criterion) else {
      keepOrRefuse(entry, circumstances)
      return
    }
    self.row = row
    examine(entry, row, circumstances)
    guard refusal == nil else { return }
    if table.nodes[row].rules.oncePer == .project { project = entry.project?.trimmed }
    year = entry.date?.year
    units = entry.count ?? 1
    months = entry.months ?? 0
  }

  /// What the table has no row for: an entry of the standard before is kept as it is, any other a mistake.
  private mutating func keepOrRefuse(_ entry: borrowing Entry, _ circumstances: Circumstances) {
    let table = circumstances.table
    let criterion = entry.criterion
    if let before = circumstances.convertedFrom {
      refuse(.unknownCriterion, .notCarriedOver(criterion, from: before))
      worth.problems = [.notCarriedOver(criterion, from: before)]
      return
    }
    let isNode = table.index(of: criterion) != nil
    refuse(.unknownCriterion, isNode ? .notARow(criterion) : .unknownCriterion(criterion))
    worth.problems = [isNode ? .notARow(criterion) : .unknownCriterion(criterion)]
    worth.problems += Examination.invalidFields(entry, table).map { .invalidField($0) }
  }

  private mutating func examine(_ entry: borrowing Entry, _ row: Int, _ circumstances: Circumstances) {
    let table = circumstances.table
    guard let scale = table.nodes[row].scale else { return }
    let invalid = Examination.invalidFields(entry, table)
    let missing = Examination.missingField(entry, scale, invalid)
    if let first = invalid.first {
      refuse(.incomplete, .invalid(first))
    } else if let missing {
      refuse(.incomplete, .missing([missing]))
    }
    if refusal != nil {
      worth.problems = invalid.map { .invalidField($0) } + (missing.map { [.missingField($0)] } ?? [])
      return
    }
    let oncePer = table.nodes[row].rules.oncePer
    worth = scale.worth(of: entry, oncePer: oncePer, on: circumstances.applicationDate)
    noteIgnoredFields(entry, scale, oncePer)
    admit(entry, row, circumstances)
  }

  /// The checks of readings, Admissibility, in their order; the first that applies decides.
  ///
  /// A node's rules hold much: they are read in place, not copied.
  private mutating func admit(_ entry: borrowing Entry, _ row: Int, _ circumstances: Circumstances) {
    let table = circumstances.table
    if entry.offField == true, let deduction = table.nodes[row].rules.offFieldDeduction { worth.deduct(deduction) }
    if let date = entry.date, date.firstDay > circumstances.applicationDate {
      worth.problems.append(.dateAfterApplication)
      return refuse(.future, .future(date: date, application: circumstances.applicationDate))
    }
    if let window = table.nodes[row].window {
      if table.nodes[row].rules.oncePer == .year { worth.mechanisms.insert(.calendarYears) }
      if let reason = circumstances.windows[window].refusal(of: entry.date) { return refuse(.outsideWindow, reason) }
      if entry.date == nil { worth.problems.append(.missingDate) }
    }
    if entry.offField == true, table.nodes[row].rules.fieldBound == true { return refuse(.unrelated, .unrelated) }
    if entry.transferred == true, table.nodes[row].rules.excludesTransferred == true {
      return refuse(.transferred, .transferred)
    }
    if table.nodes[row].rules.needsBenefit == true {
      worth.mechanisms.insert(.benefit)
      if entry.benefit == false { return refuse(.noBenefit, .noBenefit) }
      if entry.benefit == nil { worth.problems.append(.missingBenefit) }
    }
    if let least = table.nodes[row].rules.minimumMonths { requireMonths(entry.months, least) }
  }

  /// R6: some posts count only after so many months.
  private mutating func requireMonths(_ months: Int?, _ least: Int) {
    worth.mechanisms.insert(.minimumMonths)
    guard let months else {
      worth.problems.append(.missingMonths(least: least))
      return
    }
    if months < least { refuse(.tooShort, .tooShort(months: months, least: least)) }
  }

  private mutating func noteIgnoredFields(_ entry: borrowing Entry, _ scale: Scale, _ oncePer: Exclusion?) {
    if entry.count != nil, !scale.usesCount(oncePer) { worth.problems.append(.ignoredField(.count)) }
    switch scale {
    case .byRank, .band: break
    case .flat, .perUnit, .perYear: worth = worth.ignoringClaim(of: entry)
    }
  }

  private mutating func refuse(_ status: EntryStatus, _ reason: EntryReason) {
    refusal = (status, reason)
  }

  private static func missingField(
    _ entry: borrowing Entry, _ scale: Scale, _ invalid: [InvalidValue]
  ) -> EntryField? {
    guard let field = scale.requiredField, entry.lacks(field) else { return nil }
    return invalid.contains { $0.key == field.rawValue } ? nil : field
  }

  /// What the file could not read as its key asks, and the ids that the pack does not know.
  private static func invalidFields(_ entry: borrowing Entry, _ table: Table) -> [InvalidValue] {
    var invalid = entry.invalid
    guard entry.hasChoices else { return invalid }
    for field in [EntryField.awardKind, .level, .firstSetKind, .issuerKind] {
      guard let id = entry[choice: field], !table.allows(id, for: field) else { continue }
      invalid.append(InvalidValue(key: field.rawValue, found: id, problem: .unknownId))
    }
    return invalid
  }
}

extension Entry {
  fileprivate var hasChoices: Bool {
    awardKind != nil || level != nil || firstSetKind != nil || issuerKind != nil
  }

  fileprivate func lacks(_ field: EntryField) -> Bool {
    switch field {
    case .rank: rank == nil
    case .months: months == nil
    default: false
    }
  }
}
