import Scoring

/// Why a cell is not what its column asks for, in words; a sentence without its full stop.
package struct CellProblem: Error, Hashable, Sendable {
  package var message: String

  init(_ message: String) {
    self.message = message
  }
}

/// Reads a cell's text, as people and spreadsheets write it, as the values of a draft.
enum CellValue {
  /// `2024-05-12`, `2024.5`, `2024/5/1`, `202405`, `2024年5月`.
  static func date(_ text: String) throws(CellProblem) -> PartialDate {
    let parts = numbers(text)
    guard let parts, let date = partial(parts) else { throw CellProblem(RosterWords.noDate(text)) }
    return date
  }

  private static func partial(_ parts: [String]) -> PartialDate? {
    var parts = parts
    if parts.count == 1, [6, 8].contains(parts[0].utf8.count) {
      let digits = Array(parts[0])
      parts = [String(digits[..<4]), String(digits[4..<6])] + (digits.count == 8 ? [String(digits[6...])] : [])
    }
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    return PartialDate(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// The groups of digits between the signs of a date; nil where anything else stands there.
  private static func numbers(_ text: String) -> [String]? {
    var parts = [""]
    for scalar in narrowed(text).unicodeScalars {
      switch scalar {
      case "0"..."9": parts[parts.count - 1].unicodeScalars.append(scalar)
      case ".", "-", "/", "年", "月": parts.append("")
      case "日", "号": break
      default: return nil
      }
    }
    if parts.last == "" { parts.removeLast() }
    return parts.contains("") ? nil : parts
  }

  static func wholeNumber(_ text: String, atLeast least: Int) throws(CellProblem) -> Int {
    let digits = narrowed(text).unicodeScalars.filter { !"第名个月项位".unicodeScalars.contains($0) }
    guard digits.count <= 9, digits.allSatisfy({ ("0"..."9").contains($0) }),
      let number = Int(String(String.UnicodeScalarView(digits)))
    else { throw CellProblem(RosterWords.noNumber(text)) }
    guard number >= least else { throw CellProblem(RosterWords.tooSmall(text, least)) }
    return number
  }

  /// `94`, `94个月`, `7年10个月`, `7年`.
  static func months(_ text: String) throws(CellProblem) -> Int {
    let parts = narrowed(text).split(separator: "年", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return try wholeNumber(text, atLeast: 0) }
    let years = try wholeNumber(parts[0], atLeast: 0)
    return min(years, 1000) * 12 + (parts[1].isEmpty ? 0 : try wholeNumber(parts[1], atLeast: 0))
  }

  /// An exact number of points ≥ 0; in steps of 0.1 where `isClaim`.
  static func points(_ text: String, isClaim: Bool) throws(CellProblem) -> Points {
    let parts = narrowed(text).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard isNumber, parts[0].utf8.count <= 6, fraction.utf8.count <= 3,
      let whole = Int(parts[0]), let thousandths = Int((fraction + "000").prefix(3))
    else { throw CellProblem(RosterWords.noPoints(text)) }
    let points = Points(thousandths: whole * 1000 + thousandths)
    if isClaim, !points.isMultipleOfTenth { throw CellProblem(RosterWords.noTenth(text)) }
    return points
  }

  static func yesNo(_ text: String) throws(CellProblem) -> Bool {
    switch narrowed(text).lowercased() {
    case "是", "有", "对", "√", "✓", "y", "yes", "true", "1": return true
    case "否", "无", "没有", "不是", "×", "n", "no", "false", "0": return false
    default: throw CellProblem(RosterWords.noYesNo(text))
    }
  }

  /// The id of the option that a text names by its label or its id.
  static func choice(_ text: String, _ options: [Option]) throws(CellProblem) -> String {
    guard let option = options.first(where: { $0.id == text || $0.label == text }) else {
      throw CellProblem(RosterWords.noOption(text, options.map(\.label)))
    }
    return option.id
  }

  /// The parts of a list: `甲、乙；丙`.
  static func list(_ text: String) -> [String] {
    text.split { "、；;，,\n".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Full-width digits and signs as their ASCII twins, without white space.
  private static func narrowed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      result.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(result)
  }
}
