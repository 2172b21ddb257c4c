import Glibc

/// Reads a stream line by line in bounded memory.
struct LineReader {
  /// A line without its end, or why there is none.
  enum Line: Equatable {
    case text([UInt8])
    /// Longer than allowed; it has been skipped.
    case tooLong
    /// `errno` of the read that failed; nothing follows.
    case failed(Int32)
  }

  private let mostBytes: Int
  private let read: (Int) -> Result<[UInt8], ReadFailure>
  private var buffer: [UInt8] = []
  /// Where the next line starts, and how far it is known to have no end.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  struct ReadFailure: Error, Equatable {
    var errno: Int32
  }

  /// - Parameters:
  ///   - mostBytes: the longest line that is kept.
  ///   - read: at most so many further bytes; none at the end.
  init(mostBytes: Int, read: @escaping (Int) -> Result<[UInt8], ReadFailure>) {
    self.mostBytes = mostBytes
    self.read = read
  }

  init(descriptor: Int32, mostBytes: Int) {
    self.init(mostBytes: mostBytes) { LineReader.read(descriptor, $0) }
  }

  /// Whether the next line is here already, so that asking for it cannot wait.
  mutating func isLineReady() -> Bool { isAtEnd || endOfLine() != nil }

  /// The next line; nil after the last.
  mutating func next() -> Line? {
    var isTooLong = false
    while true {
      if let end = endOfLine() {
        defer { (start, searched) = (end + 1, end + 1) }
        return isTooLong || end - start > mostBytes ? .tooLong : .text(Array(buffer[start..<end]))
      }
      if buffer.count - start > mostBytes {
        isTooLong = true
        (start, searched) = (buffer.count, buffer.count)
      }
      if isAtEnd {
        defer { start = buffer.count }
        if isTooLong { return .tooLong }
        return start < buffer.count ? .text(Array(buffer[start...])) : nil
      }
      if let failure = fill() { return .failed(failure) }
    }
  }

  private mutating func endOfLine() -> Int? {
    let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n"))
    searched = end ?? buffer.count
    return end
  }

  private mutating func fill() -> Int32? {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    switch read(1 << 16) {
    case .success(let bytes):
      isAtEnd = bytes.isEmpty
      buffer += bytes
      return nil
    case .failure(let failure):
      isAtEnd = true
      (start, searched) = (buffer.count, buffer.count)
      return failure.errno
    }
  }

  /// At most so many bytes of a descriptor, as soon as there are any; none at its end.
  static func read(_ descriptor: Int32, _ count: Int) -> Result<[UInt8], ReadFailure> {
    while true {
      var failure: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        let length = Glibc.read(descriptor, buffer.baseAddress, count)
        initialized = max(0, length)
        failure = length < 0 ? errno : 0
      }
      switch failure {
      case 0: return .success(bytes)
      case EINTR: continue
      case EAGAIN:
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&state, 1, -1)
      default: return .failure(ReadFailure(errno: failure))
      }
    }
  }
}
