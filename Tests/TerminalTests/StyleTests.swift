import Foundation
import Screen
import Testing

@testable import Terminal

@Suite struct StyleTests {
  /// Pairs of roles that stand side by side and must differ without any colour.
  static let neighbours: [(Role, Role)] = [
    (.barFill, .barBand), (.barFill, .barGap), (.barBand, .barGap), (.barMark, .barGap), (.plain, .selected),
    (.field, .fieldActive), (.plain, .field), (.plain, .problem), (.plain, .warning), (.warning, .problem),
    (.good, .problem), (.plain, .title), (.selected, .fieldActive),
  ]

  @Test("Roles that stand side by side differ by attributes, not by hue alone", arguments: [0, 8, 16, 256])
  func differ(_ colours: Int) {
    for (one, other) in StyleTests.neighbours {
      let (a, b) = (Style.of(one, colours: colours), Style.of(other, colours: colours))
      #expect(a.attributes != b.attributes, "\(one) and \(other)")
    }
  }

  @Test("Without colour no style names one")
  func monochrome() {
    for role in Role.allCases {
      let style = Style.of(role, colours: 0)
      #expect(style.foreground == -1 && style.background == -1)
    }
  }

  @Test("Every coloured text is readable on white and on black", arguments: [8, 256])
  func readable(_ colours: Int) {
    for role in Role.allCases {
      let style = Style.of(role, colours: colours)
      guard style.foreground >= 0 else { continue }
      let brightness = brightness(ofColour: style.foreground)
      #expect(1.05 / (brightness + 0.05) > 3.5, "\(role) on white")
      #expect((brightness + 0.05) / 0.05 > 3.5, "\(role) on black")
    }
  }

  /// Relative luminance in xterm's palette.
  private func brightness(ofColour number: Int) -> Double {
    let (red, green, blue) = components(number)
    func linear(_ value: Int) -> Double {
      let part = Double(value) / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private func components(_ number: Int) -> (Int, Int, Int) {
    if number < 8 { return (number & 1 != 0 ? 205 : 0, number & 2 != 0 ? 205 : 0, number & 4 != 0 ? 205 : 0) }
    if number >= 232 {
      let grey = 8 + (number - 232) * 10
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let cube = number - 16
    return (steps[cube / 36 % 6], steps[cube / 6 % 6], steps[cube % 6])
  }
}
