import Scoring
import Standards

extension Editing {
  /// 审核: what the reviewer says about an entry, before what the entry itself says.
  func reviewFields(_ id: String) -> [Field] {
    guard let review, let entry = draft.entries.first(where: { $0.id == id }) else { return [] }
    let decision = review[id]
    var fields = [judgement(id, decision)]
    if decision?.judgement == .changed || decision?.points != nil || decision?.invalidPoints != nil {
      fields.append(points(entry, decision))
    }
    fields.append(
      Field(
        .reviewReason(entry: id), Words.Review.reason, help: Words.Review.reasonHelp, kind: TextKind(),
        value: decision.flatMap { $0.reason.isEmpty ? nil : .text($0.reason) } ?? .absent))
    return fields
  }

  private func judgement(_ id: String, _ decision: ReviewDecision?) -> Field {
    let options = ReviewDecision.Judgement.allCases.map { Option(id: $0.rawValue, label: $0.label) }
    return Field(
      .judgement(entry: id), Words.Review.judgement, help: Words.Review.judgementHelp,
      kind: OptionKind(options: options, absent: ReviewWording.undecided),
      value: decision?.judgement.map { .option($0.rawValue) } ?? .absent)
  }

  private func points(_ entry: Entry, _ decision: ReviewDecision?) -> Field {
    let invalid = decision?.invalidPoints.map { FieldValue.invalid($0.found, $0.problem) }
    return Field(
      .acceptedPoints(entry: entry.id), Words.Review.points, help: Words.Review.pointsHelp,
      kind: ClaimKind(band: table.acceptedRange(of: entry)),
      value: invalid ?? decision?.points.map { .points($0) } ?? .absent)
  }

  /// Puts a field's value into the review.
  mutating func writeReview(_ value: FieldValue, to ref: FieldRef, isRecorded: Bool) {
    guard let id = ref.reviewedEntry else { return }
    // A reason is no judgement: what was changed since stays marked.
    let judges = ref != .reviewReason(entry: id)
    changeReview(id, isRecorded: isRecorded, judges: judges) { $0.set(ref, to: value) }
  }
}

extension ReviewDecision {
  fileprivate mutating func set(_ ref: FieldRef, to value: FieldValue) {
    switch (ref, value) {
    case (.judgement, .option(let id)): judgement = Judgement(rawValue: id)
    case (.judgement, _): judgement = nil
    case (.acceptedPoints, .points(let new)): (points, invalidPoints) = (new, nil)
    case (.acceptedPoints, .invalid(let found, let problem)):
      (points, invalidPoints) = (nil, InvalidValue(key: "points", found: found, problem: problem))
    case (.acceptedPoints, _): (points, invalidPoints) = (nil, nil)
    case (.reviewReason, .text(let text)): reason = text
    case (.reviewReason, _): reason = ""
    default: break
    }
  }
}
