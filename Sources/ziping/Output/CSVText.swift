/// CSV being written (RFC 4180): rows end with CR LF; cells that a spreadsheet would take for formulas are defused.
struct CSVText {
  /// The mark by which spreadsheets know that the file is UTF-8; stands before the first row.
  static let mark = "\u{FEFF}"

  private(set) var text = ""

  /// Free text: quoted where it must be, and never a formula.
  static func cell(_ content: String) -> String {
    let formulaStarts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]
    let isFormula = content.unicodeScalars.first.map(formulaStarts.contains) ?? false
    return quoted(isFormula ? "'" + content : content)
  }

  /// Cells already made safe, or figures of our own.
  mutating func row(_ cells: [String]) {
    text += cells.joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ content: String) -> String {
    guard content.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" || $0 == "\r" }) else {
      return content
    }
    var inside = ""
    for scalar in content.unicodeScalars {
      if scalar == "\"" { inside += "\"" }
      inside.unicodeScalars.append(scalar)
    }
    return "\"\(inside)\""
  }
}
