import Glibc

/// A folder that is open for a while, so that all steps of a save reach the same one.
struct OpenFolder {
  let files: any FileSystem
  let descriptor: Descriptor
  let identity: FileIdentity

  /// Opens the folder for `body`.
  /// - Throws: a ``SaveProblem`` of the step ``SaveStep/openFolder``, and what `body` throws.
  static func with<Value>(
    _ path: String, mode: OpenMode = .folder, _ files: any FileSystem,
    _ body: (OpenFolder) throws(SaveProblem) -> Value
  ) throws(SaveProblem) -> Value {
    let folder: OpenFolder
    do throws(SystemError) {
      let descriptor = try files.retrying { () throws(SystemError) in
        try files.open(path, in: .workingFolder, mode)
      }
      folder = try OpenFolder(descriptor, files)
    } catch {
      throw SaveProblem(.openFolder, .system(error))
    }
    defer { try? files.close(folder.descriptor) }
    return try body(folder)
  }

  private init(_ descriptor: Descriptor, _ files: any FileSystem) throws(SystemError) {
    do throws(SystemError) {
      identity = try files.retrying { () throws(SystemError) in try files.status(descriptor) }.stamp.identity
    } catch {
      try? files.close(descriptor)
      throw error
    }
    self.files = files
    self.descriptor = descriptor
  }

  /// What stands under a name, links themselves included; nil where nothing does.
  func status(_ name: String) throws(SystemError) -> FileStatus? {
    do throws(SystemError) {
      return try files.retrying { () throws(SystemError) in
        try files.status(name, in: descriptor, followingLinks: false)
      }
    } catch {
      if error.isNoSuchFile { return nil }
      throw error
    }
  }

  /// Brings the names in it to the disk.
  func sync() throws(SaveProblem) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.sync(descriptor) }
    } catch {
      // Some file systems know no syncing of folders.
      if ![EINVAL, ENOTSUP].contains(error.code) { throw SaveProblem(.syncFolder, .system(error)) }
    }
  }

  /// Takes a file away where that can be done.
  func discard(_ name: String) {
    try? files.retrying { () throws(SystemError) in try files.remove(name, in: descriptor) }
  }
}
