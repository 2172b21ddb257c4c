import Basics
import Formats

/// A rule pack's file: one committee's table as JSON, read strictly.
package enum RulePackFile {
  /// What `format` must say.
  package static let format = "ziping-standard/1"

  /// Reads and checks a rule pack; its examples are passed over, since they decide nothing.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  ///   - bases: where the packs are that it may extend.
  /// - Returns: the pack, with the digest of all bytes that it is made of.
  /// - Throws: every mistake that was found, each with its place and what to do.
  package static func decode(
    _ bytes: [UInt8], file: String, bases: @escaping PackBase.Finder = PackBase.none
  ) throws(RulePackProblems) -> RulePack {
    try source(bytes, file: file, bases).pack
  }

  /// The examples of a rule pack and of those that it extends, as they are written; nil where it cannot be read.
  package static func examples(
    _ bytes: [UInt8], file: String, bases: @escaping PackBase.Finder = PackBase.none
  ) -> [ExampleText]? {
    guard let first = try? source(bytes, file: file, bases, examples: PackSourceReader.readOnly) else { return nil }
    let sources = sequence(first: first) { $0.base.first }
    return sources.flatMap { $0.own["examples"]?.items ?? [] }.map(ExampleText.init)
  }

  /// Reads a rule pack with what it extends.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  ///   - bases: where the packs are that it may extend.
  ///   - examples: looks over the examples of a pack that is not usable yet; nil = they are passed over unread.
  /// - Returns: the pack, its own values, and the packs that it extends.
  /// - Throws: every mistake that was found.
  package static func source(
    _ bytes: [UInt8], file: String, _ bases: @escaping PackBase.Finder,
    examples: PackSourceReader.ExampleLook? = nil
  ) throws(RulePackProblems) -> PackSource {
    let log = PackProblemLog()
    let source = PackSourceReader(finder: bases, log: log, examples: examples).source(bytes, file: file)
    try log.throwProblems()
    guard let source else { throw RulePackProblems(files: [file], problems: []) }
    return source
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
  ///
  /// - Parameter notes: what was found besides by a review that got to its end.
  /// - Throws: the problems, where there are any.
  package func throwProblems(besides notes: [PackNote]? = nil) throws(RulePackProblems) {
    guard !problems.isEmpty else { return }
    let ordered = problems.sorted { $0.place.isBefore($1.place) }
    let unchecked: RulePackProblems.Unchecked = notes != nil ? .nothing : isWhole ? .results : .rest
    throw RulePackProblems(
      files: files, problems: ordered, notes: notes ?? [], unchecked: isOtherFile ? .nothing : unchecked)
  }

  /// Whether it is a file of another kind, of which there is nothing to check.
  private var isOtherFile: Bool {
    guard !isWhole, problems.count == 1, case .otherFormat? = problems.first?.fault else { return false }
    return true
  }

  /// Takes out what only follows from another problem: of an item that is said not to be in the base, all that such an
  /// item lacks.
  func dropFollowing() {
    let unknown = Set(problems.filter(\.fault.isNotInBase).map(\.place))
    problems.removeAll { unknown.contains($0.place) && !$0.fault.isNotInBase }
    // A key of an overlay is looked at where it stands, and again in the whole.
    var keys: Set<JSONPlace> = []
    problems.removeAll { problem in
      if case .unknownKey = problem.fault { !keys.insert(problem.place).inserted } else { false }
    }
  }
}

extension [RulePackProblem] {
  /// One of those that a change brings about in the same way, with how many more there are.
  var withoutRepetition: [RulePackProblem] {
    var told: [RulePackProblem] = []
    /// Where one that shows in a base is told.
    var places: [OverlayCauses.Fault: Int] = [:]
    for problem in self {
      let same = OverlayCauses.Fault(place: problem.place, fault: problem.fault)
      if problem.inherited != nil, let place = places[same] {
        told[place].inherited?.others += 1
      } else {
        if problem.inherited != nil { places[same] = told.count }
        told.append(problem)
      }
    }
    return told
  }
}

extension RulePackFault {
  fileprivate var isNotInBase: Bool {
    switch self {
    case .notInBase, .nothingToRemove: true
    default: false
    }
  }
}
