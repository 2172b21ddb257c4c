import Basics

/// Turns the file's values into a rule pack. What others refer to is read first, so that each reference is checked
/// where it stands, whatever the order of keys in the file.
struct PackDecoder {
  var readings: Set<String> = []
  /// The readings that some node names.
  var cited: Set<String> = []
  var fields: [EntryField: FieldDefinition] = [:]
  var factIds: Set<String> = []
  /// The kinds of the facts whose kind could be read.
  var facts: [String: FactKind] = [:]
  /// The nodes read so far, in the table's order.
  var nodes: [NodeMark] = []
  /// By id, the place in `nodes`.
  var nodeIndex: [String: Int] = [:]
  var conditions: Set<String> = []
  /// How conditions and verdicts build on each other.
  var reach = ConditionReach()
  /// The condition or verdict that is being read.
  var testing = ""

  /// What later checks need of a node.
  struct NodeMark {
    var id: String
    var isRow: Bool
    var asked: [EntryField]
    /// One past the last node below it.
    var end = 0
  }

  mutating func pack(_ value: PackValue, digest: String) -> RulePack? {
    guard let root = value.object(.pack) else { return nil }
    _ = root.required("format")
    let readingList = decodeReadings(root.items("readings"))
    let fieldList = decodeFields(root.items("fields"))
    let factList = decodeFacts(root.items("facts"))
    let cap = root.required("cap")?.points()
    let sections = decodeSections(root, cap: cap)
    noteUncited(root)
    return RulePack(
      id: root.required("id")?.packId() ?? "", version: root.text("version"), title: root.text("title"),
      standing: root.text("standing"), effectiveFrom: root.required("effectiveFrom")?.day() ?? .distantPast,
      cap: cap ?? .zero, passMark: root.optional("passMark")?.points(), readings: readingList, sections: sections,
      screens: decodeScreens(root.items("screens"), sections), fields: fieldList, facts: factList,
      conditions: decodeConditions(root.items("conditions", mayBeEmpty: true)),
      verdicts: decodeVerdicts(root.items("verdicts", mayBeEmpty: true)),
      judgedByPeople: decodeJudgements(root.items("judgedByPeople", mayBeEmpty: true)), digest: digest,
      shortTitle: root.optional("short")?.text(), articles: decodeArticles(root))
  }
}

extension PackDecoder {
  private func decodeArticles(_ root: PackObject) -> TextPairs {
    guard let object = root.optional("articles")?.object(PackForm.articleKeys) else { return TextPairs() }
    return object.members.reduce(into: TextPairs()) { $0[$1.key] = object.optional($1.key)?.text() }
  }
}

extension PackValue {
  /// A full date, as 2026-03-01.
  func day() -> CalendarDay? {
    guard let text = text() else { return nil }
    if let date = try? PartialDate(parsing: text), let day = date.exactDay { return day }
    note(.badDate(text))
    return nil
  }

  /// The pack's own id: like other ids, with hyphens too, since drafts quote it.
  func packId() -> String? {
    guard let text = text() else { return nil }
    let isPlain = text.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."):
        true
      default: false
      }
    }
    if isPlain { return text }
    note(.badPackId(text))
    return nil
  }
}
