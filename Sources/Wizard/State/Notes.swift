import Scoring
import Standards

extension Editing {
  /// The explanation of what is selected: the first lines are the ones that matter most.
  var note: [HelpLine] {
    if case .picker(let picker)? = layer { return note(onRow: picker.selected, gain: picker.gains[picker.selected]) }
    if case .finder(let finder)? = layer { return note(on: finder) }
    if let form { return note(on: form) }
    switch selectedItem {
    case .entry(let position): return note(onEntry: position) + oneMoreLine(likeEntry: position)
    case .add(let indicator): return note(onIndicator: indicator)
    default: return []
    }
  }

  /// Where Enter would go, in full; before anything is typed what can be typed.
  private func note(on finder: Finder) -> [HelpLine] {
    guard !finder.filter.text.isEmpty, let found = finder.chosen else { return [HelpLine(Words.Find.hint, .dim)] }
    return [HelpLine(found.name), HelpLine(found.place, .dim)].filter { !$0.text.isEmpty }
  }

  func note(onEntry position: Int) -> [HelpLine] {
    let result = report.entries[position]
    let why = wording.why(position)
    var lines = reviewNote(onEntry: position) + [HelpLine(why, result.role)]
    lines += report.diagnostics.filter { $0.entry == position && $0.severity == .warning }
      .map(wording.sentence).filter { $0 != why }.map { HelpLine($0, .warning) }
    guard let row = result.row else { return lines }
    if let other = rowByIssuer(shown.entries[position], row) { lines.insert(HelpLine(other, .warning), at: 0) }
    lines.append(HelpLine(Words.rowTerms(table, row)))
    lines += readingLines(wording.citedReadings(position))
    lines += evidenceLine(shown.entries[position])
    return lines
  }

  /// What was decided about an entry, what is wrong with that, and what the decisions on others made of it.
  private func reviewNote(onEntry position: Int) -> [HelpLine] {
    guard let words = reviewWording, let state = reviewed?.states[position] else { return [] }
    let doubt = words.sentence(forDoubtAt: position).map { HelpLine($0, .problem) }
    let effect = words.sideEffect(position).map { HelpLine($0, .accent) }
    let opinion = state.judgement == nil ? nil : HelpLine(words.opinion(position), state.role)
    return [doubt, opinion, effect].compactMap { $0 }
  }

  /// R19: the row that the kind of body which granted it points to, where another one was chosen.
  private func rowByIssuer(_ entry: Entry, _ row: Int) -> String? {
    guard let kind = entry.issuerKind, let own = table.nodes[row].guidance.issuers, !own.contains(kind),
      let issuer = table.definition(of: .issuerKind)?.options.first(where: { $0.id == kind })?.label,
      let indicator = table.nodes[row].indicator
    else { return nil }
    let fitting = table.rows(under: indicator).filter { table.nodes[$0].guidance.issuers?.contains(kind) == true }
    let place = table.nodes[row].id.split(separator: ".").last
    let other = fitting.first { table.nodes[$0].id.split(separator: ".").last == place } ?? fitting.first
    return other.map { Words.otherLevel(issuer, table.shortPath($0)) }
  }

  /// What one more of the same row would add right now.
  private func oneMoreLine(likeEntry position: Int) -> [HelpLine] {
    guard !isReviewing, let row = report.entries[position].row else { return [] }
    let gain = laidOut.gains[row] ?? rescoring.oneMore(of: row)
    return [HelpLine(Words.eaten(gain, table) ?? Words.oneMoreAdds(Words.gain(gain, table)), .dim)]
  }

  private func evidenceLine(_ entry: Entry) -> [HelpLine] {
    let asked = table.evidence(of: entry).filter(\.isAsked)
    return asked.isEmpty ? [] : [HelpLine(Words.evidence(asked))]
  }

  private func note(onIndicator indicator: Int) -> [HelpLine] {
    let guidance = table.nodes[indicator].guidance
    return [guidance.hint, guidance.article].compactMap { $0 }.enumerated().map { index, text in
      HelpLine(text, index == 0 ? .plain : .dim)
    }
  }

  private func note(onRow row: Int, gain: OneMore?) -> [HelpLine] {
    let node = table.nodes[row]
    var lines: [HelpLine] = []
    if let gain, let text = Words.eaten(gain, table) { lines.append(HelpLine(text, .warning)) }
    lines.append(HelpLine(Words.rowTerms(table, row)))
    if let hint = node.guidance.hint { lines.append(HelpLine(hint)) }
    if let evidence = node.guidance.evidence, !evidence.isEmpty {
      lines.append(HelpLine(Words.evidenceAsked(evidence)))
    }
    return lines
  }

  private func note(on form: Form) -> [HelpLine] {
    guard let field = activeField else { return [] }
    var lines = faults(of: field)
    if let suggested = suggestionLine { lines.append(HelpLine(suggested, .accent)) }
    if field.kind.isTicked { lines.append(HelpLine(field.label)) }
    let choices = field.kind.choices(at: field.value)
    if !choices.isEmpty { lines.append(HelpLine(Words.choices(choices))) }
    if !field.help.isEmpty { lines.append(HelpLine(field.help)) }
    if let hint = field.kind.hint { lines.append(HelpLine(hint, .dim)) }
    if let article = field.article { lines.append(HelpLine(article, .dim)) }
    if case .entry(let id) = form.scope, let position = position(ofEntry: id) {
      let isFaulty = form.problem != nil
      lines += note(onEntry: position).filter { line in !lines.contains(line) && !(isFaulty && line.role == .problem) }
    } else if let fact = field.ref.fact {
      lines += conditionLines(asking: fact)
    }
    return lines
  }

  /// What is wrong with a field's text or value, quoted, with what to do.
  func faults(of field: Field) -> [HelpLine] {
    if let form, form.active == field.ref, let problem = form.problem {
      return [fault(of: field, form.text.text, problem)]
    }
    if case .invalid(let found, let problem) = field.value { return [fault(of: field, found, problem)] }
    guard let diagnostic = diagnostic(on: field.ref) else { return [] }
    return [HelpLine(wording.sentence(for: diagnostic), diagnostic.severity == .error ? .problem : .warning)]
  }

  func fault(of field: Field, _ text: String, _ problem: ValueProblem) -> HelpLine {
    let fault =
      Words.fault(field.label, text, problem, field.kind) ?? wording.invalid(field.label, text, problem) + "。"
    let kept = field.ref == .applicationDate ? Words.stillUsing(draft.applicationDate) : ""
    return HelpLine(fault + kept, .problem)
  }

  /// The conditions that a fact's answer bears on, with their state.
  private func conditionLines(asking fact: String) -> [HelpLine] {
    report.conditions.enumerated().compactMap { index, result in
      guard table.pack.conditions[index].test.asks(fact) else { return nil }
      let definition = table.pack.conditions[index]
      let sentence = wording.sentence(forCondition: index)
      return HelpLine("\(definition.article) \(definition.name)：\(result.truth.label)。\(sentence)", result.truth.role)
    }
  }

  /// The declared readings that a figure drew on.
  func readingLines(_ ids: [String]) -> [HelpLine] {
    table.pack.readings.filter { ids.contains($0.id) }.map { HelpLine("\($0.id) \($0.reading)", .dim) }
  }
}

extension ConditionTest {
  /// Whether a fact's answer bears on it.
  func asks(_ id: String) -> Bool {
    switch self {
    case .fact(let fact, _), .chosen(let fact), .factAtLeast(let fact, _), .includes(let fact, _): fact == id
    case .period(let since, let later, _): since == id || later == id
    case .entry, .reachesPassMark, .condition: false
    case .all(let tests), .any(let tests), .atLeast(_, let tests): tests.contains { $0.asks(id) }
    case .not(let test): test.asks(id)
    }
  }
}
