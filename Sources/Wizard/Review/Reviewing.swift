import Scoring

/// What a session keeps on disk: the draft, or the review of a draft that is only looked at.
package enum Kept: Hashable, Sendable {
  /// With the earlier version that it was restored from: what the draft does not hold comes from that one's file.
  case draft(Draft, restored: Int? = nil)
  case review(Review)
}

extension Editing {
  /// What is to be saved.
  package var kept: Kept { review.map { .review($0) } ?? .draft(draft, restored: restored) }

  /// Whether a draft is being reviewed: it stays as it is, and only the review changes.
  package var isReviewing: Bool { review != nil }

  /// What counts: in a review what was accepted, else what the draft scores.
  var standing: Report { reviewed?.accepted ?? report }

  /// The sentences about the review; nil where there is none.
  var reviewWording: ReviewWording? { reviewed.map { ReviewWording($0, of: draft, table) } }

  /// What was changed in the draft since it was reviewed, as far as it was not judged again.
  var reviewChanges: [String] {
    (isHeadChanged ? [ReviewWording.headChanged] : []) + (reviewWording?.entryChanges ?? [])
  }

  /// Why a field cannot be changed here; nil where it can.
  func lock(on ref: FieldRef) -> String? {
    if readOnly != nil { return Words.readOnly }
    return isReviewing && !ref.isOfReview ? Words.Review.draftStays : nil
  }

  /// Changes what is said about an entry and remembers how it was.
  ///
  /// `judges` where the entry is judged by it as it stands now, whatever it was before.
  mutating func changeReview(
    _ id: String, isRecorded: Bool = false, judges: Bool = true, _ change: (inout ReviewDecision) -> Void
  ) {
    guard readOnly == nil else {
      message = Message(text: Words.readOnly, role: .warning)
      return
    }
    guard var changed = review, let entry = draft.entries.first(where: { $0.id == id }) else { return }
    let seal = EntrySeal(entry)
    var decision = changed[id] ?? ReviewDecision(entry: id, seal: seal)
    change(&decision)
    if judges { decision.seal = seal }
    if decision == changed[id] || changed[id] == nil && decision.isEmpty { return }
    changed.set(decision)
    changed.draft = DraftSeal(draft)
    if !isRecorded { history.record(moment) }
    review = changed
  }

  /// A review opens where it goes on: in the list, on the first entry that is not judged as it stands.
  mutating func goToFirstUndecided() {
    let place = problems.first { $0.kind == .undecided } ?? problems.first
    guard let place, case .entry(let id) = place.scope else { return }
    (stepIndex, form) = (place.stepIndex, nil)
    selections[step] = .entry(id)
  }

  /// 认定 of the selected entry, and on to the next one; a second time takes it back.
  mutating func acceptSelected() {
    guard case .entry(let position)? = selectedItem else { return }
    let id = draft.entries[position].id
    accept(id)
    if readOnly == nil, review?[id]?.judgement == .accepted { moveSelection(by: 1) }
  }

  /// 认定 of an entry, or no longer.
  mutating func accept(_ id: String) {
    guard let position = position(ofEntry: id), let state = reviewed?.states[position] else { return }
    // What was changed since it was accepted is accepted again as it is now.
    let isTakenBack = state.judgement == .accepted && !state.isChangedSince
    changeReview(id) { $0.judgement = isTakenBack ? nil : .accepted }
    guard readOnly == nil else { return }
    message = Message(text: Words.Review.judged(wording.entryName(position), review?[id]?.judgement))
  }
}

extension FieldRef {
  /// Whether it belongs to the review, not to the draft.
  var isOfReview: Bool { reviewedEntry != nil }

  /// The entry, by id, that a field of the review judges.
  var reviewedEntry: String? {
    switch self {
    case .judgement(let id), .acceptedPoints(let id), .reviewReason(let id): id
    default: nil
    }
  }
}
