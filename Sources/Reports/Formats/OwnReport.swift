import Formats

extension ReportFormat {
  /// Whether a file of this format is a report that the program wrote: it begins as those do.
  package func isReport(_ bytes: [UInt8]) -> Bool {
    let beginning = String(decoding: bytes.prefix(ReportFormat.beginning), as: UTF8.self)
    switch self {
    case .html: return beginning.utf8.starts(with: HTMLText.beginning.utf8) && ReportFormat.namesStandard(beginning)
    case .markdown, .text: return ReportFormat.namesStandard(beginning)
    case .csv:
      let heading = beginning.unicodeScalars.drop { $0 == "\u{FEFF}" }.prefix { $0 != "\r" && $0 != "\n" }
      let cells = Substring(heading).split(separator: ",").map(String.init)
      return FormCSV.isHeading(cells) || SummaryCSV.isHeading(cells)
    }
  }

  /// In bytes: longer than a page's style, or a table's heading.
  private static let beginning = 16_384

  /// Whether a text says by which version of a standard it was made. (Plain text is wrapped anywhere.)
  private static func namesStandard(_ text: String) -> Bool {
    let joined = String(text.unicodeScalars.filter { !$0.properties.isWhitespace })
    return ReportWords.titles.contains(where: joined.contains) && ReportWords.imprintMarks.allSatisfy(joined.contains)
  }
}
