import Basics
import Formats
import Scoring
import Standards

/// Reads the entries of a draft.
enum EntryReader {
  static func entries(_ elements: [JSONNode]) throws(DraftProblem) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(elements.count)
    // Each entry before this one has its number.
    var ids = TextNumbers(expecting: elements.count)
    let span = elements.span
    for index in span.indices {
      entries.append(try entry(span[index], number: index + 1))
      let id = entries[index].id
      let (first, isNew) = ids.insert(id)
      guard isNew else {
        throw DraftProblem(
          .duplicateId(id, first: first + 1), at: elements[index]["id"]?.place ?? elements[index].place)
      }
    }
    return entries
  }

  private static func entry(_ element: borrowing JSONNode, number: Int) throws(DraftProblem) -> Entry {
    guard case .object(let members) = element.value else {
      let (found, place) = (element.value.quoted, element.place)
      throw DraftProblem(.entryNotObject(number: number, found: found), at: place)
    }
    var entry = Entry(
      id: try text("id", of: element, number: number), criterion: try text("criterion", of: element, number: number))
    // A span lends its elements: copied, each would be counted up and down with all that it holds.
    let span = members.span
    for index in span.indices {
      guard let field = EntryField(key: span[index].key) else { continue }
      guard let problem = entry.read(field, span[index].value.value) else { continue }
      let (key, found) = (members[index].key, members[index].value.value.quoted)
      entry.note(invalid: InvalidValue(key: key, found: found, problem: problem))
    }
    return entry
  }

  private static func text(_ key: String, of element: borrowing JSONNode, number: Int) throws(DraftProblem) -> String {
    guard let node = element[key] else {
      throw DraftProblem(.entryLacks(number: number, key: key), at: element.place)
    }
    guard case .string(let text) = node.value else {
      throw DraftProblem(.entryKeyNotText(number: number, key: key, found: node.value.quoted), at: node.place)
    }
    return text
  }
}
