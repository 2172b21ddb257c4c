import Scoring

/// A rule pack's file: one committee's table as JSON, read strictly.
package enum RulePackFile {
  /// What `format` must say.
  static let format = "ziping-standard/1"

  /// Reads and checks a rule pack.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  /// - Returns: the pack, with the digest of its bytes.
  /// - Throws: every mistake that was found, each with its place and what to do.
  package static func decode(_ bytes: [UInt8], file: String) throws(RulePackProblems) -> RulePack {
    try read(bytes, file: file).pack
  }

  /// Reads a rule pack and looks it over.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  /// - Returns: the pack, and what its author should look at, in the file's order.
  /// - Throws: as ``decode(_:file:)``.
  package static func review(
    _ bytes: [UInt8], file: String
  ) throws(RulePackProblems) -> (pack: RulePack, notes: [PackNote]) {
    let (pack, root) = try read(bytes, file: file)
    return (pack, PackReview(pack, root).notes)
  }

  private static func read(
    _ bytes: [UInt8], file: String
  ) throws(RulePackProblems) -> (pack: RulePack, root: JSONNode) {
    let root: JSONNode
    do throws(JSONProblem) {
      root = try JSONNode(parsing: bytes, limits: .pack)
    } catch {
      let problem = RulePackProblem(path: "", place: error.place, fault: .notJSON(error.reason))
      throw RulePackProblems(file: file, problems: [problem])
    }
    let log = PackProblemLog()
    var decoder = PackDecoder()
    let pack = decoder.pack(PackValue(node: root, path: .root, log: log), digest: digest(of: bytes))
    guard log.problems.isEmpty, let pack else {
      let ordered = log.problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
      throw RulePackProblems(file: file, problems: ordered)
    }
    return (pack, root)
  }

  /// FNV-1a, 64 bits, as 16 hexadecimal digits: tells two packs apart; no protection against forgery.
  package static func digest(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: max(0, 16 - digits.utf8.count)) + digits
  }
}
