/// CSV being written (RFC 4180): rows end with CR LF; cells that a spreadsheet would take for formulas are defused.
package struct CSVText {
  /// The mark by which spreadsheets know that the file is UTF-8; stands before the first row.
  package static let mark = "\u{FEFF}"

  package private(set) var text = ""

  package init() {}

  /// Free text: quoted where it must be, and never a formula.
  package static func cell(_ content: String) -> String {
    quoted(isFormula(content) ? "'" + content : content)
  }

  /// The text that ``cell(_:)`` was given, from what stands in the cell.
  package static func restored(_ content: String) -> String {
    content.unicodeScalars.first == "'" && isFormula(content) ? String(content.unicodeScalars.dropFirst()) : content
  }

  /// Cells already made safe, or figures of our own.
  package mutating func row(_ cells: [String]) {
    text += cells.joined(separator: ",") + "\r\n"
  }

  /// Whether a spreadsheet could take it for a formula: also after spaces, in full width, and where it is defused
  /// already, so that the mark can be taken off again without doubt.
  private static func isFormula(_ content: String) -> Bool {
    for scalar in content.unicodeScalars.drop(while: { $0 == "'" }) {
      if scalar.startsFormula { return true }
      if !scalar.properties.isWhitespace { return false }
    }
    return false
  }

  private static func quoted(_ content: String) -> String {
    let scalars = content.unicodeScalars
    let edges = [scalars.first, scalars.last].compactMap { $0 }
    guard scalars.contains(where: \.mustBeQuoted) || edges.contains(" ") else { return content }
    var inside = ""
    for scalar in scalars {
      if scalar == "\"" { inside += "\"" }
      inside.unicodeScalars.append(scalar)
    }
    return "\"\(inside)\""
  }
}

extension Unicode.Scalar {
  fileprivate var startsFormula: Bool {
    switch self {
    case "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  fileprivate var mustBeQuoted: Bool {
    switch self {
    case ",", "\"", "\n", "\r": true
    default: false
    }
  }
}
