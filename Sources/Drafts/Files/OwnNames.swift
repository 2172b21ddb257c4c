import Glibc
import Scoring

/// The names of the files that the program keeps beside a draft.
enum OwnNames {
  /// The longest name that file systems take, in bytes.
  static let longest = 255

  /// The permanent file that is locked while a draft is open.
  static func lock(for name: String) -> String {
    name.utf8.count <= 240 ? ".\(name).lock" : ".ziping-\(digest(name)).lock"
  }

  /// A short name for a name of any length.
  static func digest(_ text: String) -> String { ContentDigest.of(text) }
}

/// The names of temporary files: they tell which draft they belong to, so that an interrupted save can be found.
enum TemporaryName {
  static func make(for owner: String, number: Int) -> String {
    "\(prefix(for: owner))\(getpid())-\(number).tmp"
  }

  /// Takes away what interrupted saves have left; only for whoever holds the draft's lock.
  /// - Returns: whether there was any.
  static func clear(of owner: String, in folder: OpenFolder, _ path: String) -> Bool {
    let left = left(of: owner, path, folder.files)
    for name in left { folder.discard(name) }
    return !left.isEmpty
  }

  /// What interrupted saves have left in the folder at a path.
  static func left(of owner: String, _ path: String, _ files: any FileSystem) -> [String] {
    let names = (try? files.names(in: path, ofPrefix: prefix(for: owner))) ?? []
    return names.filter { $0.hasSuffix(".tmp") }
  }

  static let begin = ".ziping-"

  private static func prefix(for owner: String) -> String { begin + OwnNames.digest(owner) + "-" }
}

extension SystemError {
  /// Nothing stands under the name.
  var isNoSuchFile: Bool { code == ENOENT }
}
