import Standards
import Storage
import Synchronization
import Wizard

/// The standards of one run: the one chosen, and those that drafts name themselves.
final class RunStandards: Sendable {
  /// The one that was asked for, else the built-in one; for drafts that name none, too.
  let chosen: Table
  private let isFixed: Bool
  private let files: StandardFile
  /// What was looked up before; drafts are read on several threads.
  private let others = Mutex<[Other: Result<Table, StandardFile.Fault>]>([:])

  /// Another standard, by its id and the folders where it is looked for.
  private struct Other: Hashable {
    var id: String
    var folders: [String]
  }

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
    /// With the folders where it was looked for, and the files in them that are no packs as they are.
    case notAtHand(String, folders: [String], unreadable: [String])
    /// It is there, and cannot be used.
    case broken(String, [String])
  }

  /// The standard that a command works with.
  ///
  /// - Parameters:
  ///   - name: a rule pack's path or id (`--standard`); nil = the built-in one, and each draft's own.
  ///   - isFixed: whether drafts of other standards are refused in any case.
  ///   - folder: where drafts live.
  ///   - drafts: those that the command is given; a pack beside them can be named by its id.
  ///   - output: where problems go.
  /// - Returns: nil where it cannot be read, which has then been said.
  static func named(
    _ name: String?, isFixed: Bool = false, folder: String?, for drafts: [String] = [], _ output: inout CommandOutput
  ) -> RunStandards? {
    let places = drafts.filter { $0 != "-" }.map { DraftSource.isFolder($0) ? $0 : DraftPath($0).folder }
    guard let table = StandardFile(folder: folder, beside: places).table(name, &output) else { return nil }
    return RunStandards(table, isFixed: isFixed || name != nil, files: StandardFile(folder: folder))
  }

  /// The table for a draft that names this standard, or why there is none.
  ///
  /// - Parameters:
  ///   - id: what the draft says.
  ///   - place: the folder of the draft; nil where it lies in none.
  /// - Returns: the table.
  /// - Throws: why there is none.
  func table(for id: String?, beside place: String?) throws(Fault) -> Table {
    guard let id, id != chosen.pack.id else { return chosen }
    if isFixed { throw .other(id, inUse: chosen.pack.id) }
    do throws(StandardFile.Fault) {
      return try atHand(id, beside: place)
    } catch {
      guard case .unknown(let id, let folders, let unreadable) = error else { throw .broken(id, Words.lines(error)) }
      throw .notAtHand(id, folders: folders, unreadable: unreadable)
    }
  }

  /// A standard by its id, whatever was asked for.
  func atHand(_ id: String, beside place: String?) throws(StandardFile.Fault) -> Table {
    if id == chosen.pack.id { return chosen }
    let files = files.beside(place)
    let other = Other(id: id, folders: files.folders)
    return try others.withLock { others in
      if let known = others[other] { return known }
      let found = files.pack(withId: id).map(Table.init)
      others[other] = found
      return found
    }.get()
  }

  /// Standards that could not be had may be there by now.
  func lookAgain() {
    others.withLock { others in
      others = others.filter { if case .success = $0.value { true } else { false } }
    }
  }
}
