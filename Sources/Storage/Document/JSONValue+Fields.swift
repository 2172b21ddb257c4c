import Basics
import Formats
import Scoring

/// What a draft's keys ask for, read from JSON values.
extension JSONValue {
  /// The value for quoting: a text without its quotes, anything else as it stands; shortened.
  var quoted: String {
    if case .string(let text) = self { return Quote.short(text, 80) }
    return Quote.short(JSONWriter.line(self), 80)
  }

  var text: Result<String, ValueProblem> {
    if case .string(let text) = self { .success(text) } else { .failure(.notText) }
  }

  var yesNo: Result<Bool, ValueProblem> {
    if case .bool(let flag) = self { .success(flag) } else { .failure(.notYesNo) }
  }

  func wholeNumber(atLeast least: Int) -> Result<Int, ValueProblem> {
    if case .number(let number) = self { number.wholeNumber(atLeast: least) } else { .failure(.notWholeNumber) }
  }

  var date: Result<PartialDate, ValueProblem> {
    guard case .string(let text) = self else { return .failure(.notText) }
    do throws(DateProblem) {
      return .success(try PartialDate(parsing: text))
    } catch {
      return .failure(.date(error))
    }
  }

  /// A list of objects, each with a text `name` (absent: empty) and a yes or no `ready` (absent: no).
  var evidence: Result<[Evidence], ValueProblem> {
    guard case .array(let elements) = self else { return .failure(.notList) }
    var list: [Evidence] = []
    for element in elements {
      guard case .object(let members) = element.value else { return .failure(.notList) }
      var document = Evidence(name: "", ready: false)
      for member in members {
        switch (member.key, member.value.value) {
        case ("name", .null), ("ready", .null): break
        case ("name", .string(let name)): document.name = name
        case ("name", _): return .failure(.notText)
        case ("ready", .bool(let ready)): document.ready = ready
        case ("ready", _): return .failure(.notYesNo)
        default: break
        }
      }
      list.append(document)
    }
    return .success(list)
  }

  /// Whether both are the same to the byte, wherever they stand.
  func isExactly(_ other: JSONValue) -> Bool {
    switch (self, other) {
    case (.string(let a), .string(let b)): a.isExactly(b)
    case (.array(let a), .array(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.value.isExactly($1.value) }
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy { $0.key.isExactly($1.key) && $0.value.value.isExactly($1.value.value) }
    default: self == other
    }
  }
}

extension JSONNumber {
  /// Whole numbers are held to ±1,000,000,000 where they enter, so that no figure can overflow.
  static let largestWhole = 1_000_000_000

  func wholeNumber(atLeast least: Int) -> Result<Int, ValueProblem> {
    let scaled = scaled(byPowerOfTen: 0)
    if scaled.hasFraction { return .failure(.notWholeNumber) }
    if scaled.value < least { return .failure(.below(least)) }
    return .success(min(scaled.value, JSONNumber.largestWhole))
  }
}

extension Points {
  /// `claimed`: a number in steps of 0.1; beyond the largest amount it is that amount.
  static func claimed(_ value: JSONValue) -> Result<Points, ValueProblem> {
    guard case .number(let number) = value else { return .failure(.notNumber) }
    let tenths = number.scaled(byPowerOfTen: 1)
    if tenths.hasFraction { return .failure(.notTenth) }
    let most = largest.thousandths / 100
    return .success(Points(thousandths: min(max(tenths.value, -most), most) * 100))
  }

  /// `passMark`: a number ≥ 0. A part of a thousandth counts as a whole one: figures come in thousandths, so
  /// exactly the same totals reach it.
  static func passMark(_ value: JSONValue) -> Result<Points, ValueProblem> {
    guard case .number(let number) = value else { return .failure(.notNumber) }
    let scaled = number.scaled(byPowerOfTen: 3)
    if scaled.isNegative, scaled.value != 0 || scaled.hasFraction { return .failure(.below(0)) }
    let most = largest.thousandths
    let value = min(scaled.value, most)
    return .success(Points(thousandths: scaled.hasFraction && value < most ? value + 1 : value))
  }
}

extension FactValue {
  /// An answer as it stands; whether it is a valid one is the rule pack's to say.
  init(_ value: JSONValue) {
    switch value {
    case .null: self = .doesNotApply
    case .bool(let flag): self = .yesNo(flag)
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map { FactValue($0.value) })
    case .object: self = .other(value.quoted)
    case .number(let number):
      let scaled = number.scaled(byPowerOfTen: 0)
      let most = JSONNumber.largestWhole
      self = scaled.hasFraction ? .other(value.quoted) : .number(min(max(scaled.value, -most), most))
    }
  }

  /// The answer as a file holds it.
  var written: JSONValue {
    switch self {
    case .doesNotApply: .null
    case .yesNo(let flag): .bool(flag)
    case .number(let number): .number(JSONNumber(number))
    case .text(let text), .other(let text): .string(text)
    case .list(let values): .array(values.map { JSONNode($0.written) })
    }
  }
}
