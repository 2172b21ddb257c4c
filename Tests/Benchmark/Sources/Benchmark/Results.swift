import Foundation

/// The table that is printed: what was measured, the figure, and how it stands to what it is measured by.
enum Results {
  static func title(_ text: String) { print("\n" + text) }

  /// One line; `ratios` name what the figure is compared with.
  static func line(_ name: String, _ value: String, _ ratios: String...) {
    let ratios = ratios.filter { !$0.isEmpty }.joined(separator: ", ")
    print("  " + padded(name, 44) + padded(value, 46) + ratios)
  }

  static func ratio(_ value: Double, to other: Double?, _ name: String) -> String {
    guard let other, other > 0 else { return "" }
    return String(format: "%.2f x ", value / other) + name
  }

  static func milliseconds(_ microseconds: Double) -> String { String(format: "%.2f ms", microseconds / 1000) }

  static func missing(_ program: String) { line(program, "not installed") }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}
