import Glibc

/// A move that a killed process was amid is brought to its end, or taken back.
extension DraftLibrary {
  /// Where a place lies as seen from this folder: a name, or a name in 归档 or beside it; nil elsewhere.
  func relativePath(of place: DraftPath) -> String? {
    if place.folder.isExactly(folder) { return place.name }
    if place.folder.isExactly(archive.folder) { return DraftLibrary.archiveName + "/" + place.name }
    return DraftLibrary(folder: place.folder).archive.folder.isExactly(folder) ? "../" + place.name : nil
  }

  private func place(relative path: String) -> DraftPath? {
    let parts = DraftPath(path)
    switch parts.folder {
    case ".": return place(parts.name)
    case DraftLibrary.archiveName: return archive.place(parts.name)
    case "..": return DraftPath(folder: DraftPath(folder).folder, name: parts.name)
    default: return nil
    }
  }

  /// Whatever was done of it, the draft has one name afterwards, with its versions and its review.
  /// - Returns: whether anything had to be done.
  func recover(_ name: String, from move: PendingMove, in open: OpenFolder) -> Bool {
    guard let target = place(relative: move.target) else { return false }
    switch (identity(place(name).path), identity(target.path)) {
    case (nil, _?):
      moveReview(of: place(name), to: target, in: open)
      return false
    case (let old?, let new?) where old == new:
      open.discard(name)
      moveReview(of: place(name), to: target, in: open)
      return true
    case (_?, nil): return takeBackVersions(of: place(name), from: target, shift: move.shift)
    default: return false
    }
  }

  private func identity(_ path: String) -> FileIdentity? {
    (try? files.status(path, in: .workingFolder, followingLinks: false))?.stamp.identity
  }

  /// It may have both names.
  private func takeBack(_ version: DraftPath, to place: DraftPath) {
    if identity(version.path) == identity(place.path) {
      try? files.remove(version.path, in: .workingFolder)
    } else {
      try? rename(version.path, to: place.path)
    }
  }

  private func takeBackVersions(of place: DraftPath, from target: DraftPath, shift: Int) -> Bool {
    let (own, other) = (Generations(of: place, files: files), Generations(of: target, files: files))
    let moved = ((try? other.numbers()) ?? []).filter { $0 > shift }
    for number in moved { takeBack(other.place(of: number), to: own.place(of: number - shift)) }
    return !moved.isEmpty
  }
}
