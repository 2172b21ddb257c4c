import CNcurses
import Screen

/// How a role looks: attributes first, colour only on top of them.
struct Style: Hashable, Sendable {
  struct Attributes: OptionSet, Hashable, Sendable {
    let rawValue: Int

    static let bold = Attributes(rawValue: ZIPING_BOLD)
    static let dim = Attributes(rawValue: ZIPING_DIM)
    static let underline = Attributes(rawValue: ZIPING_UNDERLINE)
    static let reverse = Attributes(rawValue: ZIPING_REVERSE)
  }

  var attributes: Attributes = []
  /// Numbers of the terminal's palette; -1 is its own colour, dark or light.
  var foreground = -1
  var background = -1

  /// The look of a role with so many colours (0: none).
  static func of(_ role: Role, colours: Int) -> Style {
    var style = Style(attributes: attributes(of: role))
    if colours >= 256 { style.colour256(role) } else if colours >= 8 { style.colour8(role) }
    return style
  }

  /// What tells the roles apart without any colour.
  private static func attributes(of role: Role) -> Attributes {
    switch role {
    case .plain, .barGap: []
    case .dim: .dim
    case .strong, .accent, .good: .bold
    case .title: .bold
    case .selected: .reverse
    case .field: .underline
    case .fieldActive: [.bold, .underline]
    case .warning: .underline
    case .problem: [.bold, .underline]
    case .barFill: .reverse
    case .barBand: .underline
    case .barMark: .bold
    case .footer: []
    case .hypothetical: [.dim, .underline]
    }
  }

  /// Colours of middling brightness, which read on a dark and on a light ground.
  private mutating func colour256(_ role: Role) {
    switch role {
    case .dim: (foreground, attributes) = (244, [])
    case .accent, .title: foreground = 31
    case .good: foreground = 28
    case .warning: foreground = 130
    case .problem: foreground = 160
    case .hypothetical: (foreground, attributes) = (133, .underline)
    // A bar is solid: its sign shows only where there is no colour.
    case .barFill: (foreground, background) = (31, 31)
    case .barBand: background = 109
    case .footer: foreground = 244
    default: break
    }
  }

  /// Of the eight only red and magenta read on both grounds.
  private mutating func colour8(_ role: Role) {
    switch role {
    case .problem: foreground = 1
    case .accent, .hypothetical: foreground = 5
    case .barFill: (foreground, background) = (5, 5)
    case .barBand: (foreground, attributes) = (5, .underline)
    default: break
    }
  }
}
