import Basics
import Standards

/// Why a cell is not what its column asks for, in words; a sentence without its full stop.
package struct CellProblem: Error, Hashable, Sendable {
  package var message: String

  init(_ message: String) {
    self.message = message
  }
}

/// Reads a cell's text, as people and spreadsheets write it, as the values of a draft.
enum CellValue {
  /// A date in any of the ways in which one may be typed, or in which spreadsheets save one.
  static func date(_ text: String, from origin: DateOrigin) throws(CellProblem) -> PartialDate {
    let typed: String
    switch SpreadsheetDate(text) {
    case .none: typed = text
    case .date(let date): typed = date
    case .lost: throw CellProblem(RosterWords.lostDate(text))
    case .serial: throw CellProblem(RosterWords.serialDate(text))
    case .tooNarrow: throw CellProblem(RosterWords.tooNarrow(text))
    }
    do throws(TypedProblem) {
      return try PartialDate(typed: typed, from: origin)
    } catch {
      throw CellProblem(RosterWords.noDate(text, error))
    }
  }

  /// Refuses what could not be read as text.
  static func checkReadable(_ text: String) throws(CellProblem) {
    if text.contains(RosterText.unreadable) { throw CellProblem(RosterWords.unreadable(text)) }
  }

  /// `3`, `第3名`, `第三`, `2人`, `两项`.
  static func wholeNumber(_ text: String, atLeast least: Int) throws(CellProblem) -> Int {
    var digits = TypedNumber.withDigits(TypedNumber.ascii(text))
    if digits.hasPrefix("第") { digits.removeFirst() }
    if let unit = RosterWords.countedThings.first(where: digits.hasSuffix) { digits.removeLast(unit.count) }
    guard !digits.isEmpty, let number = TypedNumber.whole(digits) else { throw CellProblem(RosterWords.noNumber(text)) }
    guard number >= least else { throw CellProblem(RosterWords.tooSmall(text, least)) }
    return number
  }

  /// A length of time in any of the ways in which one may be typed.
  static func months(_ text: String, until origin: DateOrigin) throws(CellProblem) -> Int {
    do throws(TypedProblem) {
      return try TypedMonths.months(in: text, until: origin)
    } catch {
      throw CellProblem(RosterWords.noMonths(text, error))
    }
  }

  /// An exact number of points ≥ 0; in steps of 0.1 where `isClaim`.
  static func points(_ text: String, isClaim: Bool) throws(CellProblem) -> Points {
    let parts = TypedNumber.ascii(text).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard isNumber, parts[0].utf8.count <= 6, fraction.utf8.count <= 3,
      let whole = Int(parts[0]), let thousandths = Int((fraction + "000").prefix(3))
    else { throw CellProblem(RosterWords.noPoints(text)) }
    let points = Points(thousandths: whole * 1000 + thousandths)
    if isClaim, !points.isMultipleOfTenth { throw CellProblem(RosterWords.noTenth(text)) }
    return points
  }

  /// 达标 is an answer only where the question asks for something to be reached.
  static func yesNo(_ text: String, _ question: String = "") throws(CellProblem) -> Bool {
    let answer = TypedNumber.ascii(text).lowercased()
    if RosterWords.standards.contains(where: question.contains) {
      if RosterWords.reached.contains(answer) { return true }
      if RosterWords.notReached.contains(answer) { return false }
    }
    switch answer {
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
}
