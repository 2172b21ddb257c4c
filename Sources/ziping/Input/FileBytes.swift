import Glibc

/// Reads a whole file with a limit, without ever waiting on one that is not a plain file.
enum FileBytes {
  enum Problem: Error, Equatable {
    /// `errno` of the call that failed.
    case system(Int32)
    case isFolder
    /// A pipe, a device or a socket.
    case notPlain
    case tooLarge(limit: Int)
  }

  static func read(_ path: String, mostBytes: Int) throws(Problem) -> [UInt8] {
    // Opening a pipe that nobody writes to would wait for ever; O_NONBLOCK does not.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .system(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder
    default: throw .notPlain
    }
    guard status.st_size <= mostBytes else { throw .tooLarge(limit: mostBytes) }
    return try read(descriptor, expected: Int(status.st_size), mostBytes)
  }

  /// Until the end of the file: it may grow or shrink while it is read.
  private static func read(_ descriptor: Int32, expected: Int, _ mostBytes: Int) throws(Problem) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = expected + 1
    while true {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        let length = Glibc.read(descriptor, buffer.baseAddress, room)
        initialized = max(0, length)
        failure = length < 0 ? errno : 0
      }
      if failure == EINTR { continue }
      guard failure == 0 else { throw .system(failure) }
      if chunk.isEmpty { return bytes }
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      guard bytes.count <= mostBytes else { throw .tooLarge(limit: mostBytes) }
      room = 1 << 16
    }
  }
}
