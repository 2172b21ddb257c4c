/// A rule pack's JSON, with every pack that it extends already in it.
struct PackSource {
  var root: JSONNode
  /// The file's name, then those that it extends; places say which is meant.
  var files: [String]
  /// All the bytes that it was made of.
  var bytes: [UInt8]
  /// Whether it extends another pack.
  var isOverlay: Bool { files.count > 1 }

  /// More packs on top of each other than this are taken for a circle.
  private static let mostFiles = 8

  /// Reads a file and what it extends; nil where it cannot be read, and the log says why.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name.
  ///   - finder: where extended packs are.
  ///   - below: the files on top of this one.
  ///   - skipped: a key that is passed over unread.
  ///   - log: takes what is wrong.
  init?(
    _ bytes: [UInt8], file: String, _ finder: PackBase.Finder, below: Int = 0, skipping skipped: String?,
    _ log: PackProblemLog
  ) {
    do throws(JSONProblem) {
      root = try JSONNode(parsing: bytes, limits: .pack, skipping: skipped, file: below)
    } catch {
      log.problems.append(RulePackProblem(path: "", place: error.place, fault: .notJSON(error.reason)))
      files = [file]
      self.bytes = bytes
      return nil
    }
    (files, self.bytes) = ([file], bytes)
    guard let extends = PackValue(node: root, path: .root, log: log).member("extends") else { return }
    guard let name = extends.text(), let base = PackSource.base(extends, name, file, finder, below, log),
      let source = PackSource(base.bytes, file: base.file, finder, below: below + 1, skipping: "examples", log)
    else { return nil }
    files += source.files
    self.bytes += source.bytes
    root = PackOverlay(PackValue(node: root, path: .root, log: log)).over(source.root)
  }

  private static func base(
    _ extends: PackValue, _ name: String, _ file: String, _ finder: PackBase.Finder, _ below: Int,
    _ log: PackProblemLog
  ) -> PackBase? {
    guard below + 1 < mostFiles else {
      extends.note(.baseCircle(most: mostFiles))
      return nil
    }
    switch finder(name, file) {
    case .success(let base):
      log.files.append(base.file)
      return base
    case .failure(.unknown): extends.note(.baseUnknown(name))
    case .failure(.unreadable(let problem)): extends.note(.baseUnreadable(name, problem))
    }
    return nil
  }
}

extension PackValue {
  /// A member of an object; nil where this is none, or has no such key.
  func member(_ key: String) -> PackValue? {
    node[key].map { PackValue(node: $0, path: .key(key, path), log: log) }
  }
}
