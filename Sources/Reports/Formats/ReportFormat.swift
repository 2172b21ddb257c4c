import Formats

/// The forms that a report can take, told by the file's ending.
package enum ReportFormat: String, CaseIterable, Hashable, Sendable {
  case html, markdown, text, csv

  /// Nil where the ending is none of ours.
  package init?(fileName: String) {
    guard let dot = fileName.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    switch fileName[dot...].dropFirst().lowercased() {
    case "html", "htm": self = .html
    case "md", "markdown": self = .markdown
    case "txt": self = .text
    case "csv": self = .csv
    default: return nil
    }
  }

  /// One or more forms in one file, each beginning on a page of its own.
  package func file(_ forms: [PrintedForm]) -> [UInt8] {
    switch self {
    case .html: Array(FormHTML.page(forms).utf8)
    case .markdown: Array((forms.map { FormMarkdown($0).lines }.separated(by: "\n---\n") + "\n").utf8)
    case .text: Array((forms.map { FormPlain($0).lines }.separated(by: "\n\u{0C}") + "\n").utf8)
    case .csv: Array((CSVText.mark + FormCSV.text(forms)).utf8)
    }
  }

  /// The table of several drafts.
  package func file(_ summary: SummaryTable) -> [UInt8] {
    switch self {
    case .html: Array(SummaryHTML.page(summary).utf8)
    case .markdown: Array((SummaryMarkdown.lines(summary).joined(separator: "\n") + "\n").utf8)
    case .text: Array((SummaryPlain.lines(summary).joined(separator: "\n") + "\n").utf8)
    case .csv: Array((CSVText.mark + SummaryCSV.text(summary)).utf8)
    }
  }
}

extension [[String]] {
  /// The lines of each, with `separator` on lines of its own between them.
  fileprivate func separated(by separator: String) -> String {
    map { $0.joined(separator: "\n") }.joined(separator: "\n\(separator)\n")
  }
}
