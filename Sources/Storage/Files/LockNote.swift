import Glibc

/// A move of a draft, with its versions, that was begun.
struct PendingMove: Hashable {
  /// Where the draft goes: a name, for its own folder; else the path from its own folder.
  var target: String
  /// By how much the numbers of its versions grow.
  var shift: Int
}

/// What a lock file says: who holds the lock, and which move is under way.
struct LockNote {
  let holder: LockHolder
  let move: PendingMove?

  /// Nil where the file does not say who.
  init?(lockFile name: String, in folder: OpenFolder) {
    let content = try? folder.files.content(of: name, in: folder.descriptor, followingLinks: false, limit: 16_384)
    let lines = (content?.bytes ?? []).split(
      separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false
    ).map { String(validating: $0, as: UTF8.self) }
    guard lines.count > 2, let process = lines[0].flatMap({ Int($0) }), let since = lines[1] else { return nil }
    holder = LockHolder(process: process, since: since)
    // A name may hold line breaks too: it goes on to the end.
    let target = lines.count > 3 ? lines[3]?.withoutEnding("\n") : nil
    move = target.flatMap { target in lines[2].flatMap { Int($0) }.map { PendingMove(target: target, shift: $0) } }
  }

  /// Whether a file is a lock file of this program: it says who held it, or was killed before that could be written.
  static func isLockFile(_ name: String, in folder: OpenFolder) -> Bool {
    guard let status = try? folder.status(name), status.kind == .regular else { return false }
    if status.stamp.size == 0 { return OwnNames.lockedDraft(name)?.text.endsExactly(with: ".json") ?? false }
    return LockNote(lockFile: name, in: folder) != nil
  }

  static func signature(_ now: String) -> [UInt8] { Array("\(getpid())\n\(now)\n".utf8) }

  static func text(of move: PendingMove) -> [UInt8] { Array("\(move.shift)\n\(move.target)\n".utf8) }
}
