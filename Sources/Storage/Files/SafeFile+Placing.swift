import Glibc

/// The last step of a save: the finished temporary file comes to stand under the name.
extension SafeFile {
  /// - Parameters:
  ///   - temporary: the file that holds the content.
  ///   - own: which file that is.
  /// - Throws: a ``SaveProblem``; the temporary file is then still there, or kept under another name.
  func putInPlace(_ temporary: String, _ own: FileIdentity) throws(SaveProblem) {
    if case .known(let contents) = target { return try exchange(temporary, own, contents) }
    do throws(SystemError) {
      if target == .newFile { try putNewFileInPlace(temporary) } else { try rename(temporary) }
    } catch {
      // A network file system may report a failure of what it has done.
      guard isInPlace(own) else { throw SaveProblem(.replace, error.code == EEXIST ? .exists : .system(error)) }
      if target == .newFile { folder.discard(temporary) }
    }
  }

  private func isInPlace(_ own: FileIdentity) -> Bool { (try? folder.status(name))?.stamp.identity == own }

  /// A link fails where the name is taken, which a rename does not.
  private func putNewFileInPlace(_ temporary: String) throws(SystemError) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in
        try files.link(temporary, as: name, in: folder.descriptor)
      }
      folder.discard(temporary)
    } catch {
      guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(error.code), try folder.status(name) == nil else { throw error }
      try rename(temporary)
    }
  }

  private func rename(_ temporary: String) throws(SystemError) {
    try files.retrying { () throws(SystemError) in
      try files.rename(temporary, to: name, in: folder.descriptor)
    }
  }

  // MARK: - A file that is known

  /// Both files change places in one step, so that what stood there is in hand: where it is not what was expected,
  /// another program has just written it, and it goes back.
  private func exchange(
    _ temporary: String, _ own: FileIdentity, _ contents: [[UInt8]]
  ) throws(SaveProblem) {
    do throws(SystemError) {
      try swap(temporary)
    } catch {
      guard isInPlace(own) else { return try putInPlace(temporary, own, contents, without: error) }
    }
    var problem = SaveProblem(.replace, .changedMeanwhile)
    do throws(SaveProblem) {
      if try holds(temporary, contents) { return folder.discard(temporary) }
    } catch {
      problem = error
    }
    do throws(SystemError) {
      try swap(temporary)
    } catch {
      guard !isInPlace(own) else { return keepAside(temporary) }
    }
    // A third version, put there while the second one was looked at.
    if (try? folder.status(temporary))?.stamp.identity != own { keepAside(temporary) }
    throw problem
  }

  private func swap(_ temporary: String) throws(SystemError) {
    try files.retrying { () throws(SystemError) in
      try files.exchange(temporary, with: name, in: folder.descriptor)
    }
  }

  /// Where files cannot change places: what stands there is looked at as late as can be.
  private func putInPlace(
    _ temporary: String, _ own: FileIdentity, _ contents: [[UInt8]], without error: SystemError
  ) throws(SaveProblem) {
    let isGone = error.isNoSuchFile
    guard isGone || [EINVAL, ENOSYS, ENOTSUP, EPERM].contains(error.code) else {
      throw SaveProblem(.replace, .system(error))
    }
    let placing = SafeFile(folder: folder, name: name, target: isGone ? .newFile : .anyFile, owner: owner, mode: mode)
    if !isGone, try !holds(name, contents) { throw SaveProblem(.replace, .changedMeanwhile) }
    try placing.putInPlace(temporary, own)
  }

  /// Whether a file with one of these contents stands under a name.
  private func holds(_ name: String, _ contents: [[UInt8]]) throws(SaveProblem) -> Bool {
    let limit = contents.map(\.count).max() ?? 0
    do throws(ReadProblem) {
      let found = try files.content(of: name, in: folder.descriptor, followingLinks: false, limit: limit)
      return contents.contains(found.bytes)
    } catch {
      if case .system(let error) = error { throw SaveProblem(.check, .system(error)) }
      return false
    }
  }

  /// Gives what lies under the temporary name a name of its own, since that is cleared away some day.
  private func keepAside(_ temporary: String) {
    let stem = DraftPath(folder: "", name: name).stem + "-副本"
    for number in 1...100 {
      let copy = FileNames.free(stem: stem, isTaken: { [folder] in (try? folder.status($0)) != nil })
      do throws(SystemError) {
        try files.retrying { () throws(SystemError) in
          try files.link(temporary, as: copy, in: folder.descriptor)
        }
        return folder.discard(temporary)
      } catch {
        guard error.code == EEXIST, number < 100 else { return }
      }
    }
  }
}
