import Glibc

/// Why a draft was not deleted; nothing of it is gone then, unless the disk failed on the way.
package enum RemovalProblem: Error, Hashable, Sendable {
  /// It is open elsewhere.
  case openElsewhere(LockHolder?)
  /// What cannot be read could not be brought back.
  case unreadable(ReadProblem)
  case system(SystemError)
}

/// A draft that was deleted, with its earlier versions and its review, for as long as that can be undone.
///
/// It is held in memory alone: on the disk nothing private is left, whatever becomes of the process.
package struct RemovedDraft: Hashable, Sendable {
  struct File: Hashable, Sendable {
    var bytes: [UInt8]
    /// When it was last written.
    var modified: FileTime

    init(_ content: FileContent) {
      (bytes, modified) = (content.bytes, content.status.stamp.modified)
    }
  }

  struct Version: Hashable, Sendable {
    var number: Int
    var file: File
  }

  package let place: DraftPath
  let draft: File
  /// The earlier versions, the oldest first.
  let versions: [Version]
  /// What a reviewer wrote about it, with its own earlier versions.
  let review: File?
  let reviewVersions: [Version]
}

extension DraftLibrary {
  /// Larger files are no drafts, and are not kept in memory.
  private static let mostBytes = 64_000_000

  /// Deletes a draft with its earlier versions, its review, and everything else that was kept beside it.
  ///
  /// The draft itself goes last: where this is cut off, it can be deleted again and nothing private stays behind.
  /// - Returns: what ``restore(_:)`` brings back; nil where only a link was taken away, and the file that it names is
  ///   still there.
  @discardableResult
  package func remove(_ name: String) throws(RemovalProblem) -> RemovedDraft? {
    let result: Result<RemovedDraft?, RemovalProblem>
    do throws(SaveProblem) {
      result = try OpenFolder.with(folder, files) { folder throws(SaveProblem) in remove(name, in: folder) }
    } catch {
      throw .system(error.systemError)
    }
    return try result.get()
  }

  private func remove(_ name: String, in open: OpenFolder) -> Result<RemovedDraft?, RemovalProblem> {
    let attempt = DraftLock.take(name, in: open, now: LocalTime.now())
    if case .busy(let holder) = attempt { return .failure(.openElsewhere(holder)) }
    let place = DraftPath(folder: folder, name: name)
    let removed: RemovedDraft?
    do throws(ReadProblem) {
      removed = try content(of: place)
    } catch {
      if case .system(let error) = error, error.isNoSuchFile { return .failure(.system(error)) }
      return .failure(.unreadable(error))
    }
    do throws(SystemError) {
      // Asked first: earlier versions must not go where the draft then cannot.
      try files.retrying { () throws(SystemError) in try files.checkWritable(folder, in: .workingFolder) }
      if removed?.review != nil { try delete(place.review, in: open) }
      try delete(place, in: open)
    } catch {
      return .failure(.system(error))
    }
    try? files.retrying { () throws(SystemError) in try files.sync(open.descriptor) }
    withExtendedLifetime(attempt) {}
    return .success(removed)
  }

  /// Deletes a file after its earlier versions.
  private func delete(_ place: DraftPath, in open: OpenFolder) throws(SystemError) {
    try generations(of: place).removeAll()
    if versions == nil { TemporaryName.clear(of: place.name, in: open.descriptor, folder, files) }
    try files.retrying { () throws(SystemError) in try files.remove(place.name, in: open.descriptor) }
  }

  private func content(of place: DraftPath) throws(ReadProblem) -> RemovedDraft? {
    let status = try? files.status(place.path, in: .workingFolder, followingLinks: false)
    if status?.kind == .link { return nil }
    // What lies under a review's name may be something else: that stays.
    let review = try files.review(at: place.review).map(RemovedDraft.File.init)
    return RemovedDraft(
      place: place, draft: try file(place.path), versions: try versions(of: place), review: review,
      reviewVersions: review == nil ? [] : try versions(of: place.review))
  }

  private func versions(of place: DraftPath) throws(ReadProblem) -> [RemovedDraft.Version] {
    let generations: [Generations.Generation]
    do throws(SystemError) {
      generations = try self.generations(of: place).listOrFail()
    } catch {
      throw .system(error)
    }
    var versions: [RemovedDraft.Version] = []
    for generation in generations.reversed() {
      versions.append(RemovedDraft.Version(number: generation.number, file: try file(generation.path)))
    }
    return versions
  }

  private func file(_ path: String) throws(ReadProblem) -> RemovedDraft.File {
    RemovedDraft.File(try files.content(of: path, followingLinks: false, limit: DraftLibrary.mostBytes))
  }

  /// Brings a deleted draft back with its earlier versions and their times, in the folder that it was in; under another
  /// name where its own is taken by now.
  package func restore(_ removed: RemovedDraft) throws(SaveProblem) -> DraftPath {
    let place = place(forCopyOf: removed.place)
    // The draft comes last: it is never there without its earlier versions.
    if let review = removed.review { try put(review, removed.reviewVersions, at: place.review) }
    try put(removed.draft, removed.versions, at: place)
    return place
  }

  private func put(
    _ file: RemovedDraft.File, _ versions: [RemovedDraft.Version], at place: DraftPath
  ) throws(SaveProblem) {
    let generations = generations(of: place)
    if !versions.isEmpty {
      do throws(SystemError) {
        try generations.makeFolder()
      } catch {
        throw SaveProblem(.openFolder, .system(error))
      }
    }
    for version in versions { try put(version.file, at: generations.place(of: version.number), generations.prefix) }
    generations.note(versions.reversed().map(\.number))
    try put(file, at: place, place.name)
  }

  private func put(_ file: RemovedDraft.File, at place: DraftPath, _ owner: String) throws(SaveProblem) {
    try OpenFolder.with(place.folder, files) { folder throws(SaveProblem) in
      // From an attempt that was cut off.
      let found = try? files.content(
        of: place.name, in: folder.descriptor, followingLinks: false, limit: file.bytes.count)
      if found?.bytes != file.bytes {
        _ = try SafeFile(folder: folder, name: place.name, target: .newFile, owner: owner).save(file.bytes)
      }
      try? files.setModified(place.name, in: folder.descriptor, file.modified)
    }
  }
}

extension SaveProblem {
  /// The failure of the system behind it.
  var systemError: SystemError {
    if case .system(let error) = reason { error } else { SystemError(EIO) }
  }
}
