import Glibc

/// A file that the program makes for others to read, such as a report: written whole or not at all, and in the place of
/// nothing but what the program wrote itself.
package struct OutputFile {
  package var path: String
  /// The files that it is made from; none of them is ever replaced.
  package var inputs: [String]
  /// Whether files may be replaced that the program did not write (`--force`); drafts, reviews and standards never are.
  package var isForced: Bool
  /// Whether the content of a file is something that the program wrote.
  package var isOwn: ([UInt8]) -> Bool

  /// Larger files are none of ours.
  private static let mostBytes = 1_000_000_000

  package init(_ path: String, inputs: [String], isForced: Bool, isOwn: @escaping ([UInt8]) -> Bool) {
    (self.path, self.inputs, self.isForced, self.isOwn) = (path, inputs, isForced, isOwn)
  }

  /// Puts `bytes` under the path; a file that is replaced hands its mode down, a new one follows the umask.
  package func save(_ bytes: [UInt8], files: any FileSystem = SystemFiles()) throws(SaveProblem) {
    let place = DraftPath(path)
    try OpenFolder.with(place.folder, files) { folder throws(SaveProblem) in
      _ = DraftLibrary(folder: place.folder, files: files).clearLeftovers()
      let found = try? folder.status(place.name)
      let mode = found?.mode ?? 0o666 & ~UserMask.current
      let target = try target(over: found, place.name, in: folder)
      _ = try SafeFile(folder: folder, name: place.name, target: target, mode: mode).save(bytes)
    }
  }

  /// What may be replaced: the very file that was looked at; any, where that is asked for.
  private func target(over found: FileStatus?, _ name: String, in folder: OpenFolder) throws(SaveProblem)
    -> SafeFile.Target
  {
    guard let found else { return .newFile }
    if found.kind != .regular { throw SaveProblem(.check, .notAFile(found.kind)) }
    if inputs.contains(where: { SystemFiles.isSame($0, path) }) { throw SaveProblem(.check, .isInput) }
    let content = try? folder.files.content(
      of: name, in: folder.descriptor, followingLinks: false, limit: OutputFile.mostBytes)
    // Also what a standard builds on, and the drafts of a folder, whatever they are called.
    if let bytes = content?.bytes, StoredFormat.isWork(bytes) { throw SaveProblem(.check, .isWork) }
    if isForced { return .anyFile }
    guard let bytes = content?.bytes, bytes.isEmpty || isOwn(bytes) else { throw SaveProblem(.check, .isForeign) }
    return .known([bytes])
  }
}

/// The umask of the process.
private enum UserMask {
  static var current: UInt32 {
    // The system gives it only in exchange for another; that one lets nothing slip meanwhile.
    let mask = umask(0o077)
    umask(mask)
    return mask
  }
}
