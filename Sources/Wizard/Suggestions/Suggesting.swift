import Standards

/// 照填: something that may be filled in with one key; never in the draft before that key.
package struct Suggestion: Hashable, Sendable {
  /// As it is shown, and as it would be typed.
  package var text: String
  /// What it chooses, in a field that is not typed.
  var value: FieldValue?
}

extension Editing {
  /// What may be filled into the active field: what earlier entries hold, and what was begun to be typed.
  ///
  /// Ranks, lengths, numbers, claimed points and answers are never suggested: nothing wrong may be claimed by default.
  func suggestions() -> [Suggestion] {
    guard let form, let field = activeField else { return [] }
    let typed = field.kind.isTyped ? form.text.text : ""
    // What is filled in already, and only walked over, needs nothing.
    guard typed.isEmpty || form.isTouched || field.ref == .applicationDate else { return [] }
    return suggestions(beginning: typed, in: field)
  }

  /// What may be filled in where so much was typed.
  func suggestions(beginning typed: String, in field: Field) -> [Suggestion] {
    guard lock(on: field.ref) == nil, layer == nil, pane == .main, let form else { return [] }
    switch field.ref {
    case .organization: return matching(typed, own: [], known.organizations)
    case .specialty: return matching(typed, own: [], known.specialties)
    case .applicationDate:
      return form.isTouched ? [] : texts(known.applicationDates.filter { $0 != draft.applicationDate })
    case .passMark: return typed.isEmpty ? texts(known.passMarks) : []
    case .entry(let id, let key):
      guard let position = position(ofEntry: id) else { return [] }
      return suggestions(for: key, ofEntry: position, typed)
    default: return []
    }
  }

  private func suggestions(for key: EntryField, ofEntry position: Int, _ typed: String) -> [Suggestion] {
    switch key {
    case .title, .project, .issuer:
      let own = form?.ownTexts ?? []
      guard typed.isEmpty else { return matching(typed, own: own, known.entries[key] ?? [], like: position) }
      return texts((key == .title ? nextYears(own, for: position) : []) + carried(own, key, to: position))
    case .date:
      guard typed.isEmpty else { return [] }
      if let row = report.entries[position].row, table.nodes[row].rules.oncePer == .year {
        return texts(freeYears(besides: position, row))
      }
      let before = earlier(than: position).first { draft.entries[$0].date != nil }
      return texts([yearOfTitle(position), before.flatMap { draft.entries[$0].date }].compactMap { $0 })
    case .awardKind, .level, .firstSetKind, .issuerKind:
      guard activeField?.isAnswered == false else { return [] }
      let kind = activeField?.kind
      let before = earlier(than: position).first { indicator(ofEntry: $0) == indicator(ofEntry: position) }
      guard let id = before.flatMap({ draft.entries[$0][choice: key] }) else { return [] }
      return [Suggestion(text: kind?.text(of: .option(id)) ?? id, value: .option(id))]
    default: return []
    }
  }

  /// Where one entry a year counts (R3): the year in its title, else the year after that of the entry before, else the
  /// latest one that is free; none where every year that can count is taken.
  private func freeYears(besides position: Int, _ row: Int) -> [Int] {
    guard case .calendarYears(let count)? = table.nodes[row].rules.window, let indicator = indicator(ofRow: row) else {
      return []
    }
    let last = draft.applicationDate.year
    let others = draft.entries.indices.filter { $0 != position && self.indicator(ofEntry: $0) == indicator }
    let taken = Set(others.compactMap { draft.entries[$0].date?.year })
    let free = (1...max(1, count)).map { last - $0 }.filter { !taken.contains($0) }
    if let named = yearOfTitle(position)?.year, free.contains(named) { return [named] }
    guard !others.isEmpty, let first = free.first else { return [] }
    let before = others.last { $0 < position }.flatMap { draft.entries[$0].date?.year }
    return [free.last { year in before.map { year > $0 } ?? false } ?? first]
  }

  /// Values as they are written, the first few different ones.
  func texts<Value: CustomStringConvertible>(_ values: some Sequence<Value>) -> [Suggestion] {
    var texts: [String] = []
    for value in values where !texts.contains("\(value)") {
      texts.append("\(value)")
      if texts.count == Editing.mostSuggestions { break }
    }
    return texts.map { Suggestion(text: $0) }
  }

  private static let mostSuggestions = 5

  private func indicator(ofRow row: Int) -> Int? { table.nodes[row].indicator }

  private func indicator(ofEntry position: Int) -> Int? { report.entries[position].row.flatMap(indicator(ofRow:)) }

  // MARK: - By what was typed

  /// How near a text is to what was typed; smaller is nearer.
  private struct Nearness: Comparable {
    /// Found by letters of its pinyin only.
    var isByLetters: Bool
    /// 0 under the same criterion, 1 under the same indicator, 2 elsewhere.
    var distance: Int
    var isOthers: Bool
    var match: SearchedText.Match
    var rarity: Int

    static func < (a: Nearness, b: Nearness) -> Bool {
      let (first, second) = ((a.isByLetters ? 1 : 0, a.distance), (b.isByLetters ? 1 : 0, b.distance))
      if first != second { return first < second }
      return (a.isOthers ? 1 : 0, a.match.rawValue, a.rarity) < (b.isOthers ? 1 : 0, b.match.rawValue, b.rarity)
    }
  }

  /// Texts of this draft and of the folder that fit what was typed, the nearest first.
  private func matching(
    _ typed: String, own: [OwnText], _ known: [KnownTexts.Known], like position: Int? = nil
  ) -> [Suggestion] {
    guard !own.isEmpty || !known.isEmpty, KnownTexts.mayBeChosen(typed) else { return [] }
    guard let part = TypedPart(typed) else {
      return texts(known.sorted { $0.count > $1.count }.map(\.searched.text))
    }
    let criterion = position.map { draft.entries[$0].criterion }
    var nearest: [(text: String, nearness: Nearness)] = []
    func offer(_ searched: SearchedText, _ criteria: Set<String>, isOthers: Bool, count: Int) {
      guard let match = searched.match(part), searched.text != typed else { return }
      let nearness = Nearness(
        isByLetters: !match.isLiteral, distance: distance(criteria, from: criterion), isOthers: isOthers, match: match,
        rarity: -count)
      if nearest.contains(where: { $0.text == searched.text && $0.nearness <= nearness }) { return }
      nearest.removeAll { $0.text == searched.text }
      let place = nearest.firstIndex { nearness < $0.nearness } ?? nearest.count
      nearest.insert((searched.text, nearness), at: place)
      if nearest.count > Editing.mostSuggestions { nearest.removeLast() }
    }
    for text in own { offer(text.searched, [draft.entries[text.position].criterion], isOthers: false, count: 1) }
    for text in known { offer(text.searched, text.criteria, isOthers: true, count: text.count) }
    return nearest.map { Suggestion(text: $0.text) }
  }

  private func distance(_ criteria: Set<String>, from criterion: String?) -> Int {
    guard let criterion else { return 0 }
    if criteria.contains(criterion) { return 0 }
    let indicator = table.row(criterion).flatMap(indicator(ofRow:))
    return criteria.contains { table.row($0).flatMap(self.indicator(ofRow:)) == indicator } ? 1 : 2
  }
}
