import Glibc

/// Standard output or standard error: bytes are gathered and written whole; interrupted and short writes go on.
struct OutputPipe {
  private let descriptor: Int32
  private var waiting: [UInt8] = []
  /// `errno` of the write that failed; nothing is written after it.
  private(set) var failure: Int32?

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  mutating func write(_ bytes: [UInt8]) {
    guard failure == nil else { return }
    waiting += bytes
    if waiting.count >= 1 << 16 { flush() }
  }

  mutating func flush() {
    defer { waiting.removeAll(keepingCapacity: true) }
    var start = 0
    while failure == nil, start < waiting.count {
      let written = waiting[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        start += written
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        failure = errno
      }
    }
  }

  /// A terminal or pipe may have been left non-blocking by another program.
  private func waitUntilWritable() {
    var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&state, 1, -1)
  }
}
