import Basics
import Formats
import Glibc

/// Earlier versions of a draft, as they were found when sessions began; the newest are kept.
///
/// They lie in a folder `generations` beside the draft, numbered, so that no clock decides which is newer.
package struct Generations: Sendable {
  /// How many of each draft are kept.
  package static let most = 20
  package static let folderName = CompanionName.versions

  /// An earlier version.
  package struct Generation: Hashable, Sendable {
    /// From 1; larger is newer.
    package var number: Int
    package var path: String
    /// When it was kept; nil where not known.
    package var kept: FileTime?
  }

  let files: any FileSystem
  private let folderPath: String
  let prefix: String
  /// What is known of many drafts' versions; nil where the folder is listed each time.
  private let index: VersionIndex?

  /// The generations of the draft at this path.
  package init(of draft: DraftPath, files: any FileSystem = SystemFiles(), index: VersionIndex? = nil) {
    self.files = files
    self.index = index
    folderPath = Generations.folder(beside: draft.folder)
    let stem = draft.stem
    // `a` and `a.json` have one stem, and long names must leave room for the number.
    let isPlain = stem != draft.name && stem.utf8.count <= 200
    prefix = (isPlain ? stem : OwnNames.digest(draft.name)) + "."
  }

  /// Where versions of the drafts of a folder lie.
  static func folder(beside folder: String) -> String { DraftPath(folder: folder, name: folderName).path }

  /// The newest first; empty where there are none.
  package func list() -> [Generation] {
    (try? listOrFail()) ?? []
  }

  /// As ``list()``, but what may be there and cannot be told is an error.
  func listOrFail() throws(SystemError) -> [Generation] {
    try numbers().map { number in
      let path = place(of: number).path
      let status = try? files.status(path, in: .workingFolder, followingLinks: false)
      return Generation(number: number, path: path, kept: status?.stamp.modified)
    }
  }

  /// The numbers of the versions, the newest first; empty where there are none.
  func numbers() throws(SystemError) -> [Int] {
    guard let index else {
      let own = try names().compactMap(VersionName.init).filter { $0.prefix.isExactly(prefix) }
      return own.map(\.number).sorted(by: >)
    }
    if let known = index.numbers(of: prefix, in: folderPath), !isOutdated(known) { return known }
    index.take(try names(), in: folderPath)
    return index.numbers(of: prefix, in: folderPath) ?? []
  }

  private func names() throws(SystemError) -> [String] {
    do throws(SystemError) {
      return try files.retrying { () throws(SystemError) in try files.names(in: folderPath) }.compactMap(\.self)
    } catch {
      // No folder, or something else in its place that nothing was ever kept behind.
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return [] }
      throw error
    }
  }

  /// Whether another process has kept a version since: it has the next number.
  private func isOutdated(_ numbers: [Int]) -> Bool {
    guard let last = numbers.first else { return exists(1) }
    return last == .max || exists(last + 1)
  }

  private func exists(_ number: Int) -> Bool {
    (try? files.status(place(of: number).path, in: .workingFolder, followingLinks: false)) != nil
  }

  /// Says which versions there are now, to whom it may concern.
  func note(_ numbers: [Int]) { index?.note(numbers, of: prefix, in: folderPath) }

  /// Reads an earlier version.
  package func document(of generation: Generation) throws(OpenProblem) -> DraftDocument {
    try DraftStore.read(generation.path, followingLinks: false, files).0
  }

  /// Keeps these bytes as the newest version, unless they are that already, and drops the oldest beyond ``most``.
  func keep(_ bytes: [UInt8], limit: Int = JSONLimits.draft.bytes) throws(SaveProblem) {
    try at(.openFolder, makeFolder)
    if let newest = try? numbers().first, isSame(place(of: newest), bytes, limit) { return }
    try OpenFolder.with(folderPath, mode: .folderWithoutFollowing, files) { folder throws(SaveProblem) in
      let number = try at(.create) { () throws(SystemError) in try firstFree(1) }
      // Asked again: they may have other numbers by now.
      let all = [number] + ((try? numbers()) ?? [])
      let name = place(of: number).name
      _ = try SafeFile(folder: folder, name: name, target: .newFile, owner: prefix).save(bytes)
      for old in all.dropFirst(Generations.most) { folder.discard(place(of: old).name) }
      note(Array(all.prefix(Generations.most)))
    }
  }

  /// Where a version of this number lies, or would lie.
  func place(of number: Int) -> DraftPath {
    DraftPath(folder: folderPath, name: VersionName(prefix: prefix, number: number).text)
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
    let all: [Int]
    let folder: Descriptor
    do throws(SystemError) {
      all = try numbers()
      folder = try files.retrying { () throws(SystemError) in
        try files.open(folderPath, in: .workingFolder, .folderWithoutFollowing)
      }
    } catch {
      // No folder, or a link in its place that nothing was ever kept behind.
      if [ENOENT, ENOTDIR, ELOOP].contains(error.code) { return }
      throw error
    }
    defer { try? files.close(folder) }
    for number in all {
      try files.retrying { () throws(SystemError) in try files.remove(place(of: number).name, in: folder) }
    }
    note([])
    // Of many drafts they are cleared away together.
    if index == nil { TemporaryName.clear(of: prefix, in: folder, folderPath, files) }
    try? files.sync(folder)
  }

  private func isSame(_ version: DraftPath, _ bytes: [UInt8], _ limit: Int) -> Bool {
    (try? files.content(of: version.path, followingLinks: false, limit: limit))?.bytes == bytes
  }

  private func at<Value>(_ step: SaveStep, _ call: () throws(SystemError) -> Value) throws(SaveProblem) -> Value {
    do throws(SystemError) {
      return try call()
    } catch {
      throw SaveProblem(step, .system(error))
    }
  }
}
