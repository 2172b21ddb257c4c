import Basics
import Screen
import Standards

extension Frame {
  /// The start screen: a new draft, a roster, and the table of the drafts at hand.
  mutating func draw(_ desk: Desk, _ pack: RulePack) {
    let layout = DeskLayout(size)
    drawTitle(desk, pack)
    draw(keys: desk.footerBindings(layout), layout.footer)
    if let help = desk.help {
      draw(help, layout.body)
      return drawRemark(desk, pack, layout.remark)
    }
    switch desk.layer {
    case .versions(let versions): draw(versions, layout.body)
    case .form(let form): draw(form, layout.body)
    case .rosters(let picker): draw(picker, layout.body)
    case .planning(let request): put(Words.Import.reading(request), in: layout.body, line: 0, indent: 1, role: .strong)
    case .asking(let asking): draw(asking, layout.body)
    case .importing(let importing): draw(importing.page, layout.body)
    case .page(let page): draw(page, layout.body)
    case .converting(let offer): draw(offer.page, layout.body)
    case .deleting, nil: drawTable(desk, pack, layout)
    }
    drawRemark(desk, pack, layout.remark)
  }

  /// The product at the left; the folder and what is special about it at the right.
  private mutating func drawTitle(_ desk: Desk, _ pack: RulePack) {
    let title = Rect(row: 0, column: 0, rows: 1, columns: size.columns)
    fill(title, role: .title)
    let state = Words.Desk.state(desk.listing)
    let left = " \(Words.deskTitle(pack))"
    let room = size.columns - DisplayWidth.of(left) - DisplayWidth.of(state) - 4
    let folder = TextLayout.clipStart(desk.listing.folder, to: room)
    put(left, in: title, line: 0, width: size.columns - DisplayWidth.of(state) - 2, role: .title)
    putRight(
      folder + (folder.isEmpty || state.isEmpty ? "" : "  ") + state, in: title, line: 0, fromEnd: 1, role: .title)
  }

  // MARK: - The table

  private mutating func drawTable(_ desk: Desk, _ pack: RulePack, _ layout: DeskLayout) {
    drawFilter(desk)
    let fields = DeskFields(columns: layout.list.columns, verdicts: pack.verdicts.count)
    drawHead(desk, fields, layout)
    if let problem = desk.listing.problem { return drawLines([problem], layout.list, role: .problem) }
    let list = desk.scrolled(layout)
    for (line, row) in list.shown.enumerated() {
      switch row {
      case .new: put(Words.newDraft, in: layout.list, line: line, indent: DeskFields.indent, role: .accent)
      case .roster: put(Words.Desk.importRoster, in: layout.list, line: line, indent: DeskFields.indent, role: .accent)
      case .draft(let file): draw(file, desk, fields, layout.list, line)
      }
      guard row == desk.selection else { continue }
      put(">", in: layout.list, line: line, indent: 0)
      select(line: line, of: layout.list)
    }
    markScrolling(top: list.top, count: desk.rows.count, in: layout.list)
    drawNothing(desk, layout.list)
  }

  /// What there is to say where there is no draft to show.
  private mutating func drawNothing(_ desk: Desk, _ rect: Rect) {
    guard desk.shown.isEmpty else { return }
    let rest = Rect(
      row: rect.row + desk.rows.count + 1, column: rect.column + DeskFields.indent,
      rows: rect.rows - desk.rows.count - 1, columns: rect.columns - DeskFields.indent)
    if !desk.filter.text.isEmpty {
      drawLines([Words.Desk.nothingFits(desk.filter.text)], rest, role: .warning)
    } else {
      let nothing = desk.canBegin ? Words.firstStart : [Words.Desk.nothingHere(desk.listing)]
      drawLines(nothing, rest, role: .plain)
    }
  }

  private mutating func drawLines(_ lines: [String], _ rect: Rect, role: Role) {
    let parts = lines.flatMap { $0.isEmpty ? [""] : TextLayout.wrap($0, to: max(8, rect.columns)) }
    for (line, part) in parts.enumerated() { put(part, in: rect, line: line, role: role) }
  }

  /// The filter with the cursor in it, and beside it how many drafts there are and how they are sorted.
  private mutating func drawFilter(_ desk: Desk) {
    let row = Rect(row: DeskLayout.filterRow, column: 0, rows: 1, columns: size.columns)
    put(Words.Desk.filter, in: row, line: 0, indent: 2, role: .strong)
    drawTyped(desk.filter, in: desk.filterBox(columns: size.columns))
    // Nothing is typed into it while a question is to be answered.
    if desk.layer != nil { cursor = nil }
    putRight(desk.filterRemark, in: row, line: 0, fromEnd: 2, role: .dim)
  }

  private mutating func drawHead(_ desk: Desk, _ fields: DeskFields, _ layout: DeskLayout) {
    let head = Rect(row: DeskLayout.headRow, column: layout.list.column, rows: 1, columns: layout.list.columns)
    for field in fields.fields {
      let isSorted = field.kind == desk.order.column.field
      // The sign stands on the side that has room, so that titles and figures stay one above the other.
      let sign = isSorted ? (desk.order.isReversed ? "^" : "v") : ""
      let title = field.isFigure ? sign + Words.Desk.title(field.kind) : Words.Desk.title(field.kind) + sign
      // It may take the gap before a column of figures, which no title reaches into from the left.
      var room = field
      if field.isFigure, DisplayWidth.of(title) > field.width {
        (room.start, room.width) = (field.start - 1, field.width + 1)
      }
      put(title, in: room, of: head, line: 0, role: isSorted ? .strong : .dim)
    }
  }

  private mutating func put(_ text: String, in field: DeskField, of rect: Rect, line: Int, role: Role = .plain) {
    let shift = field.isFigure ? max(0, field.width - DisplayWidth.of(text)) : 0
    put(text, in: rect, line: line, indent: field.start + shift, width: field.width - shift, role: role)
  }

  private mutating func draw(_ file: FileName, _ desk: Desk, _ fields: DeskFields, _ rect: Rect, _ line: Int) {
    guard let draft = desk.draft(file) else { return }
    if desk.marked.contains(file) { put("*", in: rect, line: line, indent: 1, role: .accent) }
    for field in fields.fields {
      if draft.damage != nil, field.kind != .name, field.kind != .changed { continue }
      let field = draft.isOnlyFile && field.kind == .name ? fields.widestName ?? field : field
      let cell = draft.cell(field.kind, columns: field.width)
      put(cell.text, in: field, of: rect, line: line, role: cell.role)
    }
    guard draft.damage != nil, let name = fields.field(.name) else { return }
    let start = name.start + name.width + 1
    let end = fields.field(.changed)?.start ?? rect.columns
    let (text, role): (String, Role) =
      draft.isOfOtherStandard ? (Words.otherStandard, .warning) : (Words.damaged, .problem)
    put(text, in: rect, line: line, indent: start, width: end - start - 1, role: role)
  }

  // MARK: - Below the table

  /// A question, what happened, what is wrong with the selected draft, or its figures in full.
  ///
  /// What takes more lines than are kept for it grows over what stands above, so that it can be read to its end.
  private mutating func drawRemark(_ desk: Desk, _ pack: RulePack, _ place: Rect) {
    let lines = desk.remark(columns: place.columns)
    let more = min(max(0, lines.count - place.rows), max(0, place.row - DeskLayout.filterRow))
    let rect = Rect(row: place.row - more, column: place.column, rows: place.rows + more, columns: place.columns)
    if more > 0 { fill(Rect(row: rect.row, column: 0, rows: rect.rows, columns: size.columns), role: .plain) }
    for (line, part) in lines.prefix(rect.rows).enumerated() { put(part.text, in: rect, line: line, role: part.role) }
  }
}

extension DeskField {
  /// Whether it holds figures, which stand one above the other at the right.
  var isFigure: Bool { kind == .total || kind == .band || kind == .distance }
}

extension DeskDraft {
  /// What stands in a column.
  fileprivate func cell(_ kind: DeskField.Kind, columns: Int) -> (text: String, role: Role) {
    switch kind {
    case .name: return (shownName, applicant.name.isEmpty && isRead ? .dim : .plain)
    case .organization: return (applicant.organization, .dim)
    case .specialty: return (applicant.specialty, .dim)
    case .changed: return (changed(columns: columns), .dim)
    case .total, .band, .distance, .verdicts, .completeness: break
    }
    guard let result else { return ("", .plain) }
    switch kind {
    case .total: return (result.total.points.column, .strong)
    case .band: return (result.total.isOpen ? Words.Desk.band(result.total) : "", .dim)
    case .distance:
      guard let distance = result.distance else { return ("-", .dim) }
      return (distance.signed, distance < .zero ? .warning : .good)
    case .verdicts: return (result.verdicts.map { Words.Desk.sign($0.truth) }.joined(), .plain)
    case .completeness:
      guard let worst = result.problems.first else { return (Words.complete, .good) }
      return (Words.mark(worst.kind, worst.count), worst.kind == .wrong ? .problem : .warning)
    default: return ("", .plain)
    }
  }
}

extension DeskDraft {
  /// Whether its file is all that there is to call it by: that may take the room of unit and specialty.
  fileprivate var isOnlyFile: Bool {
    applicant.name.isEmpty && applicant.organization.isEmpty && applicant.specialty.isEmpty
  }

  /// `2026-05-01 14:03`, as much of it as there is room for: the day without its century, the day, the time too.
  fileprivate func changed(columns: Int) -> String {
    if columns >= 16 { return changed }
    let day = String(changed.prefix(10))
    return columns >= 10 ? day : String(day.dropFirst(2))
  }
}

extension Desk {
  func draft(_ file: FileName) -> DeskDraft? { drafts.first { $0.file == file } }

  /// What stands below the table, broken to a width.
  func remark(columns: Int) -> [HelpLine] {
    let width = max(8, columns)
    let wrapped = { (text: String, role: Role) in TextLayout.wrap(text, to: width).map { HelpLine($0, role) } }
    if case .deleting(let drafts)? = layer {
      return wrapped(Words.askDeleting(drafts, outOfSight: markedOutOfSight), .problem)
    }
    if let progress { return wrapped(Words.Desk.progress(progress), .accent) }
    if let message { return wrapped(message, .warning) }
    if help != nil { return [] }
    switch layer {
    case .versions(let versions): return wrapped(versions.selected?.damage ?? versions.draft.damage ?? "", .warning)
    case .rosters: return wrapped(Words.Import.pickerHint, .dim)
    case .asking: return wrapped(Words.Import.askingHint, .dim)
    case .importing(let importing): return wrapped(Words.Import.previewHint(importing.preview), .accent)
    case .form, .page, .planning, .converting: return []
    case .deleting, nil: break
    }
    switch selection {
    case .new?: return wrapped(Words.folder(listing.folder), .dim) + wrapped(Words.Desk.hint, .dim)
    case .roster?: return wrapped(Words.Desk.rosterHint, .dim)
    case .draft?: break
    case nil: return wrapped(listing.readOnly ?? "", .warning)
    }
    guard let selected else { return [] }
    if let damage = selected.damage {
      return wrapped(damage + (selected.isOfOtherStandard ? Words.seeConversion : ""), .warning)
    }
    return selected.summary(columns: width)
  }
}

extension DeskDraft {
  /// The draft in full, for what the table has no room for: whose, its figures, its verdicts and what is to mend.
  fileprivate func summary(columns: Int) -> [HelpLine] {
    let whose = [
      applicant.name, file.text, applicant.staffNumber, applicant.organization, applicant.specialty, changed,
    ]
    let first = HelpLine(whose.filter { !$0.isEmpty }.joined(separator: "  "), .dim)
    guard let result else { return [first, HelpLine(Words.Desk.notRead, .dim)] }
    let figures = Words.figures(result.total, mark: result.passMark)
    let fits = DisplayWidth.of(figures) <= columns
    let problems = result.problems.map { Words.mark($0.kind, $0.count) }.joined(separator: " ")
    let verdicts = result.verdicts.map { "\($0.name) \($0.truth.label)" }.joined(separator: "  ")
    let toMend = problems.isEmpty ? Words.complete : problems
    return [
      first, HelpLine(fits ? figures : Words.figuresInShort(result.total, mark: result.passMark)),
      HelpLine(toMend + "  " + verdicts),
    ]
  }
}
