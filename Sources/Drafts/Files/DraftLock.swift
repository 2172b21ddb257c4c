import Glibc

/// Who has a draft open.
package struct LockHolder: Hashable, Sendable {
  /// The process id.
  package var process: Int
  /// Since when, by the local clock: `2026-11-23 14:03`.
  package var since: String
}

/// The hold on a draft while it is open: a lock on a permanent file beside it, which the kernel frees with the process.
final class DraftLock {
  enum Attempt {
    case held(DraftLock)
    /// Somebody else holds it; nil where the file does not say who.
    case busy(LockHolder?)
    /// No lock can be had here.
    case failed(SystemError)
  }

  private let files: any FileSystem
  private let descriptor: Descriptor

  private init(_ descriptor: Descriptor, _ files: any FileSystem) {
    self.files = files
    self.descriptor = descriptor
  }

  deinit {
    files.unlock(descriptor)
    try? files.close(descriptor)
  }

  /// Tries to lock the draft of this name; `now` is the local time, for those who find it locked.
  static func take(_ name: String, in folder: OpenFolder, now: String) -> Attempt {
    let files = folder.files
    do throws(SystemError) {
      let file = try files.retrying { () throws(SystemError) in
        try files.open(OwnNames.lock(for: name), in: folder.descriptor, .lockFile)
      }
      let lock = DraftLock(file, files)
      let status = try files.retrying { () throws(SystemError) in try files.status(file) }
      guard status.kind == .regular else { return .failed(SystemError(EINVAL)) }
      do throws(SystemError) {
        try files.retrying { () throws(SystemError) in try files.lock(file) }
      } catch {
        return error.code == EWOULDBLOCK ? .busy(lock.holder) : .failed(error)
      }
      lock.sign(now, over: status)
      return .held(lock)
    } catch {
      return .failed(error)
    }
  }

  /// Writes who holds it; a lock without that is still a lock. Cutting a file short takes longer than writing it.
  private func sign(_ now: String, over old: FileStatus) {
    let text = Array("\(getpid())\n\(now)\n".utf8)
    if old.stamp.size > text.count { try? files.retrying { () throws(SystemError) in try files.truncate(descriptor) } }
    _ = try? files.retrying { () throws(SystemError) in try files.write(descriptor, text, from: 0) }
  }

  private var holder: LockHolder? {
    var buffer = [UInt8](repeating: 0, count: 100)
    guard let count = try? files.read(descriptor, into: &buffer, from: 0) else { return nil }
    let lines = buffer.prefix(max(0, count)).split(separator: UInt8(ascii: "\n"))
    guard lines.count == 2, let process = Int(String(decoding: lines[0], as: UTF8.self)),
      let since = String(validating: lines[1], as: UTF8.self)
    else { return nil }
    return LockHolder(process: process, since: since)
  }
}
