import Scoring

extension Editing {
  /// Where one is.
  var plainHeading: [String] {
    if case .picker(let picker)? = layer {
      return [picker.entry == nil ? Words.pickerTitle : Words.pickerChanging]
    }
    if case .finder(let finder)? = layer { return [Words.Plain.found(finder.results.count, finder.filter.text)] }
    if case .elsewhere? = layer { return [Words.Elsewhere.title] }
    if pane == .steps { return [Words.Plain.steps] }
    if case .entry(let id)? = form?.scope, let position = position(ofEntry: id) {
      return [Words.Plain.entry(plainName(ofEntry: position), entryFigures(position))] + plainWarnings
    }
    return [Words.Plain.step(stepIndex + 1, of: steps.count, table.title(of: step))]
  }

  private func plainName(ofEntry position: Int) -> String {
    report.entries[position].row.map(table.fullPath) ?? shown.entries[position].criterion
  }

  // MARK: - Lists

  /// What can be chosen by number.
  var plainList: [String] {
    if case .picker(let picker)? = layer { return plainRows(picker) }
    if case .finder(let finder)? = layer { return plainFound(finder) }
    if case .elsewhere(let asked)? = layer {
      let leaving = asked.isLeaving ? [Words.Plain.leavingUnsaved] : []
      return [asked.problem ?? asked.reason, Words.Elsewhere.hint] + leaving
    }
    if pane == .steps { return plainSteps }
    if step == .summary { return plainSummary(part: 0) }
    return isReviewing && plainEntryPositions.isEmpty ? [Words.Review.nothingHere] : plainEntries
  }

  private var plainSteps: [String] {
    stepStates.enumerated().map { index, step in "\(index + 1) \(step.title)  \(step.text(in: 80))" }
  }

  /// The numbers go on from one indicator to the next.
  private var plainEntries: [String] {
    var number = 0
    return listItems.compactMap { item in
      switch item {
      case .heading(let node):
        return table.nodes[node].name + "  " + subtotal(node)
      case .entry(let position):
        number += 1
        return "\(number) " + plainEntry(position)
      case .add: return nil
      case .strays: return Words.strays(self)
      }
    }
  }

  /// The entries in the order of their numbers.
  var plainEntryPositions: [Int] {
    listItems.compactMap { if case .entry(let position) = $0 { position } else { nil } }
  }

  private func plainEntry(_ position: Int) -> String {
    let entry = shown.entries[position]
    let result = report.entries[position]
    let name = result.row.map(table.shortPath) ?? entry.criterion
    let title = isHypothetical(position) ? Words.hypotheticalMark : Words.Plain.clipped(entry.title ?? "")
    let amount = Words.amount(of: entry, table.nodes[safe: result.row]?.scale)
    let worth = result.status == .counted ? result.counts.column : result.status.label
    let judged = reviewWording.map { words in
      "\(words.label(position))  \(Words.Review.accepted) \(words.acceptedCount(position).column)"
    }
    let claimed = judged == nil ? worth : "\(Words.Review.claimed) \(worth)"
    return [name, title, amount, claimed, judged ?? ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func plainRows(_ picker: Picker) -> [String] {
    var lines: [String] = []
    var last: Int?
    for (number, row) in picker.rows(table).enumerated() {
      if let indicator = table.nodes[row].indicator, indicator != last { lines.append(table.nodes[indicator].name) }
      last = table.nodes[row].indicator
      let gain = picker.gains[row].map { Words.gain($0, table) } ?? ""
      let parts = ["\(number + 1) " + table.shortPath(row), table.nodes[row].guidance.printed ?? "", gain]
      lines.append(parts.filter { !$0.isEmpty }.joined(separator: "  "))
    }
    return lines
  }

  private func plainFound(_ finder: Finder) -> [String] {
    if finder.filter.text.isEmpty { return [Words.Find.hint] }
    return finder.results.enumerated().map { number, thing in
      let parts = ["\(number + 1) \(thing.kind)", Words.Plain.clipped(thing.name), thing.place]
      return parts.filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  // MARK: - Questions

  /// The field that is asked: what it holds, what it means, and what can be answered.
  var plainQuestion: [String] {
    guard let field = activeField else { return plainTail }
    let fields = formFields
    let number = fields.firstIndex { $0.ref == field.ref }.map { $0 + 1 } ?? 1
    var lines = field.lead.map(\.text)
    lines += plainState(of: field, number: "\(number)/\(fields.count) ")
    lines += [field.help, field.kind.hint ?? ""].filter { !$0.isEmpty }
    if let form, !form.suggestions.isEmpty { lines.append(Words.Plain.suggestions(form.suggestions.map(\.text))) }
    let answers = field.kind.answers.enumerated().map { "\($0 + 1) \(plainText($1, of: field))" }
    let choices = field.kind.choices(at: field.value).map { $0.isChosen ? "[\($0.label)]" : $0.label }
    let options = answers.isEmpty ? choices : answers
    if !options.isEmpty { lines.append(options.joined(separator: "  ")) }
    return number == fields.count ? lines + plainTail : lines
  }

  /// What stands below the last question.
  private var plainTail: [String] {
    form.map { content(of: $0.scope).tail.map(\.text) } ?? []
  }

  /// Every field of the form in front, with what is told between them.
  var plainForm: [String] {
    formFields.flatMap { $0.lead.map(\.text) + plainState(of: $0) } + plainTail
  }

  /// A field with its value, what stands beside it on the screen, and why.
  func plainState(of field: Field, number: String = "") -> [String] {
    let text = field.isAnswered ? Words.Plain.brief(plainText(field.value, of: field)) : Words.Plain.empty
    let remark = remark(on: field, isActive: false).map { "（\($0.text)）" } ?? ""
    return ["\(number)\(field.label)：\(text)\(remark)"] + faults(of: field).map(\.text)
  }

  /// What is to be mended or checked in the entry in front, and why it does not count.
  var plainWarnings: [String] {
    guard case .entry(let id)? = form?.scope, let position = position(ofEntry: id) else { return [] }
    let said = note(onEntry: position).filter { [.problem, .warning].contains($0.role) }.map(\.text)
    // What does not count says so already; a figure that is corrected does count.
    let mistakes = report.entries[position].status == .counted ? mistakes(inEntry: position) : []
    return said + mistakes.filter { !said.contains($0) }
  }

  private func mistakes(inEntry position: Int) -> [String] {
    report.diagnostics.filter { $0.entry == position && $0.severity == .error }.map(wording.sentence(for:))
  }

  func plainText(_ value: FieldValue, of field: Field) -> String {
    if case .flag(let flag) = value { return flag ? Words.yes : Words.no }
    if case .invalid(let found, _) = value { return found }
    return field.kind.text(of: value)
  }

  /// What is expected now.
  var plainPrompt: String {
    if case .finder? = layer { return Words.Plain.finderPrompt }
    if case .elsewhere? = layer { return Words.Plain.elsewherePrompt }
    if layer != nil { return Words.Plain.pickerPrompt }
    if pane == .steps { return Words.Plain.stepsPrompt }
    if let field = activeField { return Words.Plain.fieldPrompt(field.label) }
    if step == .summary { return Words.Plain.summaryPrompt }
    if form != nil { return Words.Plain.toldPrompt }
    return isReviewing ? Words.Plain.reviewPrompt : Words.Plain.listPrompt
  }
}
