import Glibc

/// Who has a draft open.
package struct LockHolder: Hashable, Sendable {
  /// The process id.
  package var process: Int
  /// Since when, by the local clock: `2026-11-23 14:03`.
  package var since: String
}

/// The hold on a draft while it is open: a lock on a file beside it, which the kernel frees with the process. The file goes
/// with the lock; one that a killed process has left is cleared away by the next run.
final class DraftLock {
  enum Attempt {
    case held(DraftLock)
    /// Somebody else holds it; nil where the file does not say who.
    case busy(LockHolder?)
    /// No lock can be had here.
    case failed(SystemError)
  }

  private let files: any FileSystem
  private let file: Descriptor
  /// The folder, so that the file goes wherever that has come to lie.
  private let folder: Descriptor
  private let name: String
  /// The move that whoever left the lock file did not come to the end of.
  let interruptedMove: PendingMove?

  private init(_ file: Descriptor, _ name: String, in folder: Descriptor, over old: LockNote?, _ files: any FileSystem)
  {
    (self.file, self.name, self.folder, self.files) = (file, name, folder, files)
    interruptedMove = old?.move
  }

  deinit {
    try? files.retrying { () throws(SystemError) in try files.remove(name, in: folder) }
    files.unlock(file)
    try? files.close(file)
    try? files.close(folder)
  }

  /// Tries to lock the draft of this name; `now` is the local time, for those who find it locked.
  static func take(_ name: String, in folder: OpenFolder, now: String) -> Attempt {
    take(lockFile: OwnNames.lock(for: name), in: folder, now: now)
  }

  /// Tries to lock whatever draft a lock file is about.
  static func take(lockFile name: String, in folder: OpenFolder, now: String) -> Attempt {
    do throws(SystemError) {
      // Whoever gave the lock back in between has taken its file away, and the next one made another.
      for _ in 1...100 {
        if let attempt = try attempt(name, in: folder, now: now) { return attempt }
      }
      return .busy(nil)
    } catch {
      return .failed(error)
    }
  }

  /// Nil where the file that was locked is not the one that stands there any more.
  private static func attempt(_ name: String, in folder: OpenFolder, now: String) throws(SystemError) -> Attempt? {
    let files = folder.files
    let file = try files.retrying { () throws(SystemError) in try files.open(name, in: folder.descriptor, .lockFile) }
    do throws(SystemError) {
      let status = try files.retrying { () throws(SystemError) in try files.status(file) }
      guard status.kind == .regular else { throw SystemError(EINVAL) }
      try files.retrying { () throws(SystemError) in try files.lock(file) }
      if try folder.status(name)?.stamp.identity == status.stamp.identity {
        let home = try files.retrying { () throws(SystemError) in try files.open(".", in: folder.descriptor, .folder) }
        let old = status.stamp.size == 0 ? nil : LockNote(lockFile: name, in: folder)
        let lock = DraftLock(file, name, in: home, over: old, files)
        lock.sign(now, over: status)
        return .held(lock)
      }
    } catch {
      let holder = error.code == EWOULDBLOCK ? LockNote(lockFile: name, in: folder)?.holder : nil
      // Where nothing can be locked, no file stays that was made for it.
      if error.code != EWOULDBLOCK, (try? files.status(file))?.stamp.size == 0 { folder.discard(name) }
      try? files.close(file)
      if error.code == EWOULDBLOCK { return .busy(holder) }
      throw error
    }
    try? files.close(file)
    return nil
  }

  /// Writes who holds it; a lock without that is still a lock. Cutting a file short takes longer than writing it.
  private func sign(_ now: String, over old: FileStatus) {
    let text = LockNote.signature(now)
    if old.stamp.size > text.count { try? files.retrying { () throws(SystemError) in try files.truncate(file) } }
    append(text)
  }

  /// Notes a move before it is begun, so that whoever finds the lock file can bring it to an end.
  func note(_ move: PendingMove) { append(LockNote.text(of: move)) }

  private func append(_ text: [UInt8]) {
    var written = 0
    while written < text.count {
      let count = try? files.retrying { () throws(SystemError) in try files.write(file, text, from: written) }
      guard let count, count > 0 else { return }
      written += count
    }
  }
}
