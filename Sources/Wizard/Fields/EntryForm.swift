import Scoring
import Standards

extension Editing {
  /// The criterion, what its row asks for, and what the entry holds besides, so that nothing is out of reach.
  func entryFields(_ id: String) -> [Field] { position(ofEntry: id).map(entryFields(at:)) ?? [] }

  /// The same of an entry by its position in the draft.
  func entryFields(at position: Int) -> [Field] {
    let entry = draft.entries[position]
    let row = table.row(entry.criterion)
    let judged = reviewFields(entry.id)
    var fields = judged + [criterionField(entry, row)]
    if !judged.isEmpty { fields[judged.count].lead = [HelpLine(Words.Review.claimedLead, .strong)] }
    for field in askedFields(of: entry, row) {
      fields += field == .evidence ? evidence(of: entry, row) : [self.field(field, of: entry, row)]
    }
    return fields
  }

  /// What an entry is asked for besides its criterion.
  func askedFields(ofEntry position: Int) -> [EntryField] {
    askedFields(of: draft.entries[position], report.entries[position].row)
  }

  private func askedFields(of entry: Entry, _ row: Int?) -> [EntryField] {
    let asked = row.flatMap { table.nodes[$0].guidance.ask } ?? []
    let besides = EntryField.allCases.filter { !asked.contains($0) && entry.holds($0) }
    let all = (asked + besides).filter { isWorthAsking($0, of: entry, row) }
    guard case .byRank? = row.flatMap({ table.nodes[$0].scale }) else { return all }
    return EntryFieldOrder.withClaimLast(all)
  }

  private func criterionField(_ entry: Entry, _ row: Int?) -> Field {
    let name = row.map(table.shortPath) ?? Words.unknownRow(entry.criterion)
    return Field(
      .criterion(entry: entry.id), Words.criterion, help: criterionHelp,
      article: row.flatMap { table.nodes[$0].guidance.article }, kind: CriterionKind(name: name),
      value: .option(entry.criterion))
  }

  private var criterionHelp: String {
    if isReviewing { return Words.Review.criterionHelp }
    return readOnly == nil ? Words.criterionHelp : Words.readOnlyCriterion
  }

  /// A claim is asked only where the table leaves something open (R8, R9, R11).
  private func isWorthAsking(_ field: EntryField, of entry: Entry, _ row: Int?) -> Bool {
    guard field == .claimed, !entry.holds(.claimed) else { return true }
    return row.flatMap { table.nodes[$0].scale?.claimBand(atRank: entry.rank) } != nil
  }

  private func field(_ field: EntryField, of entry: Entry, _ row: Int?) -> Field {
    let words = table.definition(of: field)
    let node = row.map { table.nodes[$0] }
    var made = Field(
      .entry(entry.id, field), table.label(of: field, at: row) ?? field.rawValue, help: words?.help ?? "",
      article: words?.article ?? node?.guidance.article, kind: kind(of: field, entry, node, words?.options ?? []),
      value: entry.fieldValue(field))
    made.readings = node?.guidance.readings ?? []
    if field == .claimed, let unclaimed = node?.scale?.pointsUnclaimed(atRank: entry.rank) {
      made.help += Words.unclaimed(unclaimed)
    }
    return made
  }

  private func kind(
    of field: EntryField, _ entry: Entry, _ node: TableNode?, _ options: [Option]
  ) -> any FieldKind {
    switch field {
    case .title, .project, .issuer, .remark, .evidence: return TextKind()
    case .date: return DateKind(origin: dateOrigin)
    case .rank:
      if case .byRank(let scale)? = node?.scale { return RankKind(scale: scale) }
      return WholeNumberKind(least: 1, unit: "")
    case .claimed: return ClaimKind(band: node?.scale?.claimBand(atRank: entry.rank))
    case .count: return WholeNumberKind(least: 1, unit: Words.units)
    case .months: return MonthsKind(origin: dateOrigin)
    case .awardKind, .level, .firstSetKind, .issuerKind: return OptionKind(options: options)
    case .benefit, .offField, .transferred: return YesNoKind()
    }
  }

  /// 佐证材料: what the row asks for, then what else the entry lists.
  private func evidence(of entry: Entry, _ row: Int?) -> [Field] {
    let listed = entry.evidence ?? []
    let asked = row.flatMap { table.nodes[$0].guidance.evidence } ?? []
    let names = asked + listed.map(\.name).filter { !asked.contains($0) }
    let words = table.definition(of: .evidence)
    var fields = names.map { name in
      Field(
        .evidence(entry: entry.id, name: name), name, help: words?.help ?? "", article: words?.article,
        kind: TickKind(), value: .flag(listed.contains { $0.name == name && $0.ready }))
    }
    for index in fields.indices { fields[index].number = index + 1 }
    if let label = words?.label, !fields.isEmpty { fields[0].lead = [HelpLine(label, .strong)] }
    return fields
  }
}

private enum EntryFieldOrder {
  /// Where only some ranks may claim points, that comes after all other fields but the documents: what is typed blindly
  /// behind a rank goes where it always goes.
  static func withClaimLast(_ fields: [EntryField]) -> [EntryField] {
    guard fields.contains(.claimed) else { return fields }
    var others = fields.filter { $0 != .claimed }
    others.insert(.claimed, at: others.firstIndex(of: .evidence) ?? others.count)
    return others
  }
}

extension Entry {
  /// Whether the entry says anything in a field, valid or not.
  func holds(_ field: EntryField) -> Bool {
    field == .evidence ? evidence?.isEmpty == false : fieldValue(field) != .absent
  }

  func fieldValue(_ field: EntryField) -> FieldValue {
    if let wrong = invalid.first(where: { $0.key == field.rawValue }) { return .invalid(wrong.found, wrong.problem) }
    let value: FieldValue? =
      switch field {
      case .title: title.map { .text($0) }
      case .project: project.map { .text($0) }
      case .issuer: issuer.map { .text($0) }
      case .remark: remark.map { .text($0) }
      case .rank: rank.map { .number($0) }
      case .count: count.map { .number($0) }
      case .months: months.map { .number($0) }
      case .date: date.map { .date($0) }
      case .claimed: claimed.map { .points($0) }
      case .awardKind, .level, .firstSetKind, .issuerKind: self[choice: field].map { .option($0) }
      case .benefit, .offField, .transferred: self[flag: field].map { .flag($0) }
      case .evidence: nil
      }
    return value ?? .absent
  }
}
