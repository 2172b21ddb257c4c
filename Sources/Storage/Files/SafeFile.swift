import Glibc

/// Saves a file whole or not at all: a temporary file beside it is written, brought to the disk, and put in its place.
///
/// Whatever fails, and whenever the process ends, the old content or the new stands under the name.
struct SafeFile {
  let folder: OpenFolder
  let name: String
  /// What may stand under the name.
  let target: Target
  /// What the temporary file is named after: whoever holds the lock of that may clear it away.
  let owner: String
  /// Permission bits of the file; drafts are for their owner only. Until it is in its place, every file is.
  let mode: UInt32

  init(folder: OpenFolder, name: String, target: Target, owner: String? = nil, mode: UInt32 = 0o600) {
    self.folder = folder
    self.name = name
    self.target = target
    self.mode = mode
    self.owner = owner ?? name
  }

  enum Target: Equatable {
    /// A regular file or nothing.
    case anyFile
    /// Nothing: no file is replaced.
    case newFile
    /// A file with one of these contents; any other is left as it is.
    case known([[UInt8]])
  }

  struct Receipt {
    var stamp: FileStamp
    /// Whether others can read the file although it was made 0600: a file system without modes.
    var isExposed: Bool
  }

  var files: any FileSystem { folder.files }

  func save(_ bytes: [UInt8]) throws(SaveProblem) -> Receipt {
    let prepared = try prepare(bytes)
    try put(prepared)
    try folder.sync()
    let receipt = prepared.receipt
    return Receipt(stamp: stamp(following: receipt.stamp), isExposed: receipt.isExposed)
  }

  /// A temporary file with the content, which is not in its place yet.
  struct Prepared {
    var temporary: String
    var receipt: Receipt
  }

  /// Writes the temporary file; it is gone where that fails. Several that are brought to the disk together are not each
  /// brought there now.
  func prepare(_ bytes: [UInt8], syncs: Bool = true) throws(SaveProblem) -> Prepared {
    try check()
    let (temporary, file) = try create()
    do throws(SaveProblem) {
      return Prepared(temporary: temporary, receipt: try fill(file, bytes, syncs: syncs))
    } catch {
      folder.discard(temporary)
      throw error
    }
  }

  /// Puts what was prepared in its place; where that fails the temporary file is gone.
  func put(_ prepared: Prepared) throws(SaveProblem) {
    do throws(SaveProblem) {
      try putInPlace(prepared.temporary, prepared.receipt.stamp.identity)
    } catch {
      folder.discard(prepared.temporary)
      throw error
    }
    if mode != SafeFile.privately { openUp(prepared.receipt.stamp.identity) }
  }

  /// The stamp is taken again where it can be, since putting the file in place changes it; but only of our own file:
  /// on a slow disk somebody else may have written there by now.
  private func stamp(following own: FileStamp) -> FileStamp {
    guard let placed = try? files.status(name, in: folder.descriptor, followingLinks: false).stamp,
      placed.identity == own.identity, placed.size == own.size, placed.modified == own.modified
    else { return own }
    return placed
  }

  private func check() throws(SaveProblem) {
    let found = try at(.check) { () throws(SystemError) in try folder.status(name) }
    guard let found else { return }
    if target == .newFile { throw SaveProblem(.check, .exists) }
    if found.kind != .regular { throw SaveProblem(.check, .notAFile(found.kind)) }
  }

  /// Makes a temporary file that nobody else has.
  private func create() throws(SaveProblem) -> (String, Descriptor) {
    for number in 0..<100 {
      let temporary = TemporaryName.make(for: owner, number: number)
      do throws(SystemError) {
        let file = try files.retrying { () throws(SystemError) in
          try files.open(temporary, in: folder.descriptor, .create)
        }
        return (temporary, file)
      } catch {
        if error.code != EEXIST { throw SaveProblem(.create, .system(error)) }
      }
    }
    throw SaveProblem(.create, .system(SystemError(EEXIST)))
  }

  /// Writes, brings to the disk and closes the temporary file.
  private func fill(_ file: Descriptor, _ bytes: [UInt8], syncs: Bool) throws(SaveProblem) -> Receipt {
    let status: FileStatus
    do throws(SaveProblem) {
      // The umask may have taken our own rights away; a file system without modes says no, and that is no failure.
      try? files.setMode(file, SafeFile.privately)
      try write(bytes, to: file)
      // Never tried again on this file: after a failure the kernel may call lost pages clean.
      if syncs { try at(.sync) { () throws(SystemError) in try files.sync(file) } }
      status = try at(.sync) { () throws(SystemError) in try files.status(file) }
    } catch {
      try? files.close(file)
      throw error
    }
    do throws(SystemError) {
      try files.close(file)
    } catch {
      // An interrupted close has closed all the same.
      if error.code != EINTR { throw SaveProblem(.close, .system(error)) }
    }
    return Receipt(stamp: status.stamp, isExposed: status.mode & 0o077 != 0)
  }

  private static let privately: UInt32 = 0o600

  /// Gives the file its mode, where it is still this one that stands there.
  private func openUp(_ own: FileIdentity) {
    guard let file = try? files.open(name, in: folder.descriptor, .readWithoutFollowing) else { return }
    if (try? files.status(file))?.stamp.identity == own { try? files.setMode(file, mode) }
    try? files.close(file)
  }

  private func write(_ bytes: [UInt8], to file: Descriptor) throws(SaveProblem) {
    var written = 0
    while written < bytes.count {
      let count = try at(.write) { () throws(SystemError) in try files.write(file, bytes, from: written) }
      // No progress and no error: treated as a full disk, so that it cannot go on for ever.
      if count <= 0 { throw SaveProblem(.write, .system(SystemError(ENOSPC))) }
      written += count
    }
  }

  private func at<Value>(
    _ step: SaveStep, _ call: () throws(SystemError) -> Value
  ) throws(SaveProblem) -> Value {
    do throws(SystemError) {
      return try files.retrying(call)
    } catch {
      throw SaveProblem(step, .system(error))
    }
  }
}
