import Glibc

/// Earlier versions of a draft, as they were found when sessions began; the newest are kept.
///
/// They lie in a folder `generations` beside the draft, numbered, so that no clock decides which is newer.
package struct Generations: Sendable {
  /// How many of each draft are kept.
  package static let most = 20
  package static let folderName = "generations"

  /// An earlier version.
  package struct Generation: Hashable, Sendable {
    /// From 1; larger is newer.
    package var number: Int
    package var path: String
    /// When it was kept, in nanoseconds since 1970; 0 where not known.
    package var kept: Int
  }

  let files: any FileSystem
  private let folderPath: String
  let prefix: String

  /// The generations of the draft at this path.
  package init(of draft: DraftPath, files: any FileSystem = SystemFiles()) {
    self.files = files
    folderPath = draft.folder == "." ? Generations.folderName : draft.folder + "/" + Generations.folderName
    let stem = draft.stem
    // `a` and `a.json` have one stem, and long names must leave room for the number.
    let isPlain = stem != draft.name && stem.utf8.count <= 200
    prefix = (isPlain ? stem : OwnNames.digest(draft.name)) + "."
  }

  /// The newest first; empty where there are none.
  package func list() -> [Generation] {
    (try? listOrFail()) ?? []
  }

  /// As ``list()``, but what may be there and cannot be told is an error.
  func listOrFail() throws(SystemError) -> [Generation] {
    let names: [String]
    do throws(SystemError) {
      names = try files.names(in: folderPath, ofPrefix: prefix)
    } catch {
      // No folder, or something else in its place that nothing was ever kept behind.
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return [] }
      throw error
    }
    return names.compactMap { name in
      guard let number = number(of: name) else { return nil }
      let path = folderPath + "/" + name
      let status = try? files.status(path, in: .workingFolder, followingLinks: false)
      return Generation(number: number, path: path, kept: status?.stamp.modified ?? 0)
    }.sorted { $0.number > $1.number }
  }

  /// Reads an earlier version.
  package func document(of generation: Generation) throws(OpenProblem) -> DraftDocument {
    try DraftStore.read(generation.path, followingLinks: false, files).0
  }

  /// Keeps these bytes as the newest version, unless they are that already, and drops the oldest beyond ``most``.
  func keep(_ bytes: [UInt8], limit: Int = JSONLimits.draft.bytes) throws(SaveProblem) {
    do throws(SystemError) {
      try makeFolder()
    } catch {
      throw SaveProblem(.openFolder, .system(error))
    }
    let kept = list()
    if let newest = kept.first, isSame(newest, bytes, limit) { return }
    try OpenFolder.with(folderPath, mode: .folderWithoutFollowing, files) { folder throws(SaveProblem) in
      _ = TemporaryName.clear(of: prefix, in: folder, folderPath)
      let name = place(of: (kept.first?.number ?? 0) + 1).name
      _ = try SafeFile(folder: folder, name: name, target: .newFile, owner: prefix).save(bytes)
      for old in kept.dropFirst(Generations.most - 1) {
        folder.discard(place(of: old.number).name)
      }
    }
  }

  /// Where a version of this number lies, or would lie.
  func place(of number: Int) -> DraftPath {
    DraftPath(folder: folderPath, name: prefix + Generations.digits(number) + ".json")
  }

  /// Makes the folder that they lie in, where it is not there.
  func makeFolder() throws(SystemError) {
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.makeFolder(folderPath, in: .workingFolder) }
    } catch {
      if error.code != EEXIST { throw error }
    }
  }

  /// Deletes them all, and what interrupted saves of them have left.
  func removeAll() throws(SystemError) {
    let all: [Generation]
    let folder: Descriptor
    do throws(SystemError) {
      all = try listOrFail()
      folder = try files.retrying { () throws(SystemError) in
        try files.open(folderPath, in: .workingFolder, .folderWithoutFollowing)
      }
    } catch {
      // No folder, or a link in its place that nothing was ever kept behind.
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return }
      throw error
    }
    defer { try? files.close(folder) }
    for generation in all {
      try files.retrying { () throws(SystemError) in try files.remove(DraftPath(generation.path).name, in: folder) }
    }
    for name in TemporaryName.left(of: prefix, folderPath, files) { try? files.remove(name, in: folder) }
    try? files.sync(folder)
  }

  private func isSame(_ generation: Generation, _ bytes: [UInt8], _ limit: Int) -> Bool {
    (try? files.content(of: generation.path, followingLinks: false, limit: limit))?.bytes == bytes
  }

  private func number(of name: String) -> Int? {
    let suffix = ".json"
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return nil }
    let digits = name.dropFirst(prefix.count).dropLast(suffix.count)
    guard digits.utf8.count >= 6, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(digits)
  }

  private static func digits(_ number: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, 6 - text.utf8.count)) + text
  }
}
