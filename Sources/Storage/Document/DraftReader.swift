import Basics
import Formats
import Scoring

/// Reads a draft from the members of its file's object.
struct DraftReader {
  private(set) var draft: Draft
  private(set) var version: Int

  init(_ members: [JSONMember], at start: JSONPlace) throws(DraftProblem) {
    let root = JSONNode(.object(members), at: start)
    try DraftReader.checkFormat(root)
    version = try DraftReader.version(root)
    draft = Draft(applicationDate: try DraftReader.applicationDate(root))
    for member in members { try read(member) }
  }

  private mutating func read(_ member: JSONMember) throws(DraftProblem) {
    let node = member.value
    switch (member.key, node.value) {
    case ("entries", .array(let elements)): draft.entries = try EntryReader.entries(elements)
    case ("entries", _): throw DraftReader.wrongKind(member, .list)
    case ("standard", .null), ("passMark", .null), ("applicant", .null), ("facts", .null): break
    case ("standard", .string(let id)): draft.standard = id
    case ("standard", _): throw DraftReader.wrongKind(member, .text)
    case ("convertedFrom", .string(let id)): draft.convertedFrom = id
    case ("passMark", let value): readPassMark(value)
    case ("applicant", .object(let members)): readApplicant(members)
    case ("applicant", _): throw DraftReader.wrongKind(member, .object)
    case ("facts", .object(let members)):
      draft.facts = Facts(members.map { (key: $0.key, value: FactValue($0.value.value)) })
    case ("facts", _): throw DraftReader.wrongKind(member, .object)
    default: break
    }
  }

  private mutating func readPassMark(_ value: JSONValue) {
    switch Points.passMark(value) {
    case .success(let mark): draft.passMark = mark
    case .failure(let problem):
      draft.invalid.append(InvalidValue(key: "passMark", found: value.quoted, problem: problem))
    }
  }

  private mutating func readApplicant(_ members: [JSONMember]) {
    for member in members {
      guard draft.applicant[member.key] != nil else { continue }
      switch member.value.value {
      case .null: break
      case .string(let value): draft.applicant[member.key] = value
      case let other:
        draft.invalid.append(InvalidValue(key: member.key, found: other.quoted, problem: .notText))
      }
    }
  }

  private static func checkFormat(_ root: JSONNode) throws(DraftProblem) {
    guard let node = root["format"] else { throw DraftProblem(.missing(key: "format"), at: root.place) }
    guard case .string(let format) = node.value, format.isExactly(DraftDocument.format) else {
      throw DraftProblem(.otherFormat(node.value.quoted), at: node.place)
    }
  }

  private static func version(_ root: JSONNode) throws(DraftProblem) -> Int {
    guard let node = root["version"] else { throw DraftProblem(.missing(key: "version"), at: root.place) }
    guard case .number(let number) = node.value, case .success(let version) = number.wholeNumber(atLeast: 1) else {
      throw DraftProblem(.version(node.value.quoted), at: node.place)
    }
    return version
  }

  private static func applicationDate(_ root: JSONNode) throws(DraftProblem) -> CalendarDay {
    guard let node = root["applicationDate"], node.value != .null else {
      throw DraftProblem(.missing(key: "applicationDate"), at: root["applicationDate"]?.place ?? root.place)
    }
    guard case .string(let text) = node.value else {
      throw DraftProblem(
        .wrongKind(key: "applicationDate", found: node.value.quoted, expected: .text), at: node.place)
    }
    do throws(DateProblem) {
      if let day = try PartialDate(parsing: text).exactDay { return day }
    } catch {
      throw DraftProblem(.applicationDate(node.value.quoted, error), at: node.place)
    }
    throw DraftProblem(.applicationDateNotFull(node.value.quoted), at: node.place)
  }

  private static func wrongKind(_ member: JSONMember, _ expected: DraftValueKind) -> DraftProblem {
    DraftProblem(
      .wrongKind(key: member.key, found: member.value.value.quoted, expected: expected), at: member.value.place)
  }
}

extension Applicant {
  /// What a draft's file holds under a key of `applicant`; nil under a key that it may not have, which stays so.
  subscript(key: String) -> String? {
    get {
      switch key {
      case "name": name
      case "organization": organization
      case "specialty": specialty
      case "staffNumber": staffNumber
      default: nil
      }
    }
    set {
      switch key {
      case "name": name = newValue ?? ""
      case "organization": organization = newValue ?? ""
      case "specialty": specialty = newValue ?? ""
      case "staffNumber": staffNumber = newValue ?? ""
      default: break
      }
    }
  }
}
