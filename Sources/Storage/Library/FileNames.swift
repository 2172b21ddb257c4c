import Basics

/// Names for new files.
package enum FileNames {
  /// `自评-2026-11-23.json`, with a number where that is taken.
  package static func draft(on day: CalendarDay, applicant: String = "", isTaken: (String) -> Bool) -> String {
    free(stem: stem(on: day, applicant: applicant), isTaken: isTaken)
  }

  /// `自评-2026-11-23`, with what of the person's number and name can stand in a file's name.
  static func stem(on day: CalendarDay, applicant: String) -> String {
    let person = allowed(applicant)
    return (person.isEmpty ? "自评" : "自评-" + person) + "-\(day)"
  }

  /// Whether a file has the name that a new draft gets before anybody's name is known: `自评-2026-11-23-2.json`.
  package static func isUnnamed(_ name: String) -> Bool {
    guard name.hasPrefix("自评-"), name.hasSuffix(".json") else { return false }
    let parts = name.dropFirst(3).dropLast(5).split(separator: "-", omittingEmptySubsequences: false)
    let isNumber = parts.allSatisfy { part in !part.isEmpty && part.utf8.allSatisfy { (48...57).contains($0) } }
    return isNumber && (3...4).contains(parts.count) && parts.prefix(3).map(\.utf8.count) == [4, 2, 2]
  }

  /// The stem with `.json`, shortened to what file systems take, and numbered from 2 where the name is taken.
  package static func free(stem: String, isTaken: (String) -> Bool) -> String {
    var number = 1
    while true {
      let name = numbered(stem, number)
      if !isTaken(name) { return name }
      number += 1
    }
  }

  /// The stem with its number, from 2 on, and `.json`; shortened to what file systems take.
  static func numbered(_ stem: String, _ number: Int) -> String {
    let ending = (number < 2 ? "" : "-\(number)") + ".json"
    return cut(stem, to: OwnNames.longest - ending.utf8.count) + ending
  }

  /// What a copy is called; a copy of a copy is another one of the first.
  package static func copy(of stem: String) -> String {
    let sign = "-副本"
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    let isNumbered = parts.count > 2 && parts.last.map { !$0.isEmpty && $0.allSatisfy(\.isNumber) } == true
    let plain = isNumbered ? parts.dropLast().joined(separator: "-") : stem
    return plain.hasSuffix(sign) && plain != sign ? plain : stem + sign
  }

  /// The letters, digits and Chinese characters of a text, at most 40: what is safe in a file's name everywhere.
  package static func allowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where isAllowed(scalar) && scalars.count < 40 { scalars.append(scalar) }
    return String(scalars)
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "_": true
    case "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}", "\u{20000}"..."\u{323AF}": true
    default: false
    }
  }

  /// A name's stem with room for so many bytes behind it.
  package static func shortened(_ stem: String, by room: Int) -> String { cut(stem, to: OwnNames.longest - room) }

  /// Cut at a character's end, so that it holds at most so many bytes.
  private static func cut(_ text: String, to length: Int) -> String {
    guard text.utf8.count > length else { return text }
    var (result, count) = (String.UnicodeScalarView(), 0)
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      if count > length { break }
      result.append(scalar)
    }
    return String(result)
  }
}
