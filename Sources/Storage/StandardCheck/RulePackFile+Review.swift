import Standards

extension RulePackFile {
  /// Reads a rule pack, runs its examples and looks it over.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - file: its name, for the problems.
  ///   - bases: where the packs are that it may extend.
  /// - Returns: the pack, and what its author should look at.
  /// - Throws: as ``decode(_:file:bases:)``.
  package static func review(
    _ bytes: [UInt8], file: String, bases: @escaping PackBase.Finder = PackBase.none
  ) throws(RulePackProblems) -> PackReview {
    let source = try source(bytes, file: file, bases) { pack, written in
      _ = ExampleDecoder(pack, since: pack.effectiveFrom).examples(written)
    }
    let log = PackProblemLog()
    log.files = source.files
    let review = PackReview(source, log)
    try log.throwProblems(besides: review.notes)
    return review
  }
}
