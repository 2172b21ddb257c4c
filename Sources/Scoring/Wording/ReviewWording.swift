import Basics
import Standards

extension ReviewDecision.Judgement {
  /// The judgement in a word.
  package var label: String {
    switch self {
    case .accepted: "认定"
    case .rejected: "不认定"
    case .changed: "改分"
    }
  }
}

/// 审核: the sentences about a reviewed draft, beside those of its ``Wording``.
package struct ReviewWording: Sendable {
  private let draft: Draft
  private let reviewed: ReviewedScore
  private let claimed: Wording
  private let accepted: Wording

  /// - Parameters:
  ///   - reviewed: what the review leaves of the draft's score.
  ///   - draft: the draft itself.
  ///   - table: the standard.
  package init(_ reviewed: ReviewedScore, of draft: Draft, _ table: Table) {
    (self.reviewed, self.draft) = (reviewed, draft)
    claimed = Wording(reviewed.claimed, of: draft, table)
    accepted = Wording(reviewed.accepted, of: reviewed.acceptedDraft, table)
  }

  package static let undecided = "待审"
  package static let changedSince = "审核后改动"
  static let toReview = "须重审"

  /// What was decided about an entry, in a word or two.
  package func label(_ position: Int) -> String {
    reviewed.states[position].judgement?.label ?? ReviewWording.undecided
  }

  /// The same where there is little room: what was changed since has to be judged again.
  package func listLabel(_ position: Int) -> String {
    reviewed.states[position].isChangedSince ? ReviewWording.toReview : label(position)
  }

  /// What an entry counts for as accepted, in points; 0 where it was not accepted.
  package func acceptedCount(_ position: Int) -> Points { reviewed.result(of: position)?.counts ?? .zero }

  /// The judgement with its points and its reason, in one line: `改分 6：只见第 3 名。`.
  package func opinion(_ position: Int) -> String {
    let state = reviewed.states[position]
    let points = state.judgement == .changed ? state.settled.map { " \($0)" } ?? "" : ""
    let reason = state.reason.trimmed.map { "：\($0)" } ?? ""
    let since = state.isChangedSince ? "（\(ReviewWording.changedSince)，须重新审核）" : ""
    return label(position) + points + since + reason
  }

  /// Why an accepted entry counts otherwise than it was claimed, though nobody changed it; nil where it does not.
  package func sideEffect(_ position: Int) -> String? {
    guard reviewed.states[position].judgement != .rejected, reviewed.states[position].judgement != .changed,
      let place = reviewed.places[position], let after = reviewed.result(of: position)
    else { return nil }
    let before = reviewed.claimed.entries[position]
    return before.counts == after.counts && before.status == after.status ? nil : accepted.why(place)
  }

  /// What keeps a decision from being whole, and what to do; nil where nothing does.
  package func sentence(forDoubtAt position: Int) -> String? {
    switch reviewed.states[position].doubt {
    case nil: nil
    case .noPoints?: "改分要填认定分；没有填，暂按申报计。"
    case .invalidPoints(let value)?: claimed.invalid("认定分", value.found, value.problem) + "；暂按申报计。"
    case .outsideRange(let points, let range)?:
      "认定分 \(points) 不在 \(range.lowerBound)-\(range.upperBound) 之内，"
        + "按 \(min(max(points, range.lowerBound), range.upperBound)) 计；请改正。"
    case .noReason?: "\(label(position))要写理由。"
    }
  }

  /// How far the review has come: `认定 12，不认定 1，改分 1，待审 2`.
  package var progress: String {
    let counts = ReviewDecision.Judgement.allCases.map { "\($0.label) \(reviewed.count(of: $0))" }
    let open = reviewed.undecided.count
    let since = reviewed.changedSince.count
    let parts =
      counts + (open > 0 ? ["\(ReviewWording.undecided) \(open)（暂按申报计）"] : [])
      + (since > 0 ? ["\(ReviewWording.changedSince) \(since)"] : [])
    return parts.joined(separator: "，")
  }

  /// What was changed in the draft since the review, entry by entry; none where it is as it was.
  package var changes: [String] { (reviewed.isHeadChanged ? [ReviewWording.headChanged] : []) + entryChanges }

  package static let headChanged = "申报人、申报日、规定分值或条件的回答在审核之后有改动，请核对。"

  package var entryChanges: [String] {
    let entries = reviewed.changedSince.map { position in
      "\(claimed.entryName(position))在审核（\(label(position))）之后有改动，请重新审核。"
    }
    let gone = reviewed.gone.map { decision in
      return "\(name(of: decision))审核过（\(decision.judgement?.label ?? ReviewWording.undecided)），草稿里已经没有这一条。"
    }
    return entries + gone
  }

  /// An entry that is gone: its title, else its id and what it was entered under.
  private func name(of decision: ReviewDecision) -> String {
    if let title = decision.seal.title.trimmed { return quoted(title) }
    let criterion = decision.seal.criterion
    let row = claimed.table.row(criterion).map(claimed.rowName) ?? criterion
    return "条目\(quoted(decision.entry))" + (row.isEmpty ? "" : "（\(row)）")
  }
}
