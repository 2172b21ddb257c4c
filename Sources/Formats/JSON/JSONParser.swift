extension JSONNode {
  /// Reads one JSON value, strictly by RFC 8259 in UTF-8, in one pass; no key twice in an object, at any depth.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - limits: how large and how deep it may be.
  ///   - skipped: a key of the outermost object whose list or object is passed over unread and becomes null.
  ///   - file: which file its places belong to, where several make one value.
  /// - Throws: the first thing that is not as it must be.
  package init(
    parsing bytes: [UInt8], limits: JSONLimits = .draft, skipping skipped: String? = nil, file: Int = 0
  ) throws(JSONProblem) {
    guard bytes.count <= limits.bytes else {
      throw JSONProblem(.tooLarge(limit: limits.bytes), at: JSONPlace(line: 1, column: 1, file: file))
    }
    self = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONProblem) -> JSONNode in
      var parser = JSONParser(bytes: buffer, depthLimit: limits.depth, skippedKey: skipped, file: file)
      return try parser.document()
    }
  }
}

/// A strict reader that knows the line and column of everything it meets.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let depthLimit: Int
  private let skippedKey: String?
  private let file: Int
  var index = 0
  private var line = 1
  private var lineStart = 0
  /// UTF-8 continuation bytes of this line so far: they are no column of their own.
  var continuations = 0
  /// The keys of the object before, by depth, where all are plain ASCII: objects side by side are mostly alike.
  private var shapes: [[String]] = []

  init(bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int, skippedKey: String? = nil, file: Int = 0) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    self.skippedKey = skippedKey
    self.file = file
  }

  /// The byte to read next; 0 at the end, which no grammar rule accepts.
  var next: UInt8 { index < bytes.count ? bytes[index] : 0 }
  var isAtEnd: Bool { index >= bytes.count }
  var place: JSONPlace { place(of: index) }

  /// Where a byte of this line stands, all continuation bytes before it being counted.
  func place(of index: Int) -> JSONPlace {
    JSONPlace(line: line, column: index - lineStart - continuations + 1, file: file)
  }

  mutating func document() throws(JSONProblem) -> JSONNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw JSONProblem(.byteOrderMark, at: place) }
    skipSpace()
    if isAtEnd { throw JSONProblem(.empty, at: place) }
    let node = try value(depth: 0)
    skipSpace()
    guard isAtEnd else { throw JSONProblem(.trailingText(try found()), at: place) }
    return node
  }

  mutating func value(depth: Int) throws(JSONProblem) -> JSONNode {
    let start = place
    switch next {
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), at: start)
    case UInt8(ascii: "{"): return JSONNode(.object(try object(depth: depth + 1)), at: start)
    case UInt8(ascii: "["): return JSONNode(.array(try array(depth: depth + 1)), at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return JSONNode(.number(try number()), at: start)
    case UInt8(ascii: "t") where skip(word: "true"): return JSONNode(.bool(true), at: start)
    case UInt8(ascii: "f") where skip(word: "false"): return JSONNode(.bool(false), at: start)
    case UInt8(ascii: "n") where skip(word: "null"): return JSONNode(.null, at: start)
    default: throw try unexpected(insteadOf: .value)
    }
  }

  private mutating func array(depth: Int) throws(JSONProblem) -> [JSONNode] {
    let start = try open(depth: depth)
    var elements: [JSONNode] = []
    if skip(UInt8(ascii: "]")) { return elements }
    while true {
      if isAtEnd { throw JSONProblem(.unclosed(.array), at: start) }
      elements.append(try value(depth: depth))
      skipSpace()
      if skip(UInt8(ascii: "]")) { return elements }
      try comma(before: UInt8(ascii: "]"), of: .array, from: start)
    }
  }

  private mutating func object(depth: Int) throws(JSONProblem) -> [JSONMember] {
    let start = try open(depth: depth)
    var members: [JSONMember] = []
    if skip(UInt8(ascii: "}")) { return members }
    while shapes.count < depth { shapes.append([]) }
    let shape = shapes[depth - 1]
    members.reserveCapacity(shape.count)
    var keys = KeySet()
    // While its keys are those of the object before, none is there twice.
    var isAlike = true
    while true {
      if isAtEnd { throw JSONProblem(.unclosed(.object), at: start) }
      let repeated = isAlike ? repeatedKey(members.count, of: shape) : nil
      let member = try member(repeated, depth: depth)
      isAlike = repeated != nil
      guard isAlike || keys.insert(member.key, among: members) else {
        throw JSONProblem(.duplicateKey(member.key), at: member.place)
      }
      members.append(member)
      skipSpace()
      if skip(UInt8(ascii: "}")) { break }
      try comma(before: UInt8(ascii: "}"), of: .object, from: start)
    }
    if !isAlike { shapes[depth - 1] = JSONParser.shape(of: members.span) }
    return members
  }

  /// The key that the object before has in this place, where it stands here too.
  private func repeatedKey(_ number: Int, of shape: [String]) -> String? {
    guard number < shape.count else { return nil }
    let known = shape[number]
    let key = known.utf8.span
    let end = index + 1 + key.count
    guard end < bytes.count, bytes[index] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\"") else { return nil }
    for offset in key.indices where bytes[index + 1 + offset] != key[offset] { return nil }
    return known
  }

  /// The first keys of an object, as far as they are plain ASCII.
  private static func shape(of members: Span<JSONMember>) -> [String] {
    var keys: [String] = []
    keys.reserveCapacity(min(members.count, 32))
    for index in 0..<min(members.count, 32) {
      guard members[index].key.utf8.allSatisfy(\.isPlain) else { break }
      keys.append(members[index].key)
    }
    return keys
  }

  private mutating func member(_ repeated: String?, depth: Int) throws(JSONProblem) -> JSONMember {
    let start = place
    guard next == UInt8(ascii: "\"") else { throw try unexpected(insteadOf: .key) }
    let key: String
    if let repeated {
      index += repeated.utf8.count + 2
      key = repeated
    } else {
      key = try string()
    }
    skipSpace()
    guard skip(UInt8(ascii: ":")) else { throw try unexpected(insteadOf: .colon) }
    skipSpace()
    if depth == 1, key == skippedKey, let skipped = skipContainer() {
      return JSONMember(key: key, place: start, value: skipped)
    }
    return JSONMember(key: key, place: start, value: try value(depth: depth))
  }

  /// Passes over a list or an object by its brackets alone; nil, and nothing passed over, where it does not end.
  private mutating func skipContainer() -> JSONNode? {
    guard next == UInt8(ascii: "[") || next == UInt8(ascii: "{") else { return nil }
    let (start, before) = (place, (index, line, lineStart, continuations))
    var (open, isText) = (0, false)
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\") where isText: index += 1
      case UInt8(ascii: "\""): isText.toggle()
      case UInt8(ascii: "\n"):
        breakLine(after: 1)
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): if !isText { open += 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): if !isText { open -= 1 }
      case 0x80..<0xC0: continuations += 1
      default: break
      }
      index += 1
      if open == 0 { break }
    }
    if open == 0, !isText { return JSONNode(.null, at: start) }
    (index, line, lineStart, continuations) = before
    return nil
  }

  /// Steps over an opening bracket, and says where it was.
  private mutating func open(depth: Int) throws(JSONProblem) -> JSONPlace {
    let start = place
    guard depth <= depthLimit else { throw JSONProblem(.tooDeep(limit: depthLimit), at: start) }
    index += 1
    skipSpace()
    return start
  }

  private mutating func comma(
    before close: UInt8, of container: JSONContainer, from start: JSONPlace
  ) throws(JSONProblem) {
    if isAtEnd { throw JSONProblem(.unclosed(container), at: start) }
    let comma = place
    guard skip(UInt8(ascii: ",")) else {
      throw try unexpected(insteadOf: container == .array ? .commaOrBracket : .commaOrBrace)
    }
    skipSpace()
    if next == close { throw JSONProblem(.trailingComma, at: comma) }
  }

  /// Steps over this byte, if it is next.
  private mutating func skip(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func skip(word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return false }
    index = end
    return true
  }

  @inline(__always)
  mutating func skipSpace() {
    if next <= UInt8(ascii: " ") { skipSpaces() }
  }

  private mutating func skipSpaces() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\n"): breakLine(after: 1)
      case UInt8(ascii: "\r"):
        breakLine(after: index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1)
      default: return
      }
    }
  }

  private mutating func breakLine(after length: Int) {
    index += length
    line += 1
    lineStart = index
    continuations = 0
  }
}

extension UInt8 {
  /// Whether it is ASCII that stands for itself in a string.
  fileprivate var isPlain: Bool {
    (0x20..<0x7F).contains(self) && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
  }
}
