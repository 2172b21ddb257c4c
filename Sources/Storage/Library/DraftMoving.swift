import Basics
import Glibc

/// Why a draft was not moved or renamed; it is then where it was, with its earlier versions.
package enum MovingProblem: Error, Hashable, Sendable {
  /// It is open elsewhere.
  case openElsewhere(LockHolder?)
  /// Another file has the name.
  case exists
  /// The name is one that the program keeps for something else.
  case reserved(NameReservation)
  /// A link, a folder, a pipe or a device stands under its name.
  case notAFile(FileKind)
  case system(SystemError)
}

extension DraftLibrary {
  /// The folder inside this one for drafts that are done with.
  package static let archiveName = CompanionName.archive

  /// Where drafts that are done with lie.
  package var archive: DraftLibrary {
    DraftLibrary(
      folder: DraftPath(folder: folder, name: DraftLibrary.archiveName).path, files: files, versions: versions)
  }

  /// The folder inside this one for reviews of drafts that lie where nothing can be written.
  package static let reviewsName = CompanionName.reviews

  /// Where such reviews lie.
  package var reviews: DraftLibrary {
    DraftLibrary(folder: DraftPath(folder: folder, name: DraftLibrary.reviewsName).path, files: files)
  }

  /// Gives a draft of this folder another place on the same disk, with its earlier versions and its review; no file is
  /// replaced. A review that cannot follow stays where it is.
  package func move(_ name: String, to newPlace: DraftPath) throws(MovingProblem) {
    if let reservation = newPlace.reservation, place(name).reservation == nil { throw .reserved(reservation) }
    let result: Result<Void, MovingProblem>
    do throws(SaveProblem) {
      result = try OpenFolder.with(folder, files) { folder throws(SaveProblem) in
        // The lock tells of the move until the review has followed.
        let result = moveLocking(name, to: newPlace, in: folder) {
          moveReview(of: place(name), to: newPlace, in: folder)
        }
        try? files.retrying { () throws(SystemError) in try files.sync(folder.descriptor) }
        return result
      }
    } catch {
      throw .system(error.systemError)
    }
    try result.get()
  }

  private func moveLocking(
    _ name: String, to newPlace: DraftPath, in folder: OpenFolder, then follow: () -> Void = {}
  ) -> Result<Void, MovingProblem> {
    let attempt = DraftLock.take(name, in: folder, now: LocalTime.now())
    defer { withExtendedLifetime(attempt) {} }
    if case .busy(let holder) = attempt { return .failure(.openElsewhere(holder)) }
    let lock: DraftLock? = if case .held(let held) = attempt { held } else { nil }
    let result = moveLocked(name, to: newPlace, noting: lock)
    if case .success = result { follow() }
    return result
  }

  /// What lies under a review's name may be something else: that stays.
  func moveReview(of place: DraftPath, to newPlace: DraftPath, in folder: OpenFolder) {
    guard files.holdsReview(place.review) else { return }
    _ = moveLocking(place.review.name, to: newPlace.review, in: folder)
  }

  private func moveLocked(
    _ name: String, to newPlace: DraftPath, noting lock: DraftLock?
  ) -> Result<Void, MovingProblem> {
    let place = place(name)
    do throws(MovingProblem) {
      let status = try asked { () throws(SystemError) in
        try files.status(place.path, in: .workingFolder, followingLinks: false)
      }
      guard status.kind == .regular else { return .failure(.notAFile(status.kind)) }
      if exists(newPlace.path) { return .failure(.exists) }
      let moved = try moveGenerations(of: place, to: newPlace, noting: lock)
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
  private func moveGenerations(
    of place: DraftPath, to newPlace: DraftPath, noting lock: DraftLock?
  ) throws(MovingProblem) -> [(String, String)] {
    let (own, other) = (generations(of: place), generations(of: newPlace))
    let all = try asked { () throws(SystemError) in try own.numbers() }
    // What a draft of that name has left goes on being older.
    let shift = try asked { () throws(SystemError) in try other.firstFree(all.first ?? 1) } - 1
    let there = try asked { () throws(SystemError) in try other.numbers() }
    relativePath(of: newPlace).map { lock?.note(PendingMove(target: $0, shift: shift)) }
    if all.isEmpty { return [] }
    try asked { () throws(SystemError) in try other.makeFolder() }
    var moved: [(String, String)] = []
    for number in all {
      let (path, target) = (own.place(of: number).path, other.place(of: number + shift).path)
      do throws(MovingProblem) {
        try rename(path, to: target)
        moved.append((path, target))
      } catch {
        takeBack(moved)
        throw error
      }
    }
    other.note(all.map { $0 + shift } + there)
    own.note([])
    return moved
  }

  private func takeBack(_ moved: [(String, String)]) {
    for (path, newPath) in moved { try? rename(newPath, to: path) }
    versions?.forget()
  }

  /// In one step where the file system can, so that no file is ever there under two names.
  func rename(_ path: String, to newPath: String) throws(MovingProblem) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.renameNew(path, to: newPath, in: .workingFolder) }
    } catch {
      if error.code == EEXIST { throw .exists }
      guard [EINVAL, ENOSYS, ENOTSUP].contains(error.code) else { throw .system(error) }
      try renameInSteps(path, to: newPath)
    }
  }

  /// A link fails where the name is taken, which a rename does not; some file systems have no links.
  private func renameInSteps(_ path: String, to newPath: String) throws(MovingProblem) {
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

  func exists(_ path: String) -> Bool {
    (try? files.status(path, in: .workingFolder, followingLinks: false)) != nil
  }

  func asked<Value>(_ call: () throws(SystemError) -> Value) throws(MovingProblem) -> Value {
    do throws(SystemError) {
      return try files.retrying(call)
    } catch {
      throw .system(error)
    }
  }
}
