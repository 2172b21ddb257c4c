import Glibc

/// Why a draft was not deleted; nothing of it is gone then, unless the disk failed on the way.
package enum RemovalProblem: Error, Hashable, Sendable {
  /// It is open elsewhere.
  case openElsewhere(LockHolder?)
  case system(SystemError)
}

extension DraftLibrary {
  /// Deletes a draft with its earlier versions and everything else that was kept beside it.
  ///
  /// The draft itself goes last: where this is cut off, it can be deleted again and nothing private stays behind.
  package func remove(_ name: String) throws(RemovalProblem) {
    let result: Result<Void, RemovalProblem>
    do throws(SaveProblem) {
      result = try OpenFolder.with(folder, files) { folder throws(SaveProblem) in remove(name, in: folder) }
    } catch {
      guard case .system(let error) = error.reason else { return }
      throw .system(error)
    }
    try result.get()
  }

  private func remove(_ name: String, in open: OpenFolder) -> Result<Void, RemovalProblem> {
    let attempt = DraftLock.take(name, in: open, now: LocalTime.now())
    if case .busy(let holder) = attempt { return .failure(.openElsewhere(holder)) }
    do throws(SystemError) {
      // Asked first: earlier versions must not go where the draft then cannot.
      try files.retrying { () throws(SystemError) in try files.checkWritable(folder, in: .workingFolder) }
      try Generations(of: DraftPath(folder: folder, name: name), files: files).removeAll()
      _ = TemporaryName.clear(of: name, in: open, folder)
      try files.retrying { () throws(SystemError) in try files.remove(name, in: open.descriptor) }
    } catch {
      return .failure(.system(error))
    }
    open.discard(OwnNames.lock(for: name))
    try? files.retrying { () throws(SystemError) in try files.sync(open.descriptor) }
    withExtendedLifetime(attempt) {}
    return .success(())
  }
}
