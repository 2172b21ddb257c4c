import Drafts
import Scoring
import Synchronization

/// The standards of one run: the one chosen, and those that drafts name themselves.
final class Standards: Sendable {
  /// The one that was asked for, else the built-in one; for drafts that name none, too.
  let chosen: Table
  private let isFixed: Bool
  private let folder: String?
  /// What was looked up before; drafts are read on several threads.
  private let others = Mutex<[String: Table?]>([:])

  /// - Parameters:
  ///   - chosen: what is used unless a draft names another.
  ///   - isFixed: whether drafts of other standards are refused.
  ///   - folder: where drafts live, whose folder `standards` has more packs.
  init(_ chosen: Table, isFixed: Bool, folder: String?) {
    self.chosen = chosen
    self.isFixed = isFixed
    self.folder = folder
  }

  /// The standard that a command works with.
  ///
  /// - Parameters:
  ///   - name: a rule pack's path or id (`--standard`); nil = the built-in one, and each draft's own.
  ///   - isFixed: whether drafts of other standards are refused in any case.
  ///   - folder: where drafts live.
  ///   - output: where problems go.
  /// - Returns: nil where it cannot be read, which has then been said.
  static func named(
    _ name: String?, isFixed: Bool = false, folder: String? = DraftFolder.path(asked: nil),
    _ output: inout CommandOutput
  ) -> Standards? {
    switch StandardFile.load(name, folder: folder) {
    case .success(let pack): return Standards(Table(pack), isFixed: isFixed || name != nil, folder: folder)
    case .failure(let fault):
      for line in Words.lines(fault) { output.fail(line) }
      return nil
    }
  }

  /// The table for a draft that names this standard; nil where it is not at hand, or another one was asked for.
  func table(for id: String?) -> Table? {
    guard let id, id != chosen.pack.id else { return chosen }
    if isFixed { return nil }
    return others.withLock { others in
      if let known = others[id] { return known }
      let found = StandardFile.withId(id, in: folder).map(Table.init)
      others[id] = found
      return found
    }
  }
}
