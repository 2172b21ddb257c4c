import Scoring
import Screen
import Standards

/// A line of 汇总, with the place that it speaks of.
package struct SummaryLine: Equatable, Sendable {
  var text: String
  var indent = 0
  /// Points before a cap, as shown.
  var raw = ""
  /// Points that count, as shown.
  var figure = ""
  var role = Role.plain
  var target: SummaryTarget?
  /// Whose reasons Ctrl-O opens, where that is not the target.
  var subject: SummaryTarget?

  init(_ text: String, indent: Int = 0, role: Role = .plain, target: SummaryTarget? = nil) {
    self.text = text
    self.indent = indent
    self.role = role
    self.target = target
  }

  /// The columns of 封顶前 and 计入.
  static let rawColumns = 9
  static let figureColumns = 12

  /// The line broken to a width; the figures stand beside its first part.
  func wrapped(to columns: Int) -> [SummaryLine] {
    let figures =
      raw.isEmpty
      ? (figure.isEmpty ? 0 : SummaryLine.figureColumns) : SummaryLine.rawColumns + SummaryLine.figureColumns
    let parts = TextLayout.wrap(text, to: max(8, columns - 3 - indent - figures))
    guard parts.count > 1 else { return [self] }
    return parts.enumerated().map { index, part in
      var line = self
      line.text = part
      if index > 0 {
        line.indent += 2
        (line.raw, line.figure) = ("", "")
      }
      return line
    }
  }
}

/// What a line of 汇总 speaks of: where Enter goes, and which figure Ctrl-O opens.
package enum SummaryTarget: Hashable, Sendable {
  case total
  /// A node of the table.
  case node(Int)
  /// An entry, by id.
  case entry(String)
  /// A field of an entry.
  case field(entry: String, EntryField)
  case fact(String)
  /// 规定分值.
  case passMark
  /// One more entry of a row, as advice tells it.
  case addition(row: Int)
  /// Several together, by their rows.
  case additions(rows: [Int])
  /// A condition, by its index in the pack.
  case condition(Int)
}

extension SummaryTarget {
  /// Where what is still open can be settled.
  init?(settling clause: Clause, in editing: Editing) {
    switch clause.subject {
    case .fact(let id, _), .period(let id, _, _): self = .fact(id)
    case .entry(let position, let open):
      let id = editing.shown.entries[position].id
      self = open.first.map { .field(entry: id, $0) } ?? .entry(id)
    case .unfit(let position, _): self = .entry(editing.shown.entries[position].id)
    case .nothingEntered(let id):
      guard let node = editing.table.index(of: id) else { return nil }
      self = .node(node)
    case .noEntry(let ids):
      guard let node = ids.first.flatMap(editing.table.index(of:)) else { return nil }
      self = .node(node)
    case .passMark: self = .passMark
    }
  }
}
