import Basics
import Scoring
import Storage
import Wizard

/// A scored draft with what a review leaves of its score.
struct ReviewedDraft {
  let scored: ScoredDraft
  /// The review's path as it was given.
  let file: String
  let review: Review
  let score: ReviewedScore

  var wording: ReviewWording { ReviewWording(score, of: scored.draft, scored.table) }

  /// Reads both; nil where one cannot be read, which has then been said.
  ///
  /// - Parameters:
  ///   - draft: a draft's path, or `-` for all of standard input.
  ///   - file: the review's path.
  ///   - standards: where the draft's table comes from.
  ///   - passMark: stands in for the draft's own, in points.
  ///   - output: where problems go.
  /// - Returns: the draft, scored and reviewed.
  static func load(
    _ draft: String, review file: String, _ standards: RunStandards, _ passMark: Points?, _ output: inout CommandOutput
  ) -> ReviewedDraft? {
    let unread = UnreadDraft.whole(draft)
    let loaded = unread.load(standards)
    if case .failure(let fault) = loaded { output.fail(Words.fault(unread.source, fault)) }
    guard let review = review(file, &output), case .success(let draft) = loaded else { return nil }
    return ReviewedDraft(draft.scored(unread.source, passMark: passMark), file, review)
  }

  private init(_ scored: ScoredDraft, _ file: String, _ review: Review) {
    (self.scored, self.file, self.review) = (scored, file, review)
    score = ReviewedScore(scored.draft, review, scored.table, claimed: scored.report)
  }

  private static func review(_ file: String, _ output: inout CommandOutput) -> Review? {
    do throws(OpenProblem) {
      let document = try ReviewStore.document(at: file)
      if let version = document.newerVersion { output.remark(Words.Review.newer(file, version)) }
      return document.review
    } catch {
      output.fail(error.message(file: file))
      return nil
    }
  }
}
