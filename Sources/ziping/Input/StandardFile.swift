import Basics
import Formats
import Glibc
import Resources
import Standards
import Storage
import Wizard

/// Where rule packs are found: the one built in, files, and the folders `standards` beside the drafts at hand and in the
/// drafts' folder.
struct StandardFile: Sendable {
  /// The folders whose packs can be named by their ids; the first that has one is taken.
  let folders: [String]

  /// - Parameters:
  ///   - folder: where drafts live; nil where there is no such place.
  ///   - places: the folders of the drafts at hand.
  init(folder: String? = DraftFolder.path(asked: nil), beside places: [String] = []) {
    self.init((places + [folder].compactMap(\.self)).map { DraftPath(folder: $0, name: CompanionName.standards).path })
  }

  private init(_ folders: [String]) {
    // A handful at most.
    self.folders = folders.indices.filter { !folders[..<$0].contains(folders[$0]) }.map { folders[$0] }
  }

  /// The same with the packs beside a draft first; nil for a draft that lies nowhere.
  func beside(_ place: String?) -> StandardFile {
    place.map { StandardFile([DraftPath(folder: $0, name: CompanionName.standards).path] + folders) } ?? self
  }

  enum Fault: Error {
    case file(String, ReadProblem)
    case pack(RulePackProblems)
    /// No file, and no pack of this id; with the folders where it was looked for, and the files in them that are no
    /// packs as they are.
    case unknown(String, folders: [String], unreadable: [String])
    /// Different packs of one id, by their paths.
    case ambiguous(String, [String])
  }

  /// The table of a rule pack; nil where it cannot be read, which has then been said.
  ///
  /// - Parameters:
  ///   - name: a rule pack's path or id; nil = the built-in one.
  ///   - output: where problems go.
  /// - Returns: the table laid out for scoring.
  func table(_ name: String?, _ output: inout CommandOutput) -> Table? {
    switch load(name) {
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

  /// The examples of a rule pack by its path or id; nil where they cannot be read.
  func examples(_ name: String) -> [ExampleText]? {
    guard case .success(let source) = source(name) else { return nil }
    return RulePackFile.examples(source.bytes, file: source.file, bases: base)
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
    let isMeant = { (pack: PackBase) in RulePackFile.id(of: pack.bytes) == id }
    let packs = folders.map(StandardFile.packs)
    // What lies nearer to the draft is meant; two that lie side by side, or stand for the built-in one, are not guessed
    // between.
    let nearest = packs.lazy.map { $0.filter(isMeant) }.first { !$0.isEmpty } ?? []
    let found = [StandardFile.builtIn].filter(isMeant) + nearest
    guard let first = found.first else {
      let unreadable = packs.joined().filter { RulePackFile.id(of: $0.bytes) == nil }
      return .failure(.unknown(id, folders: folders, unreadable: unreadable.map(\.file)))
    }
    return found.allSatisfy { $0.bytes == first.bytes }
      ? .success(first) : .failure(.ambiguous(id, found.map(\.file)))
  }

  /// The packs that a file may extend by their ids: the built-in one, those beside it, those of the folders `standards`.
  private func atHand(beside file: String) -> [PackBase] {
    [StandardFile.builtIn] + StandardFile([DraftPath(file).folder] + folders).folders.flatMap(StandardFile.packs)
  }

  private static func packs(in folder: String) -> [PackBase] {
    let names = ((try? SystemFiles().names(in: folder)) ?? []).compactMap(\.self).filter { $0.hasSuffix(".json") }
    return names.sorted().compactMap { try? content(DraftPath(folder: folder, name: $0).path) }
  }

  /// What a pack extends: a file, seen from the folder of the one that says so, or an id.
  private var base: PackBase.Finder {
    { name, file in
      guard StandardFile.looksLikeFile(name) else {
        let packs = atHand(beside: file)
        if let found = packs.first(where: { RulePackFile.id(of: $0.bytes) == name }) { return .success(found) }
        let others = packs.filter { !$0.file.isExactly(file) }
        return .failure(.unknown(Set(others.compactMap { RulePackFile.id(of: $0.bytes) }).sorted()))
      }
      return Result { () throws(ReadProblem) in
        try StandardFile.content(StandardFile.path(name, from: file))
      }.mapError { .unreadable($0.sentence) }
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
