import Formats
import Standards

/// The two templates: headings that import knows, and nothing else, so that no example is imported by mistake.
package enum RosterTemplate {
  /// A CSV file that spreadsheets open.
  package static func file(_ kind: RosterKind, _ table: Table) -> [UInt8] {
    let names = ColumnNames(table)
    var csv = CSVText()
    csv.row((kind == .people ? names.peopleHeadings : names.entryHeadings).map(CSVText.cell))
    return Array((CSVText.mark + csv.text).utf8)
  }
}
