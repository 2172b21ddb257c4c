import Drafts
import Glibc
import Resources
import Scoring

/// Where rule packs are found: the one built in, files, and the folder `standards` beside the drafts.
struct StandardFile: Sendable {
  /// Where drafts live; nil where there is no such place.
  let folder: String?

  init(folder: String? = DraftFolder.path(asked: nil)) {
    self.folder = folder
  }

  enum Fault: Error {
    case file(String, ReadProblem)
    case pack(RulePackProblems)
    /// No file, and no pack of this id; with the files of the folder `standards` that are no packs as they are.
    case unknown(String, unreadable: [String])
    /// Different packs of one id, by their paths.
    case ambiguous(String, [String])
  }

  /// The table of a rule pack; nil where it cannot be read, which has then been said.
  ///
  /// - Parameters:
  ///   - name: a rule pack's path or id; nil = the built-in one.
  ///   - output: where problems go.
  /// - Returns: the table laid out for scoring.
  static func table(_ name: String?, _ output: inout CommandOutput) -> Table? {
    switch StandardFile().load(name) {
    case .success(let pack): return Table(pack)
    case .failure(let fault):
      for line in Words.lines(fault) { output.fail(line) }
      return nil
    }
  }

  /// - Parameter name: a rule pack's path or id; nil = the built-in one.
  /// - Returns: the pack, or why there is none.
  func load(_ name: String?) -> Result<RulePack, Fault> {
    guard let name else { return StandardFile.builtInPack.map(Result.success) ?? decode(StandardFile.builtIn) }
    return source(name).flatMap(decode)
  }

  /// A rule pack with what its author should look at.
  func review(_ name: String) -> Result<PackReview, Fault> {
    source(name).flatMap { source in
      Result { () throws(RulePackProblems) in
        try RulePackFile.review(source.bytes, file: source.file, bases: base)
      }.mapError(Fault.pack)
    }
  }

  /// The pack with this id.
  func pack(withId id: String) -> Result<RulePack, Fault> { source(withId: id).flatMap(decode) }

  private func decode(_ source: PackBase) -> Result<RulePack, Fault> {
    Result { () throws(RulePackProblems) in
      try RulePackFile.decode(source.bytes, file: source.file, bases: base)
    }.mapError(Fault.pack)
  }

  // MARK: - Where packs are

  /// A pack's file as it is, by its path or its id; the built-in one for nil.
  func source(_ name: String?) -> Result<PackBase, Fault> {
    guard let name else { return .success(StandardFile.builtIn) }
    guard StandardFile.looksLikeFile(name) || access(name, F_OK) == 0 else { return source(withId: name) }
    return Result { () throws(ReadProblem) in try StandardFile.content(name) }.mapError { .file(name, $0) }
  }

  private func source(withId id: String) -> Result<PackBase, Fault> {
    let packs = atHand(beside: nil)
    let found = packs.filter { RulePackFile.id(of: $0.bytes) == id }
    guard let first = found.first else {
      let unreadable = packs.filter { RulePackFile.id(of: $0.bytes) == nil }
      return .failure(.unknown(id, unreadable: unreadable.map(\.file)))
    }
    return found.allSatisfy { $0.bytes == first.bytes }
      ? .success(first) : .failure(.ambiguous(id, found.map(\.file)))
  }

  /// The packs that can be named by their ids: the built-in one, those beside a file, those of the folder `standards`.
  private func atHand(beside file: String?) -> [PackBase] {
    let folders = [file.map { DraftPath($0).folder }, folder.map { $0 + "/standards" }].compactMap(\.self)
    var seen: Set<String> = []
    return [StandardFile.builtIn]
      + folders.filter { seen.insert($0).inserted }.flatMap { folder in
        let names = ((try? SystemFiles().names(in: folder)) ?? []).compactMap(\.self).filter { $0.hasSuffix(".json") }
        return names.sorted().compactMap { try? StandardFile.content(DraftPath(folder: folder, name: $0).path) }
      }
  }

  /// What a pack extends: a file, seen from the folder of the one that says so, or an id.
  private var base: PackBase.Finder {
    { name, file in
      guard StandardFile.looksLikeFile(name) else {
        let packs = atHand(beside: file)
        if let found = packs.first(where: { RulePackFile.id(of: $0.bytes) == name }) { return .success(found) }
        let others = packs.filter { $0.file != file }
        return .failure(.unknown(Set(others.compactMap { RulePackFile.id(of: $0.bytes) }).sorted()))
      }
      return Result { () throws(ReadProblem) in
        try StandardFile.content(StandardFile.path(name, from: file))
      }.mapError { .unreadable($0) }
    }
  }

  /// `./a.json` beside `b.json` is `a.json`.
  private static func path(_ name: String, from file: String) -> String {
    var name = name
    while name.hasPrefix("./") { name = String(name.dropFirst(2)) }
    let folder = DraftPath(file).folder
    return name.hasPrefix("/") || folder == "." ? name : "\(folder)/\(name)"
  }

  private static func content(_ path: String) throws(ReadProblem) -> PackBase {
    PackBase(bytes: try SystemFiles().content(of: path, limit: JSONLimits.pack.bytes).bytes, file: path)
  }

  private static func looksLikeFile(_ name: String) -> Bool { name.contains("/") || name.hasSuffix(".json") }

  private static var builtIn: PackBase { PackBase(bytes: Array(builtInBytes), file: Words.Standard.builtIn) }

  /// The built-in pack as its image has it; nil where that was made of another file, as after a change.
  private static var builtInPack: RulePack? {
    let image = UnsafeRawBufferPointer(start: ziping_pack_image_bytes(), count: ziping_pack_image_length())
    return PackImage.pack(image, of: builtInBytes)
  }

  private static var builtInBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: ziping_pack_bytes(), count: ziping_pack_length())
  }
}
