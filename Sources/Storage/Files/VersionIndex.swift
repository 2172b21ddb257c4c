import Basics
import Synchronization

/// Which earlier versions lie in a folder, looked up once for work on many drafts: a folder holds up to twenty of each, and
/// would otherwise be listed for each of them.
package final class VersionIndex: Sendable {
  /// By folder and prefix, the newest first.
  private let folders = Mutex<[ExactText: [ExactText: [Int]]]>([:])

  package init() {}

  /// Forgets everything: the folders are looked at again.
  func forget() { folders.withLock { $0 = [:] } }

  /// Nil where the folder was not looked at yet.
  func numbers(of prefix: String, in folder: String) -> [Int]? {
    folders.withLock { folders in folders[ExactText(folder)].map { $0[ExactText(prefix)] ?? [] } }
  }

  /// Takes the names of all files of a folder.
  func take(_ names: [String], in folder: String) {
    var numbers: [ExactText: [Int]] = [:]
    for version in names.compactMap(VersionName.init) {
      numbers[ExactText(version.prefix), default: []].append(version.number)
    }
    let newestFirst = numbers.mapValues { $0.sorted(by: >) }
    folders.withLock { $0[ExactText(folder)] = newestFirst }
  }

  /// Notes that these are the versions now; where the folder was not looked at, it will be.
  func note(_ numbers: [Int], of prefix: String, in folder: String) {
    folders.withLock { folders in
      if folders[ExactText(folder)] != nil { folders[ExactText(folder)]?[ExactText(prefix)] = numbers }
    }
  }
}

/// The name of an earlier version: `陈晓岚.000012.json`.
struct VersionName {
  /// Whose it is, with the full stop behind it.
  let prefix: String
  /// From 1; larger is newer.
  let number: Int

  init(prefix: String, number: Int) {
    (self.prefix, self.number) = (prefix, number)
  }

  /// Nil for a name that this program does not give to versions.
  init?(_ name: String) {
    guard let stem = name.withoutEnding(".json"), let stop = stem.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return nil
    }
    let behind = stem.utf8.index(after: stop)
    guard let number = Int(String(stem[behind...])), number > 0 else { return nil }
    self.init(prefix: String(stem[..<behind]), number: number)
    if !text.isExactly(name) { return nil }
  }

  var text: String {
    let digits = String(number)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".json"
  }
}
