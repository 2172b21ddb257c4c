import Scoring

/// Reads the entries of a draft.
enum EntryReader {
  static func entries(_ elements: [JSONNode]) throws(DraftProblem) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(elements.count)
    // Each entry before this one has its number.
    var ids = TextNumbers(expecting: elements.count)
    for (index, element) in elements.enumerated() {
      let entry = try entry(element, number: index + 1)
      let (first, isNew) = ids.insert(entry.id)
      guard isNew else {
        throw DraftProblem(.duplicateId(entry.id, first: first + 1), at: element["id"]?.place ?? element.place)
      }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ element: JSONNode, number: Int) throws(DraftProblem) -> Entry {
    guard case .object(let members) = element.value else {
      throw DraftProblem(.entryNotObject(number: number, found: element.value.quoted), at: element.place)
    }
    var entry = Entry(
      id: try text("id", of: element, number: number), criterion: try text("criterion", of: element, number: number))
    for member in members {
      guard let field = EntryField(key: member.key) else { continue }
      guard let problem = entry.read(field, member.value.value) else { continue }
      entry.note(invalid: InvalidValue(key: member.key, found: member.value.value.quoted, problem: problem))
    }
    return entry
  }

  private static func text(_ key: String, of element: JSONNode, number: Int) throws(DraftProblem) -> String {
    guard let node = element[key] else {
      throw DraftProblem(.entryLacks(number: number, key: key), at: element.place)
    }
    guard case .string(let text) = node.value else {
      throw DraftProblem(.entryKeyNotText(number: number, key: key, found: node.value.quoted), at: node.place)
    }
    return text
  }
}
