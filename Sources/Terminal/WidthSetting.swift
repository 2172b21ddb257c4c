import CNcurses
import Screen

/// What the user says of characters of ambiguous width: it belongs to the terminal, and so stands with its other
/// settings in the environment, as `ZIPING_WIDTH`.
package enum WidthSetting: Hashable, Sendable {
  /// The terminal is asked; narrow until it answers.
  case automatic
  case fixed(AmbiguousWidth)
  /// A value that means nothing, and counts as automatic.
  case unknown(String)

  /// The variable's name.
  package static let name = "ZIPING_WIDTH"

  /// Reads the variable's value; nil where it is empty or not set.
  package init(_ value: String?) {
    switch value {
    case nil: self = .automatic
    case "窄", "narrow", "1": self = .fixed(.narrow)
    case "宽", "wide", "2": self = .fixed(.wide)
    case let value?: self = .unknown(value)
    }
  }

  static var ofEnvironment: WidthSetting { WidthSetting(Terminal.environment(name)) }
}

extension Terminal {
  /// Begins with an empty screen, and settles how wide characters of ambiguous width are: as the user says, else as the
  /// terminal answers in its own time.
  package func start() {
    if case .fixed(let width) = facts.width {
      use(width)
      redrawAll()
    } else {
      painted = nil
      ziping_ask_width()
    }
  }

  /// Measures by this width from now on.
  ///
  /// - Returns: whether it is another one than before.
  @discardableResult func use(_ width: AmbiguousWidth) -> Bool {
    if case .fixed(let fixed) = facts.width, fixed != width { return false }
    guard AmbiguousWidth.inForce != width else { return false }
    AmbiguousWidth.inForce = width
    let runs = width == .wide ? AmbiguousWidth.runs : []
    ziping_widen(runs, Int32(runs.count))
    redrawAll()
    return true
  }
}
