import Glibc

/// A file that the program makes for others to read, such as a report: written whole or not at all.
package enum OutputFile {
  /// Puts `bytes` under `path`; a file that is there is replaced and keeps its mode, a new one follows the umask.
  package static func save(
    _ bytes: [UInt8], at path: String, files: any FileSystem = SystemFiles()
  ) throws(SaveProblem) {
    let place = DraftPath(path)
    try OpenFolder.with(place.folder, files) { folder throws(SaveProblem) in
      let found = try? folder.status(place.name)
      let mode = found?.mode ?? 0o666 & ~UserMask.current
      _ = try SafeFile(folder: folder, name: place.name, target: .anyFile, mode: mode).save(bytes)
    }
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
