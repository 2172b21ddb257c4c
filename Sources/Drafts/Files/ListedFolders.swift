import Scoring
import Synchronization

/// Folders that are listed once, with their names by the drafts that these belong to.
final class ListedFolders: Sendable {
  private let folders = Mutex<[ExactText: [ExactText: [String]]]>([:])

  /// The names in a folder that begin so; `list` lists it where that was not done yet.
  func names(in folder: String, ofPrefix prefix: String, _ list: () throws(SystemError) -> [String?])
    throws(SystemError)
    -> [String]
  {
    let key = ExactText(folder)
    if let known = folders.withLock({ $0[key] }) { return known[ExactText(prefix)] ?? [] }
    let names = Dictionary(grouping: try list().compactMap(\.self)) { ExactText(ListedFolders.prefix(of: $0)) }
    folders.withLock { $0[key] = names }
    return names[ExactText(prefix)] ?? []
  }

  /// `.ziping-<draft>-` of a temporary file, `<draft>.` of a version; of other files nothing that is asked for.
  private static func prefix(of name: String) -> String {
    let all = name.utf8
    if name.hasPrefix(TemporaryName.begin) {
      let rest = all.dropFirst(TemporaryName.begin.utf8.count).prefix { $0 != UInt8(ascii: "-") }
      return TemporaryName.begin + String(Substring(rest)) + "-"
    }
    let stem = name.hasSuffix(".json") ? all.dropLast(5) : all[...]
    guard let point = stem.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return String(Substring(stem[...point]))
  }
}
