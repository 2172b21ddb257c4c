import Formats
import Screen

/// A summary for spreadsheets.
enum SummaryCSV {
  static func text(_ summary: SummaryTable) -> String {
    var csv = CSVText()
    csv.row((summary.headings + [ReportWords.standard]).map(CSVText.cell))
    // Figures stand as they are; whatever is text is kept from becoming a formula.
    let standard = CSVText.cell(summary.imprint)
    for row in summary.rows { csv.row(row.map { $0.isNumber ? $0.words : CSVText.cell($0.words) } + [standard]) }
    return csv.text
  }

  /// Whether these are the headings of such a table: those of its own standard stand in between.
  static func isHeading(_ cells: [String]) -> Bool {
    let end = ReportWords.summaryCounts + ReportWords.summaryEnd + [ReportWords.standard]
    return [true, false].contains { withNumber in
      cells.starts(with: ReportWords.person(withStaffNumber: withNumber).dropLast() + ReportWords.figures)
    } && cells.suffix(end.count).elementsEqual(end)
  }
}

/// A summary that prints on A4 from any browser.
enum SummaryHTML {
  static func page(_ whole: SummaryTable) -> String {
    let summary = whole.withoutEmptyEnd
    let head = summary.headings.map { HTMLText.element("th", HTMLText.text($0)) }.joined()
    let rows = summary.rows.map { row in
      let cells = row.map { HTMLText.cell(HTMLText.text($0.words), class: name(of: $0)) }
      return HTMLText.element("tr", cells.joined())
    }
    let body = [
      HTMLText.element("h1", HTMLText.text(summary.title)),
      HTMLText.element("p", HTMLText.text(summary.standing), class: "standing"), HTMLText.element("p", summary.count),
      "<table class=\"form summary\">", "<thead><tr>\(head)</tr></thead>",
    ]
    return HTMLText.page(title: summary.title, style: style, body: body + rows + ["</table>"])
  }

  /// What is short stays on one line.
  private static func name(of cell: SummaryCell) -> String? {
    cell.isNumber ? "number" : cell.words.count <= 10 ? "keep" : nil
  }

  private static let style =
    FormStyle.page("landscape") + FormStyle.table + """
      .summary { table-layout: auto; font-size: 7.5pt; }
      .summary th, .summary td { padding: 0.6mm 0.8mm; min-width: 8mm; }
      """
}

enum SummaryMarkdown {
  static func lines(_ whole: SummaryTable) -> [String] {
    let summary = whole.withoutEmptyEnd
    let rows = summary.rows.map { MarkdownText.row($0.map { MarkdownText.text($0.words) }) }
    return ["# \(MarkdownText.text(summary.title))", "", MarkdownText.text(summary.standing), "", summary.count, ""]
      + MarkdownText.heading(summary.headings.map(MarkdownText.text)) + rows
  }
}

/// A summary as plain text: every column as wide as it needs to be, up to a limit.
enum SummaryPlain {
  private static let widest = 24

  static func lines(_ whole: SummaryTable) -> [String] {
    let summary = whole.withoutEmptyEnd
    let table = [summary.headings] + summary.rows.map { $0.map(\.words) }
    let widths = summary.headings.indices.map { column in
      table.map { min(widest, DisplayWidth.of($0[column])) }.max() ?? 0
    }
    let lines = table.map { cells in
      let padded = cells.indices.map { column in
        let isNumber = summary.rows.contains { $0[column].isNumber }
        return TextLayout.pad(cells[column], to: widths[column], alignment: isNumber ? .trailing : .leading)
      }
      return padded.joined(separator: "  ").trimmedEnd
    }
    return [summary.title, summary.standing, summary.count, ""] + lines
  }
}

extension String {
  /// Without the spaces at its end.
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
