import Foundation

/// The table that is printed: what was measured, the figure, how it stands to what it is measured by, and whether it is
/// what it should be.
enum Results {
  /// What a figure should be, and whether it is.
  struct Target {
    var text: String
    var isMet: Bool

    /// At most so many times another figure, in the same unit; nil where there is nothing to compare with.
    init?(_ value: Double, atMost factor: Double, times other: Double?, _ name: String) {
      guard let other, other > 0 else { return nil }
      text = factor == 1 ? "at most \(name)" : "at most \(Results.plain(factor)) x \(name)"
      isMet = value <= factor * other
    }

    /// At most so much; `name` says it with its unit.
    init(_ value: Double, atMost most: Double, _ name: String) {
      text = "at most \(name)"
      isMet = value <= most
    }

    /// At least so much; `name` says it with its unit.
    init(_ value: Double, atLeast least: Double, _ name: String) {
      text = "at least \(name)"
      isMet = value >= least
    }

    init(_ text: String, _ isMet: Bool) {
      self.text = text
      self.isMet = isMet
    }
  }

  // Everything is printed by one thread.
  nonisolated(unsafe) private static var missed: [String] = []
  nonisolated(unsafe) private static var unjudged: [String] = []

  static func title(_ text: String) { print("\n" + text) }

  /// One line; `ratios` name what the figure is compared with.
  static func line(_ name: String, _ value: String, _ ratios: String..., targets: [Target?] = []) {
    let targets = targets.compactMap(\.self)
    missed += targets.filter { !$0.isMet }.map { "\(name): \($0.text)" }
    let ratios = ratios.filter { !$0.isEmpty }.joined(separator: ", ")
    let marks = targets.map { "\($0.isMet ? "\u{2713}" : "\u{2717}") \($0.text)" }.joined(separator: "  ")
    let cells = [padded(name, 34), padded(value, 46), padded(ratios, 30), marks]
    print("  " + cells.joined().trimmingCharacters(in: .whitespaces))
    fflush(nil)
  }

  /// What did not reach its target, at the end of the table.
  static func end() {
    for name in unjudged { title("Nothing was compared with \(name), which is not installed.") }
    title(missed.isEmpty ? "No target is missed." : "Targets missed:")
    for text in missed { print("  \u{2717} " + text) }
  }

  static func ratio(_ value: Double, to other: Double?, _ name: String) -> String {
    guard let other, other > 0 else { return "" }
    return String(format: "%.2f x ", value / other) + name
  }

  static func milliseconds(_ microseconds: Double) -> String { String(format: "%.2f ms", microseconds / 1000) }

  static func missing(_ program: String) {
    if !unjudged.contains(program) { unjudged.append(program) }
    line(program, "not installed")
  }

  private static func plain(_ factor: Double) -> String {
    factor == factor.rounded() ? "\(Int(factor))" : "\(factor)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
