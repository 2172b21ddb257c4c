import Scoring
import Screen

extension Editing {
  /// Ctrl-O: opens the figure in front, of an entry, an indicator or the total.
  mutating func explain() {
    if case .entry(let id)? = form?.scope { return explain(.entry(id)) }
    switch selectedItem {
    case .entry(let position): explain(.entry(shown.entries[position].id))
    case .add(let indicator): explain(.node(indicator))
    default: explain(.total)
    }
  }

  mutating func explain(_ target: SummaryTarget?) {
    switch target {
    case .entry(let id), .field(let id, _):
      guard let position = shown.entries.firstIndex(where: { $0.id == id }) else { return }
      show(wording.explanation(ofEntry: position), of: wording.entryName(position))
    case .node(let index): show(wording.explanation(ofNode: index), of: wording.rowName(index))
    default: show(wording.explanationOfTotal(), of: Words.total)
    }
  }

  private mutating func show(_ explanation: Explanation, of subject: String) {
    layer = .help(HelpPage(title: Words.explanationTitle(subject), lines: explanation.lines.map(HelpLine.init)))
  }
}

extension HelpLine {
  /// A step with its figures before and after; remarks stand below their step.
  fileprivate init(_ line: ExplanationLine) {
    let indent = String(repeating: " ", count: min(12, max(0, line.depth) * 2))
    var text = indent + line.text
    if let article = line.article { text += "（\(article)）" }
    if let after = line.after {
      text += line.before.map { $0 == after ? "  \(after)" : "  \($0) > \(after)" } ?? "  \(after)"
    }
    self.init(text, line.after == nil ? .dim : line.depth == 0 ? .strong : .plain)
  }
}
