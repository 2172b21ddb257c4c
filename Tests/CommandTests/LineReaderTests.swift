import Testing

@testable import ziping

/// Lines out of chunks of any size, in bounded memory.
@Suite struct LineReaderTests {
  @Test(arguments: 1...9) func linesAreTheSameHoweverTheyArrive(_ size: Int) {
    #expect(lines("", size) == [])
    #expect(lines("a", size) == [.text([97])])
    #expect(lines("a\n", size) == [.text([97])])
    #expect(lines("\n\na", size) == [.text([]), .text([]), .text([97])])
    #expect(lines("ab\r\ncd", size) == [.text([97, 98, 13]), .text([99, 100])])
  }

  @Test(arguments: 1...9) func aLineThatIsTooLongIsSkipped(_ size: Int) {
    #expect(lines("12345\n123456\n1", size) == [.text(Array("12345".utf8)), .tooLong, .text([49])])
    #expect(lines("1234567890123", size) == [.tooLong])
    #expect(lines("1234567890123\n", size) == [.tooLong])
  }

  @Test func aFailureIsTheLastLine() {
    var chunks: [Result<[UInt8], LineReader.ReadFailure>] = [
      .success(Array("a\nb".utf8)), .failure(LineReader.ReadFailure(errno: 5)), .success([99]),
    ]
    var reader = LineReader(mostBytes: 5) { _ in chunks.isEmpty ? .success([]) : chunks.removeFirst() }
    #expect(reader.next() == .text([97]))
    #expect(reader.next() == .failed(5))
    #expect(reader.next() == nil)
  }

  @Test func aLineIsReadyOnceItCanBeReadWithoutWaiting() {
    var chunks: [Result<[UInt8], LineReader.ReadFailure>] = [
      .success(Array("a".utf8)), .success(Array("b\nc".utf8)), .failure(LineReader.ReadFailure(errno: 5)),
    ]
    var here = 0
    var reader = LineReader(mostBytes: 5, isReadable: { here > 0 }) { _ in
      here -= 1
      return chunks.removeFirst()
    }
    func isReady(withFurther chunks: Int) -> Bool {
      here = chunks
      return reader.isLineReady()
    }
    #expect(!isReady(withFurther: 0))
    #expect(!isReady(withFurther: 1))
    #expect(isReady(withFurther: 1))
    #expect(reader.next() == .text([97, 98]))
    #expect(!isReady(withFurther: 0))
    #expect(isReady(withFurther: 1))
    #expect(reader.next() == .failed(5))
    #expect(reader.next() == nil)
  }

  private func lines(_ text: String, _ size: Int) -> [LineReader.Line] {
    var rest = Array(text.utf8)[...]
    var reader = LineReader(mostBytes: 5) { _ in
      let chunk = rest.prefix(size)
      rest = rest.dropFirst(size)
      return .success(Array(chunk))
    }
    var found: [LineReader.Line] = []
    while let line = reader.next() { found.append(line) }
    return found
  }
}
