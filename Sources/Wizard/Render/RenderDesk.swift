import Scoring
import Screen

extension Frame {
  /// The start screen: a new draft, and those at hand, the newest first.
  mutating func draw(_ desk: Desk, _ pack: RulePack) {
    let width = size.columns
    fill(Rect(row: 0, column: 0, rows: 1, columns: width), role: .title)
    put(" \(Words.deskTitle(pack))", row: 0, column: 0, width: width, role: .title)
    let footer = Rect(row: size.rows - 1, column: 0, rows: 1, columns: width)
    drawFooter(nil, desk.footerBindings, footer)
    let body = Desk.body(size)
    if let help = desk.help { return draw(help, body) }
    if let versions = desk.versions { draw(versions, body) } else { drawDrafts(desk, body) }
    drawRemark(desk)
  }

  /// Below the list: a question, what happened, what is wrong with the selected draft, or where drafts lie.
  private mutating func drawRemark(_ desk: Desk) {
    let width = max(0, size.columns - 4)
    let question = desk.deleting.map(Words.askDeleting)
    let damage = desk.versions.map { $0.selected?.damage ?? $0.draft.damage } ?? desk.selected?.damage
    guard let text = question ?? desk.message ?? damage else {
      put(Words.folder(desk.folder), row: size.rows - 3, column: 2, width: width, role: .dim)
      return
    }
    let lines = TextLayout.wrap(text, to: width).prefix(3)
    let start = size.rows - 1 - max(2, lines.count)
    for (line, part) in lines.enumerated() {
      put(part, row: start + line, column: 2, width: width, role: question == nil ? .warning : .problem)
    }
  }

  private mutating func drawDrafts(_ desk: Desk, _ rect: Rect) {
    put(Words.newDraft, in: rect, line: 0, indent: 3, role: .accent)
    if desk.cursor == 0 { select(line: 0, of: rect) }
    if desk.drafts.isEmpty {
      for (line, text) in Words.firstStart.enumerated() { put(text, in: rect, line: 2 + line, indent: 3) }
      return
    }
    let list = Desk.list(size)
    let top = Layout.top(selected: desk.cursor - 1, count: desk.drafts.count, rows: list.rows)
    for (line, draft) in desk.drafts.dropFirst(top).prefix(list.rows).enumerated() {
      draw(draft, list, line)
      if desk.cursor == top + line + 1 { select(line: line, of: list) }
    }
  }

  private mutating func draw(_ draft: DeskDraft, _ rect: Rect, _ line: Int) {
    let who = draft.name.isEmpty ? draft.file : draft.name
    let side = rect.columns >= 90 ? 34 : rect.columns >= 76 ? 26 : 20
    put(who, in: rect, line: line, indent: 3, width: side)
    putRight(draft.changed, in: rect, line: line, fromEnd: 1, role: .dim)
    let room = max(0, rect.columns - side - 5 - 1 - DisplayWidth.of(draft.changed) - 11)
    guard draft.damage == nil else {
      put(Words.damaged, in: rect, line: line, indent: side + 5, width: room, role: .problem)
      return
    }
    let about = [draft.organization, draft.specialty].filter { !$0.isEmpty }.joined(separator: " ")
    put(about, in: rect, line: line, indent: side + 5, width: room, role: .dim)
    if let total = draft.total {
      putRight(total.points.column, in: rect, line: line, fromEnd: DisplayWidth.of(draft.changed) + 3)
    }
  }
}
