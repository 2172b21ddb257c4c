/// Where something stands in a file.
package struct JSONPlace: Hashable, Sendable {
  /// From 1.
  package var line: Int
  /// From 1, counted in Unicode scalars.
  package var column: Int
  /// Which file, where several make one value: 0 = the one that was asked for.
  package var file: Int

  package init(line: Int, column: Int, file: Int = 0) {
    self.line = line
    self.column = column
    self.file = file
  }

  /// Whether it stands before another place, file by file.
  package func isBefore(_ other: JSONPlace) -> Bool { (file, line, column) < (other.file, other.line, other.column) }

  /// The place of what was not read from a file.
  package static let nowhere = JSONPlace(line: 0, column: 0)
}

/// A JSON value and where it begins.
package struct JSONNode: Hashable, Sendable {
  package var value: JSONValue
  package var place: JSONPlace

  package init(_ value: JSONValue, at place: JSONPlace = .nowhere) {
    self.value = value
    self.place = place
  }

  /// The member's value; nil where this is no object or has no such key.
  package subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    let span = members.span
    for index in span.indices where span[index].key.isExactly(key) { return span[index].value }
    return nil
  }
}

/// A JSON value as it was read: the order of keys and the literals of numbers are kept.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(JSONNumber)
  case string(String)
  case array([JSONNode])
  case object([JSONMember])
}

/// A key of an object with its value.
package struct JSONMember: Hashable, Sendable {
  package var key: String
  /// Where the key begins.
  package var place: JSONPlace
  package var value: JSONNode

  package init(key: String, place: JSONPlace = .nowhere, value: JSONNode) {
    self.key = key
    self.place = place
    self.value = value
  }
}

extension JSONNode {
  /// The items of a list; none where this is no list.
  package var items: [JSONNode] {
    if case .array(let items) = value { items } else { [] }
  }
}
