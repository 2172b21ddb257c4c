/// What a program sent to its terminal, taken apart independently of the code that sent it.
package struct TerminalBytes {
  /// The text between the sequences.
  package private(set) var text = String.UnicodeScalarView()
  /// Sequences and controls that no drawing needs: titles, queries, anything unknown.
  package private(set) var foreign: [String] = []

  package init(_ bytes: [UInt8]) {
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\u{1B}": sequence(&scalars)
      case "\r", "\n", "\u{8}", "\u{F}", "\u{E}": break
      default: text.append(scalar)
      }
    }
  }

  private mutating func sequence(_ scalars: inout Substring.UnicodeScalarView) {
    guard let first = scalars.popFirst() else { return }
    switch first {
    case "[":
      var parameters = ""
      while let next = scalars.popFirst() {
        guard ("0"..."?").contains(next) else {
          // Moving, erasing, inserting, repeating, attributes, modes, margins, and the window's own stack.
          if !"ABCDGHJKLMPSTXZ@abdefghlmrt".unicodeScalars.contains(next) { foreign.append("CSI \(parameters)\(next)") }
          return
        }
        parameters.unicodeScalars.append(next)
      }
    case "(", ")": _ = scalars.popFirst()
    case "=", ">", "7", "8", "M", "H": break
    default: foreign.append("ESC \(first)")
    }
  }

  /// What must not be shown: controls, format characters, separators of lines, what has no meaning for everybody, and
  /// more marks on one character than fit in its cell.
  package var forbidden: [Unicode.Scalar] {
    var marks = 0
    return text.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
      case .nonspacingMark, .enclosingMark, .spacingMark:
        marks += 1
        return marks > 4
      default:
        marks = 0
        return scalar.properties.isDefaultIgnorableCodePoint
      }
    }
  }
}
