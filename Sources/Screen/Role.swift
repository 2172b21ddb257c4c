/// What a cell is for; the terminal decides how that looks, never by hue alone.
package enum Role: Int, Hashable, Sendable, CaseIterable {
  case plain, dim, strong, title, accent, selected
  case field, fieldActive
  case good, warning, problem
  case barFill, barBand, barGap, barMark
  case footer, hypothetical

  /// The letter of this role in ``Frame/rolePicture``.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .dim: "d"
    case .strong: "s"
    case .title: "t"
    case .accent: "a"
    case .selected: "S"
    case .field: "f"
    case .fieldActive: "F"
    case .good: "g"
    case .warning: "w"
    case .problem: "p"
    case .barFill: "#"
    case .barBand: "="
    case .barGap: "_"
    case .barMark: "|"
    case .footer: "k"
    case .hypothetical: "h"
    }
  }
}
