import Scoring

/// A rule pack's file: one committee's table as JSON, read strictly.
package enum RulePackFile {
  /// What `format` must say.
  static let format = "ziping-standard/1"

  /// Reads and checks a rule pack; its examples are passed over, since they decide nothing.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  ///   - bases: where the packs are that it may extend.
  /// - Returns: the pack, with the digest of all bytes that it is made of.
  /// - Throws: every mistake that was found, each with its place and what to do.
  package static func decode(
    _ bytes: [UInt8], file: String, bases: PackBase.Finder = PackBase.none
  ) throws(RulePackProblems) -> RulePack {
    try read(bytes, file: file, bases, skipping: "examples").pack
  }

  /// Reads a rule pack, runs its examples and looks it over.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  ///   - bases: where the packs are that it may extend.
  /// - Returns: the pack, and what its author should look at, in the file's order.
  /// - Throws: as ``decode(_:file:bases:)``.
  package static func review(
    _ bytes: [UInt8], file: String, bases: PackBase.Finder = PackBase.none
  ) throws(RulePackProblems) -> (pack: RulePack, notes: [PackNote]) {
    let (pack, source) = try read(bytes, file: file, bases, skipping: nil)
    let log = PackProblemLog()
    log.files = Array(source.files.dropFirst())
    // What stands in a pack that is extended is its author's to look at.
    let notes = PackReview(pack, source, log).notes.filter { $0.place.file == 0 }
    try log.throwProblems(of: file)
    return (pack, notes)
  }

  private static func read(
    _ bytes: [UInt8], file: String, _ bases: PackBase.Finder, skipping key: String?
  ) throws(RulePackProblems) -> (pack: RulePack, source: PackSource) {
    let log = PackProblemLog()
    var pack: RulePack?
    let source = PackSource(bytes, file: file, bases, skipping: key, log)
    if let source {
      var decoder = PackDecoder()
      pack = decoder.pack(
        PackValue(node: source.root, path: .root, log: log), digest: digest(of: source.bytes))
    }
    try log.throwProblems(of: file)
    guard let pack, let source else { throw RulePackProblems(file: file, problems: []) }
    return (pack, source)
  }

  /// The id that a file gives itself, whatever else is right or wrong in it; nil where it is no rule pack.
  package static func id(of bytes: [UInt8]) -> String? {
    guard let root = try? JSONNode(parsing: bytes, limits: .pack, skipping: "examples"),
      root["format"]?.value == .string(format), case .string(let id)? = root["id"]?.value
    else { return nil }
    return id
  }

  /// Tells two packs apart.
  package static func digest(of bytes: [UInt8]) -> String { ContentDigest.of(bytes) }
}

extension PackProblemLog {
  /// Ends reading where anything was found wrong, all of it in the file's order.
  func throwProblems(of file: String) throws(RulePackProblems) {
    guard !problems.isEmpty else { return }
    let ordered = problems.sorted { $0.place.isBefore($1.place) }
    throw RulePackProblems(file: file, bases: files, problems: ordered)
  }
}
