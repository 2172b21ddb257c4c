import Scoring
import Screen
import Wizard

/// `score --explain`: every step from the entries to the total, with 自评 before and after it.
enum ExplainText {
  private static let columns = 80
  private static let figureColumns = 8

  static func lines(_ scored: ScoredDraft) -> [String] {
    var article: String?
    let steps = scored.wording.explanationOfTotal().lines.flatMap { line -> [String] in
      defer { article = line.article ?? article }
      // The standard's title heads the page already.
      return self.lines(line, named: line.article == scored.table.pack.title ? line.article : article)
    }
    return ["", head] + steps
  }

  private static var head: String {
    TextLayout.pad(Words.Text.explanation, to: columns - 2 * figureColumns, alignment: .leading)
      + Words.Text.steps.map { TextLayout.pad($0, to: figureColumns, alignment: .trailing) }.joined()
  }

  /// A step with its figures beside its first line; its article where it is not the last one named.
  private static func lines(_ line: ExplanationLine, named: String?) -> [String] {
    let indent = String(repeating: " ", count: 2 + 2 * max(0, line.depth))
    let room = columns - 2 * figureColumns - indent.count - 1
    let article = line.article.flatMap { $0 == named ? nil : "（\($0)）" } ?? ""
    let parts = TextLayout.wrap(line.text + article, to: max(16, room))
    return parts.enumerated().map { index, part in
      guard index == 0, let after = line.after else { return indent + part }
      return TextLayout.pad(indent + part, to: columns - 2 * figureColumns, alignment: .leading)
        + [line.before?.column ?? "", after.column]
        .map { TextLayout.pad($0, to: figureColumns, alignment: .trailing) }.joined()
    }
  }
}
