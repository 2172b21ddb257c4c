import Basics
import Formats
import Scoring

/// Puts what changed between two drafts into the members of a file, and leaves all else as it stands.
struct DraftRewriter {
  let old: Draft
  let new: Draft

  private static let rootOrder = [
    "format", "version", "standard", "convertedFrom", "applicationDate", "passMark", "applicant", "facts", "entries",
  ]
  private static let applicantOrder = ["name", "organization", "specialty", "staffNumber"]
  private static let factOrder = [
    "inService", "ethicsMet", "assistantSince", "assistantBreakMonths", "currentTitleSince", "otherTitleFieldSince",
    "technicianFieldSince", "talentTitle", "seniorRecommenders", "landmarks", "unlistedAchievements",
    "appraisalsQualified", "continuingEducationMet", "publicInstitution", "institutionRuleMet", "technicalWork",
    "forgery", "unresolvedDiscipline", "otherFraud",
  ]

  func root(_ members: [JSONMember]) -> [JSONMember] {
    var members = members
    let put = { (key: String, value: JSONValue?) in members.put(key, value, order: DraftRewriter.rootOrder) }
    if FieldState(standard: old) != FieldState(standard: new) { put("standard", new.standard.map(JSONValue.string)) }
    if old.convertedFrom != new.convertedFrom { put("convertedFrom", new.convertedFrom.map(JSONValue.string)) }
    if old.applicationDate != new.applicationDate {
      put("applicationDate", .string(new.applicationDate.description))
    }
    let mark = FieldState(passMark: new)
    if FieldState(passMark: old) != mark { put("passMark", mark.written) }
    let original = { (key: String) in members.first { $0.key.isExactly(key) }?.value.value }
    if let applicant = applicant(original("applicant")) { put("applicant", .object(applicant)) }
    if let facts = facts(original("facts")) { put("facts", .object(facts)) }
    if let entries = entries(original("entries")) { put("entries", .array(entries)) }
    return members
  }

  /// Nil where nothing changed.
  private func applicant(_ original: JSONValue?) -> [JSONMember]? {
    var members = original?.members ?? []
    var isChanged = false
    for key in DraftRewriter.applicantOrder {
      let state = FieldState(applicant: key, of: new)
      guard FieldState(applicant: key, of: old) != state else { continue }
      members.put(key, state.written, order: DraftRewriter.applicantOrder)
      isChanged = true
    }
    return isChanged ? members : nil
  }

  /// Nil where nothing changed.
  private func facts(_ original: JSONValue?) -> [JSONMember]? {
    var members = original?.members ?? []
    var isChanged = false
    let added = new.facts.keys.filter { old.facts[$0] == nil }.sorted { a, b in
      let order = DraftRewriter.factOrder
      return (order.firstIndex(of: a) ?? order.count, a) < (order.firstIndex(of: b) ?? order.count, b)
    }
    for key in old.facts.keys + added {
      let written = new.facts[key]?.written
      if let before = old.facts[key]?.written, let written, before.isExactly(written) { continue }
      members.put(key, written, order: DraftRewriter.factOrder)
      isChanged = true
    }
    return isChanged ? members : nil
  }

  /// The entries in their new order, each on top of the one with its id; nil where nothing changed.
  private func entries(_ original: JSONValue?) -> [JSONNode]? {
    guard case .array(let nodes)? = original else {
      return new.entries.isEmpty ? nil : new.entries.map { JSONNode(.object(EntryRewriter.members(of: $0))) }
    }
    var positions: [ExactText: Int] = [:]
    for (index, entry) in old.entries.enumerated() where index < nodes.count {
      positions[ExactText(entry.id)] = index
    }
    let rewritten = new.entries.map { entry -> JSONNode in
      guard let index = positions.removeValue(forKey: ExactText(entry.id)), let members = nodes[index].value.members
      else { return JSONNode(.object(EntryRewriter.members(of: entry))) }
      if entry == old.entries[index] { return nodes[index] }
      let changed = EntryRewriter(old: old.entries[index], new: entry).members(members)
      return JSONNode(.object(changed), at: nodes[index].place)
    }
    return JSONValue.array(rewritten).isExactly(.array(nodes)) ? nil : rewritten
  }
}

extension JSONValue {
  var members: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension [JSONMember] {
  /// Replaces a key's value where it stands, takes the key out (nil), or puts a new key after those that come
  /// before it in `order`.
  mutating func put(_ key: String, _ value: JSONValue?, order: [String]) {
    let position = firstIndex { $0.key.isExactly(key) }
    switch (position, value) {
    case (let position?, let value?): self[position].value.value = value
    case (let position?, nil): remove(at: position)
    case (nil, let value?):
      let before = order.firstIndex(of: key).map { order[..<$0] } ?? order[...]
      let place = lastIndex { before.contains($0.key) }.map { $0 + 1 }
      insert(JSONMember(key: key, value: JSONNode(value)), at: place ?? (order.contains(key) ? 0 : count))
    case (nil, nil): break
    }
  }
}
