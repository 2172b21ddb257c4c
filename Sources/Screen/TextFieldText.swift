extension TextField {
  /// Pasted text as one line: line breaks at its ends go, those inside become spaces, as tabs do.
  static func oneLine(_ text: String) -> String {
    var scalars = withoutSequences(text)[...]
    while let last = scalars.last, isLineBreak(last) { scalars.removeLast() }
    while let first = scalars.first, isLineBreak(first) { scalars.removeFirst() }
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in scalars {
      let isSecondHalf = previous == "\r" && scalar == "\n"
      if !isSecondHalf { line.append(isLineBreak(scalar) || scalar == "\t" ? " " : scalar) }
      previous = scalar
    }
    return String(line)
  }

  /// The text without what only a terminal obeys (`ESC [ 31 m`): without its ESC the rest would stand there as text.
  private static func withoutSequences(_ text: String) -> String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var place = EscapePlace.text
    for scalar in text.unicodeScalars {
      let before = place
      place = before.after(scalar)
      // What cuts a sequence short, such as a line break, is no part of it.
      if place == .text, !before.takes(scalar) { kept.append(scalar) }
    }
    return kept
  }

  /// The text without control characters, which no field can hold.
  static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Whether a character is one whatever stands before it: its first scalar joins nothing.
  static func standsAlone(_ character: Character) -> Bool {
    character.unicodeScalars.first?.widthByItself != nil
  }

  /// The start of the word before the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0, WordKind(characters[place - 1]) == .space { place -= 1 }
    guard place > 0 else { return 0 }
    let kind = WordKind(characters[place - 1])
    while place > 0, WordKind(characters[place - 1]) == kind { place -= 1 }
    return place
  }

  /// The end of the word after the cursor.
  var wordEnd: Int {
    var place = cursor
    while place < characters.count, WordKind(characters[place]) == .space { place += 1 }
    guard place < characters.count else { return place }
    let kind = WordKind(characters[place])
    while place < characters.count, WordKind(characters[place]) == kind { place += 1 }
    return place
  }
}

/// Where one is in a text with escape sequences.
private enum EscapePlace {
  case text, escape, sequence, words, wordsEscape

  /// Where one is behind a scalar.
  func after(_ scalar: Unicode.Scalar) -> EscapePlace {
    if scalar.value == 0x1B { return self == .words ? .wordsEscape : .escape }
    switch self {
    case .text: return scalar.value == 0x9B ? .sequence : .text
    case .escape:
      if scalar == "[" { return .sequence }
      return "]P_^X".unicodeScalars.contains(scalar) ? .words : .text
    case .sequence: return (0x20...0x3F).contains(scalar.value) ? .sequence : .text
    case .words: return scalar.value == 0x07 || scalar == "\n" ? .text : .words
    case .wordsEscape: return .text
    }
  }

  /// Whether a scalar that ends a sequence belongs to it.
  func takes(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .text: false
    case .escape: false
    case .sequence: (0x40...0x7E).contains(scalar.value)
    case .words: scalar.value == 0x07
    case .wordsEscape: scalar == "\\"
    }
  }
}

/// A word is a run of characters of one kind; Chinese is written without spaces, so its runs end at punctuation.
private enum WordKind {
  case space, punctuation, ideograph, other

  init(_ character: Character) {
    let value = character.unicodeScalars.first?.value ?? 0
    // What most texts are made of needs no looking up.
    if (0x4E00...0x9FFF).contains(value) {
      self = .ideograph
    } else if (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20) {
      self = .other
    } else if character.isWhitespace {
      self = .space
    } else if character.isPunctuation || character.isSymbol {
      self = .punctuation
    } else {
      self =
        (0x2E80...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value) ? .ideograph : .other
    }
  }
}
