import Screen
import Testing

@testable import Terminal

/// What arrives, in bursts, and the keys made of it.
struct DecoderCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bursts: [String]
  var keys: [Key]

  init(_ name: String, _ bursts: [String], _ keys: [Key]) {
    (self.name, self.bursts, self.keys) = (name, bursts, keys)
  }

  var testDescription: String { name }
}

private func character(_ text: String) -> [Key] { text.unicodeScalars.map { .character($0) } }

private let whole: [DecoderCase] = [
  DecoderCase("text", ["a1 温州"], character("a1 温州")),
  DecoderCase("a letter whose number is that of a key code", ["āō"], character("āō")),
  DecoderCase("controls", ["\u{1}\u{1A}\u{1B}\u{3}"], [.control("a"), .control("z"), .escape, .control("c")]),
  DecoderCase("keys that are controls", ["\u{8}\u{7F}\t\n\r"], [.backspace, .backspace, .tab, .enter, .enter]),
  DecoderCase("NUL and C1 controls mean nothing", ["\0\u{85}x"], character("x")),
  DecoderCase("Escape", ["\u{1B}"], [.escape]),
  DecoderCase("Escape twice", ["\u{1B}\u{1B}"], [.escape, .escape]),
  DecoderCase("Escape and Enter at once", ["\u{1B}\r"], [.escape, .enter]),
  DecoderCase("Escape and Chinese at once", ["\u{1B}温"], [.escape] + character("温")),
  DecoderCase("Alt with a letter types nothing", ["\u{1B}x"], []),
  DecoderCase("arrows", ["\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD"], [.up, .down, .right, .left]),
  DecoderCase(
    "Home and End everywhere", ["\u{1B}[H\u{1B}OF\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~"],
    [.home, .end, .home, .end, .home, .end]),
  DecoderCase("the block of six", ["\u{1B}[2~\u{1B}[3~\u{1B}[5~\u{1B}[6~"], [.insert, .delete, .pageUp, .pageDown]),
  DecoderCase(
    "Ctrl and Alt with arrows", ["\u{1B}[1;5C\u{1B}[1;5D\u{1B}[5C\u{1B}Oc\u{1B}Od\u{1B}[1;3D"],
    [.wordRight, .wordLeft, .wordRight, .wordRight, .wordLeft, .wordLeft]),
  DecoderCase("Shift with an arrow is the arrow", ["\u{1B}[1;2C"], [.right]),
  DecoderCase("back tab", ["\u{1B}[Z"], [.backTab]),
  DecoderCase(
    "function keys", ["\u{1B}OP\u{1B}[11~\u{1B}[15~\u{1B}[17~\u{1B}[21~\u{1B}[24~\u{1B}[[B"],
    [.function(1), .function(1), .function(5), .function(6), .function(10), .function(12), .function(2)]),
  DecoderCase("the number pad of PuTTY", ["\u{1B}Op\u{1B}Oy\u{1B}On\u{1B}OM"], character("09.") + [.enter]),
  DecoderCase("rxvt with Shift and Ctrl", ["\u{1B}[7$\u{1B}[3^x"], [.home, .delete] + character("x")),
  DecoderCase(
    "sequences that mean nothing type nothing", ["\u{1B}[99~\u{1B}[?2004;1$y\u{1B}Ozq"], character("q")),
  DecoderCase(
    "the mouse, in the three ways of reporting it",
    ["a\u{1B}[<0;6;7M\u{1B}[<0;6;7m\u{1B}[M &'\u{1B}[M#&'\u{1B}[32;6;7Mb"],
    character("a") + [.mouse(row: 6, column: 5, .press), .mouse(row: 6, column: 5, .press)] + character("b")),
  DecoderCase(
    "the wheel, with modifiers", ["\u{1B}[<64;1;1M\u{1B}[<69;2;3M\u{1B}[M`!!"],
    [.mouse(row: 0, column: 0, .wheelUp), .mouse(row: 2, column: 1, .wheelDown), .mouse(row: 0, column: 0, .wheelUp)]),
  DecoderCase(
    "motion, other buttons and reports that make no sense type nothing",
    ["\u{1B}[<32;6;7M\u{1B}[<2;6;7M\u{1B}[<0;0;0M\u{1B}[<0;6M\u{1B}[<M\u{1B}[M   \u{1B}[M\rx"],
    [.enter] + character("x")),
  DecoderCase("a device's answer types nothing", ["\u{1B}]11;rgb:0/0/0\u{7}\u{1B}P1+r\u{1B}\\ok"], character("ok")),
  DecoderCase("a sequence cut short by a key", ["\u{1B}[1;\r"], [.enter]),
  DecoderCase(
    "a very long sequence", ["\u{1B}[" + String(repeating: "1;", count: 500) + "~a"], character("a")),
  DecoderCase(
    "marked paste", ["x\u{1B}[200~一\r\n二\u{1B}[201~y"],
    character("x") + [.paste("一\r\n二")] + character("y")),
  DecoderCase(
    "a line feed behind a carriage return", ["a\r\nb\n\r\r"],
    character("a") + [.enter] + character("b") + [.enter, .enter, .enter]),
  DecoderCase("an empty paste", ["\u{1B}[200~\u{1B}[201~"], []),
  DecoderCase("an end of paste without a start", ["\u{1B}[201~a"], character("a")),
  DecoderCase("a paste with sequences in it", ["\u{1B}[200~\u{1B}[Aa\u{1B}[201~"], [.paste("\u{1B}[Aa")]),
]

private let split: [DecoderCase] = [
  DecoderCase("a sequence after its ESC", ["\u{1B}", "[A"], [.escape, .up]),
  DecoderCase("a sequence in its middle", ["\u{1B}[", "1;5", "C"], [.wordRight]),
  DecoderCase("marks of a paste", ["\u{1B}[20", "0~ab", "c\u{1B}[2", "01~d"], [.paste("abc")] + character("d")),
  DecoderCase(
    "a mouse report in pieces", ["\u{1B}[<0;", "6;6", "M", "\u{1B}[M", " ", "&", "&x"],
    [.mouse(row: 5, column: 5, .press), .mouse(row: 5, column: 5, .press)] + character("x")),
  DecoderCase(
    "a mouse report after its ESC", ["\u{1B}", "[<0;6;6Mx", "\u{1B}", "[M !!y"],
    [.escape, .mouse(row: 5, column: 5, .press)] + character("x") + [.escape, .mouse(row: 0, column: 0, .press)]
      + character("y")),
  DecoderCase("a carriage return, then a line feed", ["\r", "\n"], [.enter, .enter]),
  DecoderCase("a paste in pieces", ["\u{1B}[200~ab\r", "cd", "\u{1B}[201~"], [.paste("ab\rcd")]),
]

@Suite struct KeyDecoderTests {
  private func feed(_ decoder: inout KeyDecoder, _ bytes: [UInt8]) -> [Key] {
    for byte in bytes { decoder.feed(.byte(byte)) }
    return decoder.endBurst()
  }

  @Test("Each of these gives exactly these keys", arguments: whole)
  func decodes(_ example: DecoderCase) {
    var decoder = KeyDecoder()
    let keys = example.bursts.flatMap { feed(&decoder, Array($0.utf8)) }
    #expect(keys == example.keys)
    #expect(decoder.expire() == [])
  }

  @Test("What comes apart is put together", arguments: split)
  func decodesSplit(_ example: DecoderCase) {
    var decoder = KeyDecoder()
    #expect(example.bursts.flatMap { feed(&decoder, Array($0.utf8)) } == example.keys)
  }

  @Test("A character may come byte by byte, with pauses", arguments: ["é", "温", "😀", "𠮷"])
  func assemblesCharacters(_ text: String) {
    var decoder = KeyDecoder()
    #expect(text.utf8.flatMap { feed(&decoder, [$0]) } == character(text))
    #expect(decoder.patience == nil)
  }

  @Test(
    "Bytes that are no UTF-8 are dropped and nothing after them",
    arguments: [
      [0xFF], [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xCE],
      [0xC4, 0xE3],
    ] as [[UInt8]])
  func dropsWrongBytes(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    #expect(feed(&decoder, bytes + Array("a温".utf8)) == character("a温"))
  }

  @Test(
    "What never completes is dropped and never typed",
    arguments: ["\u{1B}[", "\u{1B}[1;5", "\u{1B}O", "\u{1B}]0;x", "\u{1B}[M", "\u{1B}[M !"])
  func dropsIncomplete(_ text: String) {
    var decoder = KeyDecoder()
    #expect(feed(&decoder, Array(text.utf8)) == [])
    #expect(decoder.patience != nil)
    #expect(decoder.expire() == [])
    #expect(decoder.patience == nil)
    #expect(feed(&decoder, Array("a".utf8)) == character("a"))
  }

  @Test("A paste whose end was lost ends by itself, and typing goes on")
  func endsLostPaste() {
    var decoder = KeyDecoder()
    #expect(feed(&decoder, Array("\u{1B}[200~一\r二".utf8)) == [])
    #expect(decoder.patience == 1000)
    #expect(decoder.expire() == [.paste("一\r二")])
    #expect(feed(&decoder, Array("\r".utf8)) == [.enter])
  }

  @Test("Marks and keys that ncurses recognised work as their bytes do")
  func takesRecognisedKeys() {
    var decoder = KeyDecoder()
    let inputs: [KeyDecoder.Input] = [
      .key(.up), .pasteStart, .byte(0x61), .key(.down), .byte(0x62), .pasteEnd, .byte(0x1B), .key(.left), .unknown,
    ]
    for input in inputs { decoder.feed(input) }
    #expect(decoder.endBurst() == [.up, .paste("ab"), .escape, .left])
  }

  @Test("The answer about the width of characters is no key; F3 with Shift is one")
  func takesAnswers() {
    var decoder = KeyDecoder()
    #expect(feed(&decoder, Array("a\u{1B}[2;3Rb".utf8)) == character("ab"))
    #expect(decoder.takeWidth() == .wide)
    #expect(decoder.takeWidth() == nil)
    #expect(feed(&decoder, Array("\u{1B}[2;".utf8)) == [])
    #expect(feed(&decoder, Array("2R".utf8)) == [])
    #expect(decoder.takeWidth() == .narrow)
    #expect(feed(&decoder, Array("\u{1B}[2;9R\u{1B}[2;R\u{1B}[1;2R".utf8)) == [.function(3)])
    #expect(decoder.takeWidth() == nil)
  }

  @Test("Every byte, and every pair after ESC, is taken without a trap and forgotten")
  func survivesAnything() {
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        var decoder = KeyDecoder()
        _ = feed(&decoder, [0x1B, first, second])
        _ = decoder.expire()
        #expect(feed(&decoder, [0x61]) == character("a"))
      }
    }
  }

  @Test("A paste of a million characters is quick")
  func takesLongPaste() {
    var decoder = KeyDecoder()
    decoder.feed(.pasteStart)
    for _ in 0..<1_000_000 { decoder.feed(.byte(0x61)) }
    decoder.feed(.pasteEnd)
    #expect(decoder.endBurst() == [.paste(String(repeating: "a", count: 1_000_000))])
  }
}

@Suite struct BurstTests {
  @Test("Where nothing marks a paste, a line break between characters of one burst is text")
  func joins() {
    let enter = Key.enter
    let table: [([Key], [Key])] = [
      (character("ab") + [enter] + character("c"), [.paste("ab\nc")]),
      (character("ab") + [enter] + character("c") + [enter], [.paste("ab\nc\n")]),
      (character("ab") + [.tab] + character("c"), character("ab") + [.tab] + character("c")),
      (character("ab") + [enter], character("ab") + [enter]),
      ([enter, enter], [enter, enter]),
      (character("a") + [.up] + character("b") + [enter], character("a") + [.up] + character("b") + [enter]),
      ([], []),
    ]
    for (keys, joined) in table { #expect(Burst.joiningPastedLines(keys) == joined) }
  }

  @Test("Only types that do not mark pasted text are treated so")
  func knowsTypes() {
    for type in ["xterm-256color", "tmux-256color", "screen", "rxvt-unicode", "putty", "foot"] {
      #expect(Terminal.marksPaste(type), "\(type)")
    }
    for type in ["linux", "vt100", "vt220", "ansi"] { #expect(!Terminal.marksPaste(type), "\(type)") }
  }
}
