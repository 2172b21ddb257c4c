import CNcurses
import Foundation
import Testing

@testable import Screen

/// The width table against the C library, by which ncurses places characters.
///
/// To regenerate Sources/Screen/WidthTable.swift from the C library and Unicode tables at hand:
/// `ZIPING_REGENERATE=1 swift test --filter WidthTableTests`
@Suite(.serialized) struct WidthTableTests {
  static let hasLocale = setlocale(LC_CTYPE, "C.UTF-8") != nil

  @Test("Every character that is shown as itself has the width that the C library gives it", .enabled(if: hasLocale))
  func agreesWithTheLibrary() {
    let wrong = WidthTable.scalars.filter { scalar in
      let shown = ShownClass(of: scalar)
      return shown != .hidden && shown != .space
        && Int(ziping_width(Int32(bitPattern: scalar.value))) != DisplayWidth.of(scalar)
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(10).map(ShownText.name)) of \(wrong.count)")
  }

  /// Other versions of the library know more or fewer characters; the test above holds with them all the same.
  /// U+1FAE7 came with Unicode 14, from which the table was made, and U+1FAE8 after it.
  static let isLibraryOfTable = hasLocale && ziping_width(0x1FAE7) == 2 && ziping_width(0x1FAE8) < 0

  @Test("Characters of ambiguous width are as wide as is in force, and no others change")
  func ambiguous() {
    for text in ["“", "”", "‘", "…", "—", "·", "①", "※", "α", "Я", "×", "℃", "→", "─", "█", "■", "Ⅲ", "§", "°"] {
      for scalar in text.unicodeScalars {
        #expect(ShownClass(of: scalar, .narrow) == .narrow, "\(text)")
        #expect(ShownClass(of: scalar, .wide) == .wide, "\(text)")
      }
    }
    for text in ["a", "温", "，", "「", "\u{301}", "\u{202E}", "ｱ"] {
      for scalar in text.unicodeScalars {
        #expect(ShownClass(of: scalar, .narrow) == ShownClass(of: scalar, .wide), "\(text)")
      }
    }
    let widened = WidthTable.scalars.filter { ShownClass(of: $0, .narrow) != ShownClass(of: $0, .wide) }
    #expect(widened.allSatisfy { ShownClass(of: $0, .narrow) == .narrow && AmbiguousWidth.isOpen($0.value) })
    #expect(!widened.contains { $0.value < 0xA1 || (0x2E80...0xD7FF).contains($0.value) })
    #expect(ambiguousRuns == ambiguousRuns.sorted() && ambiguousRuns.count % 2 == 0)
  }

  @Test("The table is what the rule in this file gives", .enabled(if: isLibraryOfTable))
  func isUpToDate() throws {
    if ProcessInfo.processInfo.environment["ZIPING_REGENERATE"] != nil { try WidthTable.write() }
    let isSame = widthRuns == WidthTable.runs()
    #expect(
      isSame, "the tables differ: ZIPING_REGENERATE=1 swift test --filter WidthTableTests, then read the diff")
  }

  @Test("Controls, direction overrides, invisible and unassigned characters are never shown as themselves")
  func hides() {
    let hidden: [ClosedRange<UInt32>] = [
      0x00...0x08, 0x0B...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160,
      0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xE000...0xF8FF,
      0xFE00...0xFE0F, 0xFEFF...0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF, 0x1F3FB...0x1F3FF, 0xE0001...0xE01EF,
      0xF0000...0x10FFFF,
    ]
    for value in hidden.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(ShownClass(of: scalar) == .hidden, "\(ShownText.name(of: scalar))")
    }
  }
}

/// The rule behind the table, and the file made from it.
enum WidthTable {
  static var scalars: some Sequence<Unicode.Scalar> { (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) } }

  /// Shown is what the C library gives a width, is visible by its category, and does not change its neighbours.
  ///
  /// Beyond the Basic Multilingual Plane only mathematical letters, signs and pictures, and ideographs are kept:
  /// historic scripts would fill the table and appear in no title.
  static func shown(_ scalar: Unicode.Scalar) -> ShownClass {
    guard isVisible(scalar), !scalar.properties.isDefaultIgnorableCodePoint, !scalar.properties.isEmojiModifier,
      isKept(scalar.value)
    else { return .hidden }
    return ShownClass(rawValue: UInt32(bitPattern: ziping_width(Int32(bitPattern: scalar.value)))) ?? .hidden
  }

  private static func isKept(_ value: UInt32) -> Bool {
    value < 0x10000 && !isOfTwoWidths(value) || (0x1D400...0x1D7FF).contains(value)
      || (0x1F000...0x1FBFF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }

  /// The trigrams and hexagrams, narrow until Unicode 15 and wide since.
  private static func isOfTwoWidths(_ value: UInt32) -> Bool {
    (0x2630...0x2637).contains(value) || (0x268A...0x268F).contains(value) || (0x4DC0...0x4DFF).contains(value)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }

  static func runs() -> [UInt32] {
    var runs: [UInt32] = []
    for scalar in scalars {
      let shown = shown(scalar).rawValue
      if runs.last.map({ $0 & 3 }) != shown { runs.append(scalar.value << 2 | shown) }
    }
    return runs
  }

  static func write() throws {
    let numbers = runs().map { "0x" + String($0, radix: 16, uppercase: true) }
    let lines = stride(from: 0, to: numbers.count, by: 12).map {
      "  " + numbers[$0..<min($0 + 12, numbers.count)].joined(separator: ", ") + ","
    }
    let file = """
      // Generated by Tests/ScreenTests/WidthTableTests.swift, which says how to regenerate it.

      /// Runs of scalars of one ``ShownClass``, in order: the first scalar in the upper 30 bits, the class in the lower two.
      let widthRuns: [UInt32] = [
      \(lines.joined(separator: "\n"))
      ]

      """
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let path = folder.appending(path: "../../Sources/Screen/WidthTable.swift").standardizedFileURL
    try file.write(to: path, atomically: true, encoding: .utf8)
  }
}
