import Screen

/// Makes keys of what arrives from the terminal: bytes, the keys that ncurses recognised, and marks around pasted text.
///
/// It keeps what is incomplete until the rest arrives: half a character, half a sequence, an unfinished paste. What
/// never completes is dropped and never typed.
struct KeyDecoder {
  /// One thing that arrived.
  enum Input: Hashable, Sendable {
    case byte(UInt8)
    case key(Key)
    case pasteStart, pasteEnd
    /// A key that means nothing here.
    case unknown
  }

  private enum State: Equatable {
    case ground
    /// After ESC, within one burst.
    case escape
    /// After an ESC that was taken for the key: a line so slow may yet bring the rest of a sequence.
    case escapeKey
    /// After `ESC [` or `ESC O`: the bytes from the second on.
    case sequence([UInt8])
    /// After `ESC [ M`: what has come of the three bytes of a mouse report.
    case mouse([UInt8])
    /// A device's answer in words, up to BEL or `ESC \`.
    case words(endsWithEscape: Bool)
    case paste
  }

  /// No key has a longer sequence.
  private static let longestSequence = 32

  /// Whether the terminal marks pasted text; where it does not, line breaks within a burst show it.
  var marksPaste = true
  private var state = State.ground
  private var scalar = ScalarAssembler()
  private var pasted: [UInt8] = []
  private var keys: [Key] = []
  /// Whether a carriage return came last: with the line feed behind it in one burst it is one Enter.
  private var isAfterReturn = false
  /// What the terminal answered about the width of characters, until it is asked for.
  private var width: Int?

  /// How long to wait for the rest of what is incomplete, in milliseconds; nil if nothing is.
  var patience: Int? {
    switch state {
    case .ground: scalar.isPending ? 1000 : nil
    case .escape, .escapeKey: 150
    case .sequence, .mouse, .words: 500
    case .paste: 1000
    }
  }

  /// Takes what arrived.
  mutating func feed(_ input: Input) {
    switch input {
    case .byte(let byte): feed(byte)
    case .pasteStart: startPaste()
    case .pasteEnd: endPaste()
    case .key(let key): feed(key)
    case .unknown: if !isPasting { state = .ground }
    }
  }

  /// The keys so far, when nothing more is there to be read.
  mutating func endBurst() -> [Key] {
    if state == .escape {
      keys.append(.escape)
      state = .escapeKey
    }
    isAfterReturn = false
    let burst = marksPaste ? keys : Burst.joiningPastedLines(keys)
    keys = []
    return burst
  }

  /// The cells of a character of ambiguous width, where the terminal has answered since the last call.
  mutating func takeWidth() -> AmbiguousWidth? {
    defer { width = nil }
    return width.flatMap { AmbiguousWidth(rawValue: $0) }
  }

  /// Gives up on what is incomplete: a paste without an end counts as ended, anything else is dropped.
  mutating func expire() -> [Key] {
    if isPasting { endPaste() }
    state = .ground
    scalar = ScalarAssembler()
    return endBurst()
  }

  private var isPasting: Bool { state == .paste }

  private mutating func feed(_ key: Key) {
    if isPasting { return }
    if state == .escape { keys.append(.escape) }
    (state, isAfterReturn) = (.ground, false)
    scalar = ScalarAssembler()
    keys.append(key)
  }

  private mutating func feed(_ byte: UInt8) {
    switch state {
    case .ground: feedGround(byte)
    case .escape: feedEscape(byte)
    case .escapeKey: feedEscapeKey(byte)
    case .sequence(let bytes): feedSequence(bytes, byte)
    case .mouse(let bytes): feedMouse(bytes, byte)
    case .words(let endsWithEscape): feedWords(byte, endsWithEscape: endsWithEscape)
    case .paste: feedPaste(byte)
    }
  }

  private mutating func feedGround(_ byte: UInt8) {
    state = .ground
    let isSecondHalf = isAfterReturn && byte == 0x0A
    isAfterReturn = byte == 0x0D
    if isSecondHalf { return }
    if byte == 0x1B {
      scalar = ScalarAssembler()
      state = .escape
    } else if byte < 0x20 || byte == 0x7F {
      scalar = ScalarAssembler()
      if let key = KeySequences.control(byte) { keys.append(key) }
    } else if let complete = scalar.feed(byte), !(0x80...0x9F).contains(complete.value) {
      keys.append(.character(complete))
    }
  }

  private mutating func feedEscape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): state = .sequence([byte])
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      state = .words(endsWithEscape: false)
    // Alt with a letter: nothing here depends on Alt, and the letter was not meant as text.
    case 0x20..<0x7F: state = .ground
    default:
      keys.append(.escape)
      feedGround(byte)
    }
  }

  private mutating func feedEscapeKey(_ byte: UInt8) {
    if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") { state = .sequence([byte]) } else { feedGround(byte) }
  }

  private mutating func feedSequence(_ bytes: [UInt8], _ byte: UInt8) {
    guard (0x20..<0x7F).contains(byte) else { return feedGround(byte) }
    let bytes = Array(bytes.prefix(KeyDecoder.longestSequence)) + [byte]
    guard KeySequences.isComplete(bytes) else { return state = .sequence(bytes) }
    state = .ground
    guard bytes.count <= KeyDecoder.longestSequence else { return }
    switch KeySequences.meaning(of: bytes) {
    case .key(let key): keys.append(key)
    case .pasteStart: startPaste()
    case .width(let cells): width = cells
    case .mouseBytes: state = .mouse([])
    case .nothing: break
    }
  }

  private mutating func feedMouse(_ bytes: [UInt8], _ byte: UInt8) {
    guard byte >= 0x20 else { return feedGround(byte) }
    let bytes = bytes + [byte]
    guard bytes.count == 3 else { return state = .mouse(bytes) }
    state = .ground
    if let key = MouseReport(bytes: bytes).key { keys.append(key) }
  }

  private mutating func feedWords(_ byte: UInt8, endsWithEscape: Bool) {
    let isOver = byte == 0x07 || (endsWithEscape && byte == UInt8(ascii: "\\"))
    state = isOver ? .ground : .words(endsWithEscape: byte == 0x1B)
  }

  private mutating func startPaste() {
    state = .paste
  }

  private mutating func feedPaste(_ byte: UInt8) {
    pasted.append(byte)
    // The end mark came apart, so that ncurses did not recognise it.
    guard byte == UInt8(ascii: "~"), pasted.suffix(KeySequences.pasteEnd.count) == KeySequences.pasteEnd[...] else {
      return
    }
    pasted.removeLast(KeySequences.pasteEnd.count)
    endPaste()
  }

  private mutating func endPaste() {
    guard isPasting else { return }
    state = .ground
    if !pasted.isEmpty { keys.append(.paste(String(decoding: pasted, as: UTF8.self))) }
    pasted = []
  }
}
