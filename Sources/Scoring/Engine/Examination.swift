import Basics
import Standards

/// What an entry is by itself: its row, its worth, and why it is not admitted where it is not.
struct Examination {
  var row: Int?
  var worth = Worth()
  /// Nil for an admissible entry.
  var refusal: (status: EntryStatus, reason: EntryReason)?
  /// What its indicator asks of an admissible entry: the project of which one counts, the year, units and months.
  var project: String?
  var year: Int?
  var units = 1
  var months = 0
}

/// Examines entries one after the other, each by itself, and notes what is to be said of them.
struct Examiner {
  let circumstances: Circumstances
  /// In the order in which the entries came.
  var diagnosed: [Diagnostic] = []
  /// The entry in hand, by its position in the draft, and what is found about it.
  private var position = 0
  var found = Examination()

  init(_ circumstances: Circumstances) {
    self.circumstances = circumstances
  }

  /// - Parameters:
  ///   - entry: the entry.
  ///   - position: its position in the draft.
  ///   - settled: what a reviewer set it to, in points, whatever the table says.
  /// - Returns: what it is; what is to be said of it is noted in ``diagnosed``.
  mutating func examine(_ entry: borrowing Entry, at position: Int, settled: Points? = nil) -> Examination {
    self.position = position
    found = Examination()
    let first = diagnosed.count
    let table = circumstances.table
    if let row = table.row(entry.criterion) {
      found.row = row
      examine(entry, row)
    } else if let before = circumstances.convertedFrom {
      // An entry of the standard before is kept as it is; any other is a mistake.
      let criterion = entry.criterion
      refuse(.unknownCriterion, .notCarriedOver(criterion, from: before))
      note(.notCarriedOver(criterion, from: before))
    } else {
      let problem = table.problem(ofNoRow: entry.criterion)
      refuse(.unknownCriterion, problem.reason)
      note(problem.problem)
      for value in Examiner.invalidFields(entry, table) { note(.invalidField(value)) }
    }
    if let settled { settle(at: settled, since: first) }
    return found
  }

  /// What a reviewer sets leaves nothing open and nothing to remark on the entry's own figure.
  private mutating func settle(at points: Points, since first: Int) {
    found.worth.settle(at: points)
    let others = diagnosed[first...].filter {
      $0.key != EntryField.claimed.rawValue && $0.key != EntryField.rank.rawValue
    }
    diagnosed.replaceSubrange(first..., with: others)
  }

  mutating func note(_ problem: Problem) { diagnosed.append(Diagnostic(problem, entry: position)) }

  private mutating func refuse(_ status: EntryStatus, _ reason: EntryReason) { found.refusal = (status, reason) }
}

extension Examiner {
  private mutating func examine(_ entry: borrowing Entry, _ row: Int) {
    let table = circumstances.table
    guard let scale = table.nodes[row].scale else { return }
    let invalid = Examiner.invalidFields(entry, table)
    let missing = Examiner.missingField(entry, scale, invalid)
    guard invalid.isEmpty, missing == nil else {
      refuse(.incomplete, invalid.first.map { .invalid($0) } ?? .missing(missing.map { [$0] } ?? []))
      for value in invalid { note(.invalidField(value)) }
      if let missing { note(.missingField(missing)) }
      return
    }
    let oncePer = table.nodes[row].rules.oncePer
    takeWorth(of: entry, scale, oncePer)
    if let count = entry.count {
      if !scale.usesCount(oncePer) {
        note(.ignoredField(.count))
      } else if let enough = LargeCount.enough(for: count, at: row, table) {
        note(.largeCount(count, enough: enough))
      }
    }
    if scale.isFixed { ignoreClaim(entry.claimed) }
    admit(entry, row)
    guard found.refusal == nil else { return }
    if oncePer == .project { found.project = entry.project?.trimmed }
    found.year = entry.date?.year
    found.units = entry.count ?? 1
    found.months = entry.months ?? 0
  }

  /// The checks of readings, Admissibility, in their order; the first that applies decides.
  ///
  /// A node's rules hold much: they are read in place, not copied.
  private mutating func admit(_ entry: borrowing Entry, _ row: Int) {
    let table = circumstances.table
    if entry.offField == true, let deduction = table.nodes[row].rules.offFieldDeduction {
      found.worth.deduct(deduction)
    }
    if let date = entry.date, date.firstDay > circumstances.applicationDate {
      note(.dateAfterApplication)
      return refuse(.future, .future(date: date, application: circumstances.applicationDate))
    }
    if let window = table.nodes[row].window {
      if table.nodes[row].rules.oncePer == .year { found.worth.mechanisms.insert(.calendarYears) }
      if let reason = circumstances.windows[window].refusal(of: entry.date) { return refuse(.outsideWindow, reason) }
      if entry.date == nil { note(.missingDate) }
    }
    if entry.offField == true, table.nodes[row].rules.fieldBound == true { return refuse(.unrelated, .unrelated) }
    if entry.transferred == true, table.nodes[row].rules.excludesTransferred == true {
      return refuse(.transferred, .transferred)
    }
    if table.nodes[row].rules.needsBenefit == true {
      found.worth.mechanisms.insert(.benefit)
      if entry.benefit == false { return refuse(.noBenefit, .noBenefit) }
      if entry.benefit == nil { note(.missingBenefit) }
    }
    if let least = table.nodes[row].rules.minimumMonths { requireMonths(entry.months, least) }
  }

  /// R6: some posts count only after so many months.
  private mutating func requireMonths(_ months: Int?, _ least: Int) {
    found.worth.mechanisms.insert(.minimumMonths)
    guard let months else { return note(.missingMonths(least: least)) }
    if months < least { refuse(.tooShort, .tooShort(months: months, least: least)) }
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

extension Table {
  /// What is wrong with a criterion that is not a row.
  fileprivate func problem(ofNoRow id: String) -> (reason: EntryReason, problem: Problem) {
    index(of: id) == nil ? (.unknownCriterion(id), .unknownCriterion(id)) : (.notARow(id), .notARow(id))
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
