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
  private let isReadable: () -> Bool
  private var buffer: [UInt8] = []
  /// Where the next line starts, and how far it is known to have no end.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false
  /// Of a read that failed while it was asked whether there is a line.
  private var failure: Int32?

  struct ReadFailure: Error, Equatable {
    var errno: Int32
  }

  /// - Parameters:
  ///   - mostBytes: the longest line that is kept.
  ///   - isReadable: whether `read` has something to say without waiting.
  ///   - read: at most so many further bytes; none at the end.
  init(
    mostBytes: Int, isReadable: @escaping () -> Bool = { false },
    read: @escaping (Int) -> Result<[UInt8], ReadFailure>
  ) {
    self.mostBytes = mostBytes
    self.isReadable = isReadable
    self.read = read
  }

  init(descriptor: Int32, mostBytes: Int) {
    self.init(mostBytes: mostBytes, isReadable: { LineReader.isReadable(descriptor) }) {
      LineReader.read(descriptor, $0)
    }
  }

  /// Whether the next line is here already, so that asking for it cannot wait; what can be read without waiting is.
  mutating func isLineReady() -> Bool {
    while !isAtEnd, endOfLine() == nil, buffer.count - start <= mostBytes, isReadable() { failure = fill() }
    return isAtEnd || endOfLine() != nil
  }

  /// The next line; nil after the last.
  mutating func next() -> Line? {
    if let failure {
      self.failure = nil
      return .failed(failure)
    }
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
    let rest = searched
    let length = buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress?.advanced(by: rest), rest < bytes.count,
        let end = memchr(start, Int32(UInt8(ascii: "\n")), bytes.count - rest)
      else { return Int?.none }
      return start.distance(to: UnsafeRawPointer(end))
    }
    let end = length.map { rest + $0 }
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

  private static func isReadable(_ descriptor: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) > 0
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
