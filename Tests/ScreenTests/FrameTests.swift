import Testing

@testable import Screen

@Suite struct FrameTests {
  private func frame(_ columns: Int, _ rows: Int = 1) -> Frame { Frame(size: Size(columns: columns, rows: rows)) }

  @Test("Text stands where it was put, wide characters over two columns")
  func puts() {
    var frame = frame(10, 2)
    let used1 = frame.put("温州ab", row: 0, column: 1)
    #expect(used1 == 6)
    let used2 = frame.put("中", row: 1, column: 8, role: .title)
    #expect(used2 == 2)
    #expect(frame.picture == " 温州ab\n        中")
    #expect(frame.rolePicture == "..........\n........tt")
    #expect(frame[0, 1] == Cell(text: "温", width: 2, role: .plain))
    #expect(frame[0, 2] == Cell(text: "", width: 0, role: .plain))
  }

  @Test("Text is cut at its width and at the edges, never through a character")
  func clips() {
    var frame = frame(6, 3)
    let used3 = frame.put("温州市", row: 0, column: 0, width: 5)
    #expect(used3 == 4)
    let used4 = frame.put("温州市", row: 1, column: 3)
    #expect(used4 == 2)
    let used5 = frame.put("温州市", row: 2, column: -1)
    #expect(used5 == 6)
    #expect(frame.picture == "温州\n   温\n 州市")
    let used6 = frame.put("a", row: 0, column: 0, width: 0)
    #expect(used6 == 0)
    let used7 = frame.put("a", row: 0, column: 0, width: -3)
    #expect(used7 == 0)
  }

  @Test(
    "A half that lost its other half becomes blank",
    arguments: [
      ("x", 0, "x 州"), ("x", 1, " x州"), ("中", 1, " 中"), ("x", 3, "温 x"), ("中", 0, "中州"),
    ])
  func blanksOrphans(_ text: String, _ column: Int, _ picture: String) {
    var frame = frame(5)
    frame.put("温州", row: 0, column: 0)
    frame.put(text, row: 0, column: column)
    #expect(frame.picture == picture)
  }

  @Test("Filling and roles keep whole characters")
  func fills() {
    var frame = frame(8, 2)
    frame.put("温州市区", row: 0, column: 0)
    frame.setRole(.selected, in: Rect(row: 0, column: 1, rows: 1, columns: 2))
    #expect(frame.rolePicture == "..SS....\n........")
    frame.fill(Rect(row: 0, column: 5, rows: 9, columns: 9), role: .footer)
    #expect(frame.picture == "温州\n")
    #expect(frame.rolePicture == "..SS.kkk\n.....kkk")
  }

  @Test("Marks are kept beside the cells, seen by comparing, and gone with what stood there")
  func marks() {
    var frame = Frame(size: Size(columns: 10, rows: 2))
    frame.put("e\u{301}x\u{302}\u{303}温\u{304}", row: 1, column: 0, role: .strong)
    #expect((0..<4).map { frame[1, $0].text } == ["e\u{301}", "x\u{302}\u{303}", "温\u{304}", ""])
    #expect(frame[1, 1].bare == nil)
    var other = frame
    #expect(other == frame)
    other.put("e\u{300}", row: 1, column: 0, role: .strong)
    #expect(other != frame && frame != other)
    var changed: [String] = []
    other.forEachCell(missingIn: frame) { row, column, cell in changed.append("\(row) \(column) \(cell.text)") }
    #expect(changed == ["1 0 e\u{300}"])
    other.put("e\u{301}", row: 1, column: 0, role: .strong)
    #expect(other == frame)
    // Without the marks it is another frame; and one that never had any.
    other.put("ex温", row: 1, column: 0, role: .strong)
    #expect(other != frame)
    var plain = Frame(size: Size(columns: 10, rows: 2))
    plain.put("ex温", row: 1, column: 0, role: .strong)
    #expect(other == plain && plain == other)
    #expect(other[1, 0].bare == "e")
  }

  @Test("Text is clean: controls, overrides and marks cannot move anything")
  func isClean() {
    var frame = frame(30)
    frame.put("a\u{202E}b\u{1B}[2J\tc", row: 0, column: 0)
    #expect(frame.picture == "a<U+202E>b<U+001B>[2J c")
    let used8 = frame.put("\u{301}e\u{301}", row: 0, column: 20)
    #expect(used8 == 9)
    #expect(frame.picture.hasSuffix("<U+0301>e\u{301}"))
  }

  @Test("Outside of the frame nothing happens")
  func ignoresOutside() {
    var frame = frame(3, 2)
    let before = frame
    for (row, column) in [(-1, 0), (2, 0), (0, 3), (Int.max, 0), (0, Int.max), (Int.min, Int.min), (0, Int.min)] {
      frame.put("温州", row: row, column: column)
      #expect(frame[row, column] == Cell())
    }
    frame.fill(Rect(row: Int.max, column: Int.max, rows: Int.max, columns: Int.max), role: .good)
    frame.setRole(.good, in: Rect(row: -5, column: -5, rows: -1, columns: Int.min))
    #expect(frame == before)
    frame.fill(Rect(row: 1, column: 1, rows: Int.max, columns: Int.max), role: .good)
    #expect(frame.rolePicture == "...\n.gg")
  }

  @Test("No size traps, from nothing to 300×100 and beyond")
  func allSizes() {
    for (columns, rows) in [(0, 0), (1, 1), (2, 1), (0, 5), (5, 0), (300, 100), (-3, -7), (Int.max, 2), (2, Int.max)] {
      var frame = Frame(size: Size(columns: columns, rows: rows))
      for row in -1...3 {
        for column in -3...4 { frame.put("温a州", row: row, column: column, role: .strong) }
      }
      frame.setRole(.dim, in: Rect(row: 0, column: 0, rows: 9, columns: 9))
      frame.fill(Rect(row: 0, column: 1, rows: 9, columns: 1), role: .dim)
      #expect(frame.size.columns <= Frame.largestSide && frame.size.columns >= 0)
    }
  }

  @Test("However text is put over text, no character keeps only one half")
  func keepsHalvesTogether() {
    var numbers = SystemRandomNumberGenerator()
    var frame = frame(9)
    for _ in 0..<5000 {
      let text = String((0..<3).map { _ in ["温", "a", "é", " "].randomElement(using: &numbers) ?? "b" }.joined())
      frame.put(text, row: 0, column: Int.random(in: -4...10, using: &numbers))
      for column in 0..<9 {
        let isRightHalf = column > 0 && frame[0, column - 1].width == 2
        #expect((frame[0, column].width == 0) == isRightHalf)
      }
      #expect(DisplayWidth.of(frame.line(0)) <= 9)
    }
  }

  @Test("A character is shown behind the cursor where it has room and stands by itself, or nothing is changed")
  func echoes() {
    var frame = frame(9)
    func isEchoed(_ scalar: Unicode.Scalar) -> Bool { frame.echo(scalar) }
    frame.put("温a州", row: 0, column: 2, role: .strong)
    #expect(!isEchoed("a"))
    frame.cursor = CursorPosition(row: 0, column: 3)
    frame.echoPlace = EchoPlace(box: Rect(row: 0, column: 2, rows: 1, columns: 6), room: 3)
    let before = frame
    for scalar: Unicode.Scalar in ["\u{301}", "\u{FE0F}", "\u{7}", "👩"] { #expect(!isEchoed(scalar)) }
    #expect(frame == before)
    // Over the right half of one character and the only half of another; what is left of the first becomes blank.
    #expect(isEchoed("市"))
    var expected = before
    expected.put("市", row: 0, column: 3, role: .strong)
    expected.cursor = CursorPosition(row: 0, column: 5)
    #expect(frame == expected && frame.line(0) == "   市州")
    #expect(!isEchoed("市") && isEchoed("b") && !isEchoed("b"))
    frame.cursor = CursorPosition(row: 0, column: 8)
    frame.echoPlace = EchoPlace(box: Rect(row: 0, column: 2, rows: 1, columns: 6), room: 9)
    #expect(!isEchoed("市") && isEchoed("b") && !isEchoed("b"))
  }

  @Test("A million characters are drawn as quickly as a line of them")
  func drawsLongText() {
    let text = String(repeating: "温", count: 1_000_000)
    var frame = frame(80)
    let time = ContinuousClock().measure {
      for _ in 0..<200 {
        frame.put(text, row: 0, column: 0)
        _ = TextLayout.clip(text, to: 40)
        _ = TextLayout.pad(text, to: 40, alignment: .trailing)
      }
    }
    #expect(time < .seconds(2))
  }
}
