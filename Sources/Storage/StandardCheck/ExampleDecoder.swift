import Basics
import Formats
import Scoring
import Standards

/// Reads the examples of a rule pack; what they come to is worked out only once the pack is without a mistake.
struct ExampleDecoder {
  private let pack: RulePack
  private let nodes: KnownKeys
  private let facts: KnownKeys
  private let conditions: KnownKeys
  private let verdicts: KnownKeys
  private let readings: Set<String>
  private let rows: Set<String>
  /// The application date of those that say none.
  private let since: CalendarDay

  /// - Parameters:
  ///   - pack: what the examples may name.
  ///   - since: the application date of those that say none.
  init(_ pack: RulePack, since: CalendarDay) {
    (self.pack, self.since) = (pack, since)
    let all = pack.sections.flatMap(\.withAllBelow)
    nodes = KnownKeys(all.map(\.id))
    facts = KnownKeys(pack.facts.map(\.id))
    conditions = KnownKeys(pack.conditions.map(\.id))
    verdicts = KnownKeys(pack.verdicts.map(\.id))
    readings = Set(pack.readings.map(\.id))
    // A row whose points are wrong is one all the same: its examples are not to blame.
    rows = Set(all.filter { $0.scale != nil || $0.children.isEmpty }.map(\.id))
  }

  func examples(_ list: PackValue) -> [PackExample] {
    list.items(mayBeEmpty: true).compactMap(example)
  }

  private func example(_ item: PackValue) -> PackExample? {
    guard let object = item.object(.example) else { return nil }
    let says = object.text("says")
    let readings = object.optional("readings")?.items().distinct(reading, { $0 }) ?? []
    let draft = draft(object)
    guard let gives = object.required("gives")?.object(.outcome) else { return nil }
    if gives.members.isEmpty { gives.note(.exampleGivesNothing) }
    let outcome = outcome(gives, draft)
    if let draft { noteUnknownRows(object, draft, outcome) }
    return draft.map { PackExample(says: says, readings: readings, draft: $0, gives: outcome, written: item) }
  }

  /// Only an example of what is unknown may name what the table does not have.
  private func noteUnknownRows(_ object: PackObject, _ draft: Draft, _ outcome: PackExample.Outcome) {
    let entries = object.optional("entries")?.items(mayBeEmpty: true) ?? []
    for (index, (entry, value)) in zip(draft.entries, entries).enumerated() where !rows.contains(entry.criterion) {
      if outcome.statuses[safe: index]?.value == .unknownCriterion { continue }
      let near = value.nearest(to: entry.criterion, among: rows)
      value.member("criterion")?.note(.unknownRow(entry.criterion, near: near))
    }
  }

  private func reading(_ value: PackValue) -> String? {
    guard let id = value.id() else { return nil }
    if readings.contains(id) { return id }
    value.note(.unknownReading(id, near: value.nearest(to: id, among: readings)))
    return nil
  }

  // MARK: - What is entered

  /// The example as a draft's file would hold it, read as such a file is.
  private func draft(_ object: PackObject) -> Draft? {
    let entries = object.optional("entries")?.items(mayBeEmpty: true) ?? []
    for entry in entries { _ = entry.object(["id", "criterion"] + PackForm.fieldNames) }
    _ = object.optional("facts")?.object(facts)
    var members = object.members.filter { ["applicationDate", "passMark", "facts"].contains($0.key) }
    members += [
      JSONMember(key: "format", value: JSONNode(.string(DraftDocument.format))),
      JSONMember(key: "version", value: JSONNode(.number(JSONNumber(DraftDocument.knownVersion)))),
      JSONMember(key: "entries", value: JSONNode(.array(entries.enumerated().map(named)))),
    ]
    if !object.has("applicationDate") {
      let day = since.description
      members.append(JSONMember(key: "applicationDate", value: JSONNode(.string(day))))
    }
    do throws(DraftProblem) {
      return try DraftReader(members, at: object.value.node.place).draft
    } catch {
      object.note(.exampleNoDraft(why: error.sentence))
      return nil
    }
  }

  /// An entry with an id of its own, where the example gives none.
  private func named(_ index: Int, _ entry: PackValue) -> JSONNode {
    guard case .object(var members) = entry.node.value, entry.node["id"] == nil else { return entry.node }
    members.insert(JSONMember(key: "id", value: JSONNode(.string("e\(index + 1)"))), at: 0)
    return JSONNode(.object(members), at: entry.node.place)
  }

  // MARK: - What comes of it

  private func outcome(_ gives: PackObject, _ draft: Draft?) -> PackExample.Outcome {
    var outcome = PackExample.Outcome()
    outcome.total = gives.optional("total").flatMap(figures)
    outcome.nodes = byId(gives.optional("nodes"), nodes, figures).map { ($0.0, $0.1) }
    if let list = gives.optional("statuses") {
      let items = list.items()
      if let draft, items.count != draft.entries.count {
        list.note(.listLength(items.count, ranks: draft.entries.count))
      }
      outcome.statuses = items.compactMap { item in
        item.word(EntryStatus.self).map { PackExample.Expected(value: $0, written: item) }
      }
    }
    outcome.conditions = byId(gives.optional("conditions"), conditions, truth).map { ($0.0, $0.1) }
    outcome.verdicts = byId(gives.optional("verdicts"), verdicts, truth).map { ($0.0, $0.1) }
    return outcome
  }

  private func byId<Value>(_ value: PackValue?, _ known: KnownKeys, _ read: (PackValue) -> Value?) -> [(String, Value)]
  {
    guard let object = value?.object(known) else { return [] }
    return object.members.compactMap { member in
      object.optional(member.key).flatMap(read).map { (member.key, $0) }
    }
  }

  /// One figure, or 保底, 自评 and 上限 as a list of three.
  private func figures(_ value: PackValue) -> PackExample.Expected<Figures>? {
    guard case .array = value.node.value else {
      return value.points().map { PackExample.Expected(value: Figures($0), written: value) }
    }
    let three = value.items().compactMap { $0.points() }
    guard three.count == 3 else {
      value.note(.listLength(three.count, ranks: 3))
      return nil
    }
    return PackExample.Expected(value: Figures(low: three[0], points: three[1], high: three[2]), written: value)
  }

  private func truth(_ value: PackValue) -> PackExample.Expected<Truth>? {
    value.word(Truth.self).map { PackExample.Expected(value: $0, written: value) }
  }
}

extension Node {
  /// The node and all below it, in the table's order.
  fileprivate var withAllBelow: [Node] { [self] + children.flatMap(\.withAllBelow) }
}
