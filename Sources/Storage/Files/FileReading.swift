import Glibc

/// Why a file could not be read.
package enum ReadProblem: Error, Hashable, Sendable {
  case system(SystemError)
  /// It is a folder, a pipe, a device: not a file with content.
  case notAFile(FileKind)
  /// Larger than so many bytes.
  case tooLarge(limit: Int)
}

/// A file as it was when it was read.
package struct FileContent: Hashable, Sendable {
  package var bytes: [UInt8]
  package var status: FileStatus
}

extension SystemFiles {
  /// Whether two paths lead to the same file or folder.
  package static func isSame(_ path: String, _ other: String) -> Bool {
    let identities = [path, other].map {
      try? SystemFiles().status($0, in: .workingFolder, followingLinks: true).stamp.identity
    }
    return identities[0] != nil && identities[0] == identities[1]
  }
}

extension FileSystem {
  /// Reads a whole regular file of at most `limit` bytes; pipes and devices are refused without waiting for them.
  package func content(
    of name: String, in folder: Descriptor = .workingFolder, followingLinks: Bool = true, limit: Int
  ) throws(ReadProblem) -> FileContent {
    // Asked before opening: opening a device can already do something.
    let named = try reading { () throws(SystemError) in
      try status(name, in: folder, followingLinks: followingLinks)
    }
    if named.kind != .regular { throw .notAFile(named.kind) }
    let file = try reading { () throws(SystemError) in
      try open(name, in: folder, followingLinks ? .read : .readWithoutFollowing)
    }
    defer { try? close(file) }
    // Asked again: another file may stand there by now.
    let opened = try reading { () throws(SystemError) in try status(file) }
    if opened.kind != .regular { throw .notAFile(opened.kind) }
    return FileContent(bytes: try bytes(of: file, expecting: opened.stamp.size, limit: limit), status: opened)
  }

  private func bytes(of file: Descriptor, expecting size: Int, limit: Int) throws(ReadProblem) -> [UInt8] {
    if size > limit { throw .tooLarge(limit: limit) }
    var buffer = [UInt8](repeating: 0, count: max(size, 0) + 1)
    var count = 0
    while true {
      let read = try reading { () throws(SystemError) in try self.read(file, into: &buffer, from: count) }
      if read == 0 { break }
      count += read
      if count > limit { throw .tooLarge(limit: limit) }
      if count == buffer.count { buffer.append(contentsOf: repeatElement(0, count: 65_536)) }
    }
    buffer.removeSubrange(count...)
    return buffer
  }

  private func reading<Value>(_ call: () throws(SystemError) -> Value) throws(ReadProblem) -> Value {
    do throws(SystemError) {
      return try retrying(call)
    } catch {
      throw .system(error)
    }
  }

  /// Calls again for as long as a signal interrupts.
  func retrying<Value>(_ call: () throws(SystemError) -> Value) throws(SystemError) -> Value {
    while true {
      do throws(SystemError) {
        return try call()
      } catch {
        if error.code != EINTR { throw error }
      }
    }
  }
}
