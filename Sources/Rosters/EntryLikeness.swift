import Basics
import Scoring
import Standards

/// Something that a draft and a roster say differently, in words.
struct Difference: Hashable {
  var label: String
  /// What the draft says, or the earlier row.
  var own: String
  var given: String
}

extension Entry {
  /// What it is called, as far as that can be compared: letters and digits alone.
  var nameKey: String? { (titleKey ?? projectKey)?.wordKey }

  /// Whether a draft's entry may be the one that this row means, though they differ: the same row of the standard, and
  /// the same name or project, or one of them without either.
  func isLike(_ own: Entry) -> Bool {
    guard criterion == own.criterion else { return false }
    if let project = projectKey?.wordKey, project == own.projectKey?.wordKey { return true }
    guard let name = nameKey, let other = own.nameKey else { return agree(date, own.date) }
    return name == other
  }

  /// What both say, and not the same; materials and remarks are nobody's claim.
  func differences(from own: Entry, _ context: MergingContext) -> [Difference] {
    let fields = EntryField.allCases.compactMap { field -> Difference? in
      guard field != .evidence, field != .remark, !says(field, as: own) else { return nil }
      return difference(field, own, context)
    }
    guard criterion != own.criterion else { return fields }
    let names = [own, self].map { context.table.node($0.criterion)?.name ?? $0.criterion }
    let areDegrees = context.degrees.isSuperset(of: [criterion, own.criterion])
    let label = areDegrees ? RosterWords.degree : RosterWords.criterion
    return [Difference(label: label, own: names[0], given: names[1])] + fields
  }

  /// What each is called, where only one of them is called anything.
  func naming(beside own: Entry, _ context: MergingContext) -> [Difference] {
    [EntryField.title, .project].compactMap { field in
      text(field, context) == own.text(field, context) ? nil : difference(field, own, context)
    }
  }

  /// Dates that this row gives more exactly than a draft, which keeps its own.
  func moreExactDates(than own: Entry, _ context: MergingContext) -> [Difference] {
    guard let date, let before = own.date, date.isMoreExact(than: before) else { return [] }
    return [difference(.date, own, context)].compactMap { $0 }
  }

  /// Takes what is not filled in yet; returns how many fields.
  mutating func fill(from row: Entry) -> Int {
    let before = self
    title = title ?? row.title
    project = project ?? row.project
    rank = rank ?? row.rank
    date = date ?? row.date
    claimed = claimed ?? row.claimed
    count = count ?? row.count
    months = months ?? row.months
    issuer = issuer ?? row.issuer
    evidence = evidence ?? row.evidence
    remark = remark ?? row.remark
    for field in EntryField.allCases {
      if self[choice: field] == nil, let value = row[choice: field] { self[choice: field] = value }
      if self[flag: field] == nil, let value = row[flag: field] { self[flag: field] = value }
    }
    return EntryField.allCases.count { plainText($0) != before.plainText($0) }
  }

  /// Everything of it but materials and remarks, in one order.
  var contentTexts: [String] {
    [criterion] + EntryField.allCases.filter { $0 != .evidence && $0 != .remark }.map { plainText($0) ?? "" }
  }

  /// Whether it says nothing of a field, or nothing else than another.
  private func says(_ field: EntryField, as own: Entry) -> Bool {
    guard let given = plainText(field), let before = own.plainText(field) else { return true }
    return switch field {
    case .date: agree(date, own.date)
    case .title, .project, .issuer: given.wordKey == before.wordKey
    default: given == before
    }
  }

  private func difference(_ field: EntryField, _ own: Entry, _ context: MergingContext) -> Difference? {
    Difference(
      label: context.table.definition(of: field)?.label ?? field.rawValue,
      own: own.text(field, context) ?? RosterWords.notFilledIn, given: text(field, context) ?? RosterWords.notFilledIn)
  }

  private func text(_ field: EntryField, _ context: MergingContext) -> String? {
    let options = context.table.definition(of: field)?.options ?? []
    return self[choice: field].map { id in options.first { $0.id == id }?.label ?? id } ?? plainText(field)
  }

  private func plainText(_ field: EntryField) -> String? {
    switch field {
    case .title: titleKey
    case .project: projectKey
    case .issuer: issuer
    case .rank: rank.map { "\($0)" }
    case .count: count.map { "\($0)" }
    case .months: months.map { "\($0)" }
    case .date: date.map { "\($0)" }
    case .claimed: claimed.map { "\($0)" }
    case .benefit, .offField, .transferred: self[flag: field].map { RosterWords.words(.yesNo($0)) }
    case .awardKind, .level, .firstSetKind, .issuerKind: self[choice: field]
    case .evidence: evidence.map { $0.map(\.name).joined(separator: "、") }
    case .remark: remark
    }
  }

  private func agree(_ a: PartialDate?, _ b: PartialDate?) -> Bool {
    guard let a, let b else { return true }
    return a.agrees(with: b)
  }
}

extension PartialDate {
  /// Whether one may be the other, told more or less exactly: 2021-09 and 2021-09-01.
  func agrees(with other: PartialDate) -> Bool {
    func agree(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
    return year == other.year && agree(month, other.month) && agree(day, other.day)
  }

  func isMoreExact(than other: PartialDate) -> Bool {
    agrees(with: other) && (month != nil && other.month == nil || day != nil && other.day == nil)
  }
}

extension String {
  /// Letters and digits alone, full-width ones as their ASCII twins.
  var wordKey: String {
    var key = ""
    for scalar in TypedNumber.ascii(self).unicodeScalars where isWord(scalar) { key.unicodeScalars.append(scalar) }
    return key.lowercased()
  }
}
