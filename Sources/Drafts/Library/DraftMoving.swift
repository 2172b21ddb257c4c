import Glibc

/// Why a draft was not moved or renamed; it is then where it was, with its earlier versions.
package enum MovingProblem: Error, Hashable, Sendable {
  /// It is open elsewhere.
  case openElsewhere(LockHolder?)
  /// Another file has the name.
  case exists
  /// A link, a folder, a pipe or a device stands under its name.
  case notAFile(FileKind)
  case system(SystemError)
}

extension DraftLibrary {
  /// The folder inside this one for drafts that are done with.
  package static let archiveName = "归档"

  /// Where drafts that are done with lie.
  package var archive: DraftLibrary {
    DraftLibrary(folder: DraftPath(folder: folder, name: DraftLibrary.archiveName).path, files: files)
  }

  /// The folder inside this one for reviews of drafts that lie where nothing can be written.
  package static let reviewsName = "审核"

  /// Where such reviews lie.
  package var reviews: DraftLibrary {
    DraftLibrary(folder: DraftPath(folder: folder, name: DraftLibrary.reviewsName).path, files: files)
  }

  /// Gives a draft of this folder another place on the same disk, with its earlier versions and its review; no file is
  /// replaced. A review that cannot follow stays where it is.
  package func move(_ name: String, to newPlace: DraftPath) throws(MovingProblem) {
    let result: Result<Void, MovingProblem>
    do throws(SaveProblem) {
      result = try OpenFolder.with(folder, files) { folder throws(SaveProblem) in
        let attempt = DraftLock.take(name, in: folder, now: LocalTime.now())
        defer { withExtendedLifetime(attempt) {} }
        if case .busy(let holder) = attempt { return .failure(.openElsewhere(holder)) }
        let result = moveLocked(name, to: newPlace)
        if case .success = result {
          folder.discard(OwnNames.lock(for: name))
          moveReview(of: DraftPath(folder: self.folder, name: name), to: newPlace, in: folder)
        }
        try? files.retrying { () throws(SystemError) in try files.sync(folder.descriptor) }
        return result
      }
    } catch {
      throw .system(error.systemError)
    }
    try result.get()
  }

  private func moveReview(of place: DraftPath, to newPlace: DraftPath, in folder: OpenFolder) {
    guard exists(place.review.path) else { return }
    let attempt = DraftLock.take(place.review.name, in: folder, now: LocalTime.now())
    if case .busy = attempt { return }
    if case .success = moveLocked(place.review.name, to: newPlace.review) {
      folder.discard(OwnNames.lock(for: place.review.name))
    }
    withExtendedLifetime(attempt) {}
  }

  private func moveLocked(_ name: String, to newPlace: DraftPath) -> Result<Void, MovingProblem> {
    let place = DraftPath(folder: folder, name: name)
    do throws(MovingProblem) {
      let status = try asked { () throws(SystemError) in
        try files.status(place.path, in: .workingFolder, followingLinks: false)
      }
      guard status.kind == .regular else { return .failure(.notAFile(status.kind)) }
      if exists(newPlace.path) { return .failure(.exists) }
      let moved = try moveGenerations(of: place, to: newPlace)
      do throws(MovingProblem) {
        try rename(place.path, to: newPlace.path)
      } catch {
        takeBack(moved)
        throw error
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  /// Returns what was moved, from and to; where one cannot be, none is.
  private func moveGenerations(of place: DraftPath, to newPlace: DraftPath) throws(MovingProblem) -> [(String, String)]
  {
    let (own, other) = (Generations(of: place, files: files), Generations(of: newPlace, files: files))
    let all = try asked { () throws(SystemError) in try own.listOrFail() }
    if all.isEmpty { return [] }
    try asked { () throws(SystemError) in try other.makeFolder() }
    // What a draft of that name has left goes on being older.
    let last = try asked { () throws(SystemError) in try other.listOrFail() }.first?.number ?? 0
    var moved: [(String, String)] = []
    for generation in all {
      let target = other.place(of: generation.number + last).path
      do throws(MovingProblem) {
        try rename(generation.path, to: target)
        moved.append((generation.path, target))
      } catch {
        takeBack(moved)
        throw error
      }
    }
    return moved
  }

  private func takeBack(_ moved: [(String, String)]) {
    for (path, newPath) in moved { try? rename(newPath, to: path) }
  }

  /// A link fails where the name is taken, which a rename does not; some file systems have no links.
  private func rename(_ path: String, to newPath: String) throws(MovingProblem) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.link(path, as: newPath, in: .workingFolder) }
    } catch {
      if error.code == EEXIST { throw .exists }
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(error.code), !exists(newPath) else { throw .system(error) }
      return try asked { () throws(SystemError) in try files.rename(path, to: newPath, in: .workingFolder) }
    }
    do throws(MovingProblem) {
      try asked { () throws(SystemError) in try files.remove(path, in: .workingFolder) }
    } catch {
      // Never under two names.
      try? files.remove(newPath, in: .workingFolder)
      throw error
    }
  }

  private func exists(_ path: String) -> Bool {
    (try? files.status(path, in: .workingFolder, followingLinks: false)) != nil
  }

  private func asked<Value>(_ call: () throws(SystemError) -> Value) throws(MovingProblem) -> Value {
    do throws(SystemError) {
      return try files.retrying(call)
    } catch {
      throw .system(error)
    }
  }
}
