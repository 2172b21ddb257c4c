import Basics
import Formats

/// Where the decoder notes what it finds wrong; shared by all values of one file.
package final class PackProblemLog {
  package var problems: [RulePackProblem] = []
  /// The file's name, then those of the packs that it extends, in order.
  package var files: [String] = []
  /// Whether the file itself was gone through to its end, not only those that it extends.
  var isWhole = false
  /// So many problems may come with a guess of what was meant.
  static let mostGuessed = 100

  package init() {}
}

/// A value of the file with its path. Each reading gives the value, or notes a problem and gives nil.
package struct PackValue {
  package let node: JSONNode
  package let path: PackPath
  package let log: PackProblemLog

  package init(node: JSONNode, path: PackPath, log: PackProblemLog) {
    (self.node, self.path, self.log) = (node, path, log)
  }

  package func note(_ fault: RulePackFault) {
    log.problems.append(RulePackProblem(path: path.text, place: node.place, fault: fault))
  }

  private func wrong(_ wanted: JSONKind) {
    note(.wrongType(node.value.kind, wanted: wanted))
  }

  func text() -> String? {
    guard case .string(let text) = node.value else {
      wrong(.text)
      return nil
    }
    if text.utf8.allSatisfy({ $0 == 0x20 }) {
      note(.emptyText)
      return nil
    }
    // It would rearrange or hide what stands beside it on a screen or a printed form.
    if let hidden = text.unicodeScalars.first(where: \.isUnprintable) {
      note(.unprintable(hidden))
      return nil
    }
    return text
  }

  /// An id: ASCII letters and digits, with dots between them.
  package func id() -> String? {
    guard let text = text() else { return nil }
    var afterDot = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "."):
        guard !afterDot else { break }
        afterDot = true
        continue
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        afterDot = false
        continue
      default: break
      }
      note(.badId(text))
      return nil
    }
    if afterDot {
      note(.badId(text))
      return nil
    }
    return text
  }

  func flag() -> Bool? {
    if case .bool(let flag) = node.value { return flag }
    wrong(.flag)
    return nil
  }

  /// A whole number of at least `least` and at most a million.
  func whole(atLeast least: Int = 1) -> Int? {
    guard case .number(let number) = node.value else {
      wrong(.number)
      return nil
    }
    let scaled = number.scaled(byPowerOfTen: 0)
    if scaled.hasFraction {
      note(.notWhole(number.literal))
      return nil
    }
    guard !scaled.isBeyond, (least...1_000_000).contains(scaled.value) else {
      note(.outOfRange(number.literal, least: least, most: 1_000_000))
      return nil
    }
    return scaled.value
  }

  /// Points from 0 to a million, exact to the thousandth.
  package func points() -> Points? {
    guard case .number(let number) = node.value else {
      wrong(.number)
      return nil
    }
    let scaled = number.scaled(byPowerOfTen: 3)
    guard !scaled.isBeyond, !scaled.isNegative || scaled.value == 0 && !scaled.hasFraction,
      scaled.value <= 1_000_000_000
    else {
      note(.outOfRange(number.literal, least: 0, most: 1_000_000))
      return nil
    }
    if scaled.hasFraction {
      note(.notThousandths(number.literal))
      return nil
    }
    return Points(thousandths: scaled.value)
  }

  /// The values of a list; an empty one is a mistake unless `mayBeEmpty`.
  package func items(mayBeEmpty: Bool = false) -> [PackValue] {
    guard case .array(let nodes) = node.value else {
      wrong(.list)
      return []
    }
    if nodes.isEmpty, !mayBeEmpty { note(.emptyList) }
    return nodes.enumerated().map { PackValue(node: $1, path: .item($0, path), log: log) }
  }

  /// One of the words of an enumeration.
  package func word<Word: RawRepresentable & CaseIterable>(_: Word.Type) -> Word? where Word.RawValue == String {
    guard let text = text() else { return nil }
    if let word = Word(rawValue: text) { return word }
    note(.unknownWord(text, known: Word.allCases.map(\.rawValue)))
    return nil
  }

  /// The object, whose keys may only be those of a form.
  package func object(_ form: PackForm) -> PackObject? { object(form.names) }

  /// The object, whose keys may only be these, or those to be passed over.
  package func object(_ keys: [String], passing others: [String] = []) -> PackObject? {
    object(keys) { keys.contains($0) || others.contains($0) }
  }

  /// The object, whose keys may only be these.
  package func object(_ keys: KnownKeys) -> PackObject? { object(keys.list, keys.set.contains) }

  private func object(_ keys: [String], _ isKnown: (String) -> Bool) -> PackObject? {
    guard case .object(let members) = node.value else {
      wrong(.object)
      return nil
    }
    for index in members.indices where !isKnown(members[index].key) {
      let key = members[index].key
      log.problems.append(
        RulePackProblem(
          path: PackPath.key(key, path).text, place: members[index].place, fault: .unknownKey(key, known: keys)))
    }
    return PackObject(value: self, members: members)
  }
}

/// The keys that an object may have where they are ids of a pack, of which there can be many.
package struct KnownKeys {
  let list: [String]
  let set: Set<String>

  package init(_ list: [String]) {
    (self.list, set) = (list, Set(list))
  }
}

extension Unicode.Scalar {
  /// Controls, line ends, overrides of the writing direction, what is invisible or means nothing to others.
  fileprivate var isUnprintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse: true
    default: properties.isNoncharacterCodePoint
    }
  }
}

extension PackValue {
  /// The known id that was probably meant. Where much is wrong it is not guessed any more: there is most likely one reason
  /// for all of it, and each guess takes a look at every id.
  package func nearest<Known: Collection<String>>(to id: String, among known: @autoclosure () -> Known) -> String? {
    log.problems.count < PackProblemLog.mostGuessed ? Spelling.nearestId(to: id, among: known()) : nil
  }
}

extension [PackValue] {
  /// What `read` makes of each value; a second one that is the same is noted and left out.
  package func distinct<Part: Hashable>(_ read: (PackValue) -> Part?, _ name: (Part) -> String) -> [Part] {
    var known: Set<Part> = []
    return compactMap { value in
      guard let part = read(value) else { return nil }
      if known.insert(part).inserted { return part }
      value.note(.duplicate(name(part)))
      return nil
    }
  }
}
