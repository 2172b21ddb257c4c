import Basics
import Glibc

/// The names of the files that the program keeps beside a draft.
enum OwnNames {
  /// The longest name that file systems take, in bytes.
  static let longest = 255

  /// The file that is locked while a draft is open.
  static func lock(for name: String) -> String {
    name.utf8.count <= 240 ? ".\(name)\(lockEnding)" : ".ziping-\(digest(name))\(lockEnding)"
  }

  /// The draft that a lock file of this name would be about; nil where the name is not a lock file's.
  static func lockedDraft(_ lockFile: String) -> FileName? {
    guard let stem = lockFile.withoutEnding(lockEnding), stem.utf8.count > 1, stem.beginsExactly(with: ".") else {
      return nil
    }
    return FileName(String(Substring(stem.utf8.dropFirst())))
  }

  private static let lockEnding = ".lock"

  /// A short name for a name of any length.
  static func digest(_ text: String) -> String { ContentDigest.of(text) }
}

extension SystemError {
  /// Nothing stands under the name.
  var isNoSuchFile: Bool { code == ENOENT }
}
