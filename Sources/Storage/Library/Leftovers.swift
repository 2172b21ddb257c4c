import Basics
import Glibc

/// What runs that were killed have left in a folder, as far as it was worth a word when it was cleared away.
package struct Leftovers: Hashable, Sendable {
  /// Drafts whose last save was cut off; they themselves are whole.
  package var interruptedSaves: [FileName] = []
  /// Drafts that stood there under two names, by the one that they have now.
  package var renamed: [FileName] = []

  package init() {}
}

extension DraftLibrary {
  /// Clears away what runs that were killed have left in this folder and in those that belong to it: locks, unfinished
  /// files, half a move. What a live process uses stays, and so does what this program did not write.
  package func clearLeftovers() -> Leftovers {
    var found = clearOwnLeftovers()
    for companion in [archive, reviews] { found.add(companion.clearOwnLeftovers()) }
    found.renamed += mendTwins()
    return found
  }

  private func clearOwnLeftovers() -> Leftovers {
    var found = Leftovers()
    let names = ((try? files.names(in: folder)) ?? []).compactMap(\.self)
    if names.isEmpty { return found }
    _ = try? OpenFolder.with(folder, files) { open throws(SaveProblem) in
      for (name, owner) in lockFiles(names) { clearLock(name, of: owner, in: open, &found) }
      let owners = TemporaryName.clearAbandoned(in: open, folder)
      guard !owners.isEmpty else { return }
      let documents = names.filter { $0.endsExactly(with: ".json") && owners.contains(OwnNames.digest($0)) }
      found.interruptedSaves = documents.map { FileName($0) }
    }
    let versions = Generations.folder(beside: folder)
    _ = try? OpenFolder.with(versions, mode: .folderWithoutFollowing, files) { open throws(SaveProblem) in
      TemporaryName.clearAbandoned(in: open, versions)
    }
    return found
  }

  /// Those of reviews first: what is left of the move of a review is cleared up before that of its draft.
  private func lockFiles(_ names: [String]) -> [(name: String, owner: FileName)] {
    let all = names.compactMap { name in OwnNames.lockedDraft(name).map { (name: name, owner: $0) } }
    let isReview = { (owner: FileName) in place(owner.text).reviewedDraft != nil }
    return all.filter { isReview($0.owner) } + all.filter { !isReview($0.owner) }
  }

  /// A lock that nobody holds goes, with the move that was noted there.
  private func clearLock(_ lockFile: String, of owner: FileName, in open: OpenFolder, _ found: inout Leftovers) {
    guard LockNote.isLockFile(lockFile, in: open),
      case .held(let lock) = DraftLock.take(lockFile: lockFile, in: open, now: LocalTime.now())
    else { return }
    if let move = lock.interruptedMove, recover(owner.text, from: move, in: open) {
      found.renamed.append(FileName(DraftPath(move.target).name))
    }
    withExtendedLifetime(lock) {}
  }
}

extension Leftovers {
  fileprivate mutating func add(_ other: Leftovers) {
    interruptedSaves += other.interruptedSaves
    renamed += other.renamed
  }
}
