import Drafts
import Scoring
import Synchronization

/// The standards of one run: the one chosen, and those that drafts name themselves.
final class Standards: Sendable {
  /// The one that was asked for, else the built-in one; for drafts that name none, too.
  let chosen: Table
  private let isFixed: Bool
  private let files: StandardFile
  /// What was looked up before; drafts are read on several threads.
  private let others = Mutex<[String: Result<Table, StandardFile.Fault>]>([:])

  /// - Parameters:
  ///   - chosen: what is used unless a draft names another.
  ///   - isFixed: whether drafts of other standards are refused.
  ///   - files: where more packs are.
  init(_ chosen: Table, isFixed: Bool, files: StandardFile) {
    self.chosen = chosen
    self.isFixed = isFixed
    self.files = files
  }

  /// Why a draft cannot be scored by its own standard.
  enum Fault: Error {
    /// Another one was asked for.
    case other(String, inUse: String)
    case notAtHand(String)
    /// It is there, and cannot be used.
    case broken(String, [String])
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
    let files = StandardFile(folder: folder)
    switch files.load(name) {
    case .success(let pack): return Standards(Table(pack), isFixed: isFixed || name != nil, files: files)
    case .failure(let fault):
      for line in Words.lines(fault) { output.fail(line) }
      return nil
    }
  }

  /// The table for a draft that names this standard, or why there is none.
  func table(for id: String?) -> Result<Table, Fault> {
    guard let id, id != chosen.pack.id else { return .success(chosen) }
    if isFixed { return .failure(.other(id, inUse: chosen.pack.id)) }
    return atHand(id).mapError { fault in
      if case .unknown = fault { .notAtHand(id) } else { .broken(id, Words.lines(fault)) }
    }
  }

  /// A standard by its id, whatever was asked for.
  func atHand(_ id: String) -> Result<Table, StandardFile.Fault> {
    if id == chosen.pack.id { return .success(chosen) }
    return others.withLock { others in
      if let known = others[id] { return known }
      let found = files.pack(withId: id).map(Table.init)
      others[id] = found
      return found
    }
  }
}
