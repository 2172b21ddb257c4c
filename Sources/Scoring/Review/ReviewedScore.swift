import Basics
import Standards

/// 申报 beside 认定: a draft's own score, and what is left of it by a review.
///
/// 认定 is scored by the same rules as the draft: an entry that is not accepted is as if it were not there, one whose
/// points were changed is worth exactly those, within its row's range; windows, limits, choices and caps act as ever.
/// What is not decided yet counts as claimed, and how many those are is said.
package struct ReviewedScore: Hashable, Sendable {
  package let claimed: Report
  package let accepted: Report
  /// The draft as far as it was accepted.
  package let acceptedDraft: Draft
  /// By position in the draft: the position in the accepted draft; nil for what was not accepted.
  package let places: [Int?]
  /// By position in the draft.
  package let states: [ReviewState]
  /// Decisions about entries that the draft has no more, in the review's order.
  package let gone: [ReviewDecision]
  /// Whether anything but entries was changed since the review.
  package let isHeadChanged: Bool

  package init(_ draft: Draft, _ review: Review, _ table: Table, claimed: Report) {
    self.claimed = claimed
    states = draft.entries.map { ReviewState($0, review[$0.id], table) }
    var (kept, places, settled) = ([Entry](), [Int?](), [Int: Points]())
    for (entry, state) in zip(draft.entries, states) {
      guard state.judgement != .rejected else {
        places.append(nil)
        continue
      }
      if let points = state.settled { settled[kept.count] = points }
      places.append(kept.count)
      kept.append(entry)
    }
    var acceptedDraft = draft
    acceptedDraft.entries = kept
    self.acceptedDraft = acceptedDraft
    self.places = places
    accepted = score(acceptedDraft, table, passMark: claimed.passMark, settled: settled)
    let ids = Set(draft.entries.map(\.id))
    gone = review.decisions.filter { !ids.contains($0.entry) && !$0.isEmpty }
    isHeadChanged = review.draft.map { !$0.head.isEmpty && $0.head != DraftSeal(draft).head } ?? false
  }

  /// What an entry counts for as accepted, by its position in the draft; nil where it was not accepted.
  package func result(of position: Int) -> EntryResult? {
    places[safe: position].flatMap(\.self).map { accepted.entries[$0] }
  }

  /// Entries about which nothing was decided yet, by position.
  package var undecided: [Int] { states.indices.filter { states[$0].judgement == nil } }

  /// Entries that were changed after they were decided, by position.
  package var changedSince: [Int] { states.indices.filter { states[$0].isChangedSince } }

  /// Whether every entry was decided as it stands now.
  package var isSettled: Bool { undecided.isEmpty && changedSince.isEmpty && states.allSatisfy { $0.doubt == nil } }

  package func count(of judgement: ReviewDecision.Judgement) -> Int { states.count { $0.judgement == judgement } }
}

/// What a review says about an entry that is in the draft.
package struct ReviewState: Hashable, Sendable {
  /// Something that keeps a decision from being whole.
  package enum Doubt: Hashable, Sendable {
    /// 改分 without points.
    case noPoints
    case invalidPoints(InvalidValue)
    /// Points beyond the row's range; the nearest end counts.
    case outsideRange(Points, ClosedRange<Points>)
    /// 不认定 or 改分 without a reason.
    case noReason
  }

  package var judgement: ReviewDecision.Judgement?
  package var reason: String
  /// What a changed entry is worth, in points.
  package var settled: Points?
  /// Whether the entry is not what it was when it was decided.
  package var isChangedSince: Bool
  package var doubt: Doubt?

  init(_ entry: Entry, _ decision: ReviewDecision?, _ table: Table) {
    judgement = decision?.judgement
    reason = decision?.reason ?? ""
    // A review written by hand may have no digests: nothing is known of later changes then.
    let sealed = decision?.seal.digest ?? ""
    isChangedSince = decision?.judgement != nil && !sealed.isEmpty && sealed != entry.contentDigest
    let lacksReason = judgement != nil && judgement != .accepted && reason.trimmed == nil
    doubt = lacksReason ? .noReason : nil
    guard let decision, decision.judgement == .changed else { return }
    let range = table.acceptedRange(of: entry)
    if let points = decision.points {
      settled = range.map { min(max(points, $0.lowerBound), $0.upperBound) } ?? .zero
      if let range, !range.contains(points) { doubt = .outsideRange(points, range) }
    } else {
      doubt = decision.invalidPoints.map { .invalidPoints($0) } ?? .noPoints
    }
  }
}
