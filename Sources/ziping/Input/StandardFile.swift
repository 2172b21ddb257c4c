import Drafts
import Glibc
import Resources
import Scoring

/// The rule pack in use: the one built in, a file, or one of the folder `standards` beside the drafts.
enum StandardFile {
  /// The table; nil where it cannot be read, which has then been said.
  ///
  /// - Parameters:
  ///   - name: a rule pack's path or id; nil = the built-in one.
  ///   - output: where problems go.
  /// - Returns: the table laid out for scoring.
  static func table(_ name: String?, _ output: inout CommandOutput) -> Table? {
    switch load(name) {
    case .success(let pack): return Table(pack)
    case .failure(let fault):
      for line in Words.lines(fault) { output.fail(line) }
      return nil
    }
  }

  enum Fault: Error {
    case file(String, ReadProblem)
    case pack(RulePackProblems)
    /// No file, and no pack of this id.
    case unknown(String)
  }

  /// - Parameters:
  ///   - name: a rule pack's path or id; nil = the built-in one.
  ///   - folder: where drafts live.
  /// - Returns: the pack, or why there is none.
  static func load(_ name: String?, folder: String? = DraftFolder.path(asked: nil)) -> Result<RulePack, Fault> {
    guard let name else { return decode(builtIn) }
    return source(name, in: folder).flatMap(decode)
  }

  /// A rule pack with what its author should look at.
  static func review(_ name: String) -> Result<(pack: RulePack, notes: [PackNote]), Fault> {
    source(name, in: DraftFolder.path(asked: nil)).flatMap { source in
      do throws(RulePackProblems) {
        return .success(try RulePackFile.review(source.bytes, file: source.file, bases: base))
      } catch {
        return .failure(.pack(error))
      }
    }
  }

  /// The pack with this id, where one can be used.
  static func withId(_ id: String, in folder: String?) -> RulePack? {
    guard let source: PackBase = withId(id, in: folder), case .success(let pack) = decode(source) else { return nil }
    return pack
  }

  private static func decode(_ source: PackBase) -> Result<RulePack, Fault> {
    do throws(RulePackProblems) {
      return .success(try RulePackFile.decode(source.bytes, file: source.file, bases: base))
    } catch {
      return .failure(.pack(error))
    }
  }

  // MARK: - Where packs are

  private static func source(_ name: String, in folder: String?) -> Result<PackBase, Fault> {
    if looksLikeFile(name) || access(name, F_OK) == 0 {
      do throws(ReadProblem) {
        return .success(try content(name))
      } catch {
        return .failure(.file(name, error))
      }
    }
    return withId(name, in: folder).map { .success($0) } ?? .failure(.unknown(name))
  }

  private static func content(_ path: String) throws(ReadProblem) -> PackBase {
    PackBase(bytes: try SystemFiles().content(of: path, limit: JSONLimits.pack.bytes).bytes, file: path)
  }

  /// The pack with this id: the built-in one, else the first of the folder's in the order of names.
  private static func withId(_ id: String, in folder: String?) -> PackBase? {
    if RulePackFile.id(of: builtIn.bytes) == id { return builtIn }
    guard let folder else { return nil }
    let packs = folder + "/standards"
    let names = ((try? SystemFiles().names(in: packs)) ?? []).compactMap { $0 }.filter { $0.hasSuffix(".json") }
    for name in names.sorted() {
      if let found = try? content("\(packs)/\(name)"), RulePackFile.id(of: found.bytes) == id { return found }
    }
    return nil
  }

  /// What a pack extends: a file, seen from the folder of the one that says so, or an id.
  private static let base: PackBase.Finder = { name, file in
    guard looksLikeFile(name) else {
      return withId(name, in: DraftFolder.path(asked: nil)).map { .success($0) } ?? .failure(.unknown)
    }
    let path = name.hasPrefix("/") ? name : "\(DraftPath(file).folder)/\(name)"
    do throws(ReadProblem) {
      return .success(try content(path))
    } catch {
      return .failure(.unreadable(error))
    }
  }

  private static func looksLikeFile(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".json") }

  private static var builtIn: PackBase {
    PackBase(
      bytes: Array(UnsafeBufferPointer(start: ziping_pack_bytes(), count: ziping_pack_length())), file: "pack.json")
  }
}
