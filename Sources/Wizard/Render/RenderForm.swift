import Scoring
import Screen
import Standards

extension Frame {
  /// A form: its fields with their values, the active one ready for typing, a remark beside each.
  mutating func draw(_ form: Form, _ editing: Editing, _ layout: Layout) {
    let rect = layout.main
    drawFormTitle(form, editing, rect)
    let content = editing.content(of: form.scope)
    let list = content.scrolled(form, layout)
    let body = layout.list
    markScrolling(top: list.top, count: list.lines.count, in: body)
    let label = content.labelWidth(room: rect.columns)
    for (line, formLine) in list.shown.enumerated() {
      switch formLine {
      case .lead(let text): put(text.text, in: body, line: line, indent: 1 + text.indent, role: text.role)
      case .field(let place): draw(content.fields[place], form, editing, body, line, label)
      }
    }
  }

  private mutating func drawFormTitle(_ form: Form, _ editing: Editing, _ rect: Rect) {
    guard case .entry(let id) = form.scope, let position = editing.position(ofEntry: id) else {
      put(editing.table.title(of: editing.step), in: rect, line: 0, indent: 1, role: .strong)
      return
    }
    let result = editing.report.entries[position]
    let name = result.row.map(editing.table.fullPath) ?? editing.shown.entries[position].criterion
    let figures = editing.entryFigures(position)
    putRight(figures, in: rect, line: 0, fromEnd: 1, role: result.status == .counted ? .strong : result.role)
    put(
      name, in: rect, line: 0, indent: 1, width: max(0, rect.columns - DisplayWidth.of(figures) - 3), role: .strong)
  }

  private mutating func draw(
    _ field: Field, _ form: Form, _ editing: Editing, _ rect: Rect, _ line: Int, _ labelWidth: Int
  ) {
    let isActive = field.ref == form.active && editing.pane == .main && editing.layer == nil
    if isActive { put(">", in: rect, line: line, indent: 1, width: 1, role: .accent) }
    if field.kind.isTicked {
      let number = editing.lock(on: field.ref) == nil ? field.number.map { "\($0) " } ?? "" : ""
      put("\(number)\(field.text) \(field.label)", in: rect, line: line, indent: 3)
      if isActive {
        select(line: line, of: Rect(row: rect.row, column: rect.column + 2, rows: rect.rows, columns: rect.columns - 2))
      }
      return
    }
    put(field.label, in: rect, line: line, indent: 3, width: labelWidth, role: isActive ? .strong : .plain)
    let box = field.box(in: rect, line: line, labelWidth: labelWidth)
    drawValue(field, form, editing, isActive: isActive, box)
    guard let remark = editing.remark(on: field, isActive: isActive) else { return }
    put(remark.text, in: rect, line: line, indent: box.column - rect.column + box.columns + 1, role: remark.role)
  }

  private mutating func drawValue(_ field: Field, _ form: Form, _ editing: Editing, isActive: Bool, _ box: Rect) {
    guard isActive else {
      let isWrong = if case .invalid = field.value { true } else { false }
      let text = field.text
      let shown = text.isEmpty && field.ref.fact != nil ? Words.notAnswered : text
      put(shown, in: box, line: 0, role: isWrong ? .problem : field.isAnswered ? .plain : .dim)
      return
    }
    guard field.kind.isTyped else {
      fill(box, role: .fieldActive)
      let text = field.kind.isStepped ? "< \(field.text) >" : field.text
      put(text, in: box, line: 0, role: .fieldActive)
      return
    }
    drawTyped(form.text, in: box, echoes: form.scroll == 0 && editing.echoes(in: field.ref))
  }
}

extension Editing {
  /// Whether a typed character may be shown before all that it means is known: in texts that may be changed and hold
  /// whatever is typed, on which no figure depends.
  fileprivate func echoes(in ref: FieldRef) -> Bool {
    guard lock(on: ref) == nil else { return false }
    switch ref {
    case .name, .organization, .specialty, .reviewReason: return true
    case .entry(_, let field): return [.title, .issuer, .remark].contains(field)
    default: return false
    }
  }
}

/// A line of a form.
enum FormLine {
  /// What is said above a field, or below the last.
  case lead(HelpLine)
  /// A field, by its place in the form.
  case field(Int)

  var place: Int? { if case .field(let place) = self { place } else { nil } }
}

extension FormContent {
  func lines(columns: Int) -> [FormLine] {
    var lines: [FormLine] = []
    for place in fields.indices {
      lines += fields[place].lead.wrapped(to: columns).map { .lead($0) }
      lines.append(.field(place))
    }
    return lines + tail.wrapped(to: columns).map { .lead($0) }
  }

  /// Wide enough for every label that stands before a value.
  func labelWidth(room: Int) -> Int {
    var widest = 0
    for place in fields.indices where !fields[place].kind.isTicked {
      widest = max(widest, DisplayWidth.of(fields[place].label))
    }
    return min(widest, max(8, min(24, room * 2 / 5)))
  }
}

extension Editing {
  /// What stands beside a field: what is wrong with it, else what its value means.
  func remark(on field: Field, isActive: Bool) -> (text: String, role: Role)? {
    if isActive, let problem = form?.problem { return (Words.remark(on: problem, field.kind), .problem) }
    if case .invalid(_, let problem) = field.value { return (Words.remark(on: problem, field.kind), .problem) }
    let resolution = isActive ? form.flatMap { field.kind.resolution(of: $0.text.text) } : nil
    let remark = standingRemark(on: field)
    guard let resolution else { return remark ?? field.kind.note(on: field.value).map { ($0, .dim) } }
    return (resolution + (remark.map { "，" + $0.text } ?? ""), remark?.role ?? .accent)
  }

  /// What is to be said about a field whose value is valid by itself.
  private func standingRemark(on field: Field) -> (text: String, role: Role)? {
    if let diagnostic = diagnostic(on: field.ref) {
      if case .missingField = diagnostic.problem { return (Words.required, .problem) }
      if case .largeCount(let count, _) = diagnostic.problem, LargeCount.date(in: count) != nil {
        return (Words.looksLikeDate, .warning)
      }
      return diagnostic.severity == .error ? (Words.needed, .problem) : (Words.toCheck, .warning)
    }
    return field.isOptional ? (Words.optional, .dim) : nil
  }

  /// What the report has against a field's value.
  func diagnostic(on ref: FieldRef) -> Diagnostic? {
    switch ref {
    case .entry(let id, let field): diagnostic(ofEntry: id, field)
    case .fact(let id): diagnostic(ofHead: id)
    case .applicationDate: diagnostic(ofHead: "applicationDate")
    case .passMark: diagnostic(ofHead: "passMark")
    default: nil
    }
  }

  private func diagnostic(ofHead key: String) -> Diagnostic? {
    diagnostic(at: nil, key)
  }

  func diagnostic(ofEntry id: String, _ field: EntryField) -> Diagnostic? {
    position(ofEntry: id).flatMap { diagnostic(at: $0, field.rawValue) }
  }

  func diagnostic(at position: Int?, _ key: String) -> Diagnostic? {
    let diagnostics = rescoring.diagnostics
    // Those of the draft itself come first, then those of each entry in turn.
    for index in diagnostics.indices {
      if let entry = diagnostics[index].entry, entry > position ?? -1 { break }
      if diagnostics[index].entry == position, diagnostics[index].key == key { return diagnostics[index] }
    }
    return nil
  }
}

extension Table {
  /// A node's name with its indicator's before it.
  func fullPath(_ index: Int) -> String {
    guard let indicator = nodes[index].indicator, indicator != index else { return nodes[index].name }
    return "\(nodes[indicator].name) \(shortPath(index))"
  }
}
