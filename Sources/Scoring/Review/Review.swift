import Basics
import Standards

/// 审核: what a reviewer makes of a draft, entry by entry; kept in a file of its own, never in the draft.
package struct Review: Hashable, Sendable {
  /// The draft as it was when the review was last changed.
  package var draft: DraftSeal?
  /// In the order in which they were first made.
  package private(set) var decisions: [ReviewDecision]
  private var places: [String: Int]

  package init(draft: DraftSeal? = nil, decisions: [ReviewDecision] = []) {
    self.draft = draft
    self.decisions = decisions
    places = Dictionary(decisions.enumerated().map { ($1.entry, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What was decided about an entry, by its id; nil where nothing was said yet.
  package subscript(entry: String) -> ReviewDecision? { places[entry].map { decisions[$0] } }

  /// Puts a decision in its entry's place.
  package mutating func set(_ decision: ReviewDecision) {
    if let place = places[decision.entry] {
      decisions[place] = decision
    } else {
      places[decision.entry] = decisions.count
      decisions.append(decision)
    }
  }
}

/// What a reviewer says about one entry.
package struct ReviewDecision: Hashable, Sendable {
  package enum Judgement: String, CaseIterable, Hashable, Sendable {
    /// 认定: as claimed.
    case accepted
    /// 不认定: as if it were not there.
    case rejected
    /// 改分: other points than claimed.
    case changed
  }

  /// The entry's id.
  package var entry: String
  /// The entry as it was judged.
  package var seal: EntrySeal
  /// Nil = not decided yet.
  package var judgement: Judgement?
  /// 认定分 of a changed entry, in points, ≥ 0, in steps of 0.1.
  package var points: Points?
  /// What stands in the place of the points and is none.
  package var invalidPoints: InvalidValue?
  package var reason: String

  package init(
    entry: String, seal: EntrySeal, judgement: Judgement? = nil, points: Points? = nil, reason: String = ""
  ) {
    self.entry = entry
    self.seal = seal
    self.judgement = judgement
    self.points = points
    self.reason = reason
  }

  /// (The reason to the byte, as all that a person typed.)
  package static func == (a: ReviewDecision, b: ReviewDecision) -> Bool {
    a.entry.isExactly(b.entry) && a.seal == b.seal && a.judgement == b.judgement && a.points == b.points
      && a.invalidPoints == b.invalidPoints && a.reason.isExactly(b.reason)
  }

  /// Whether it says anything.
  package var isEmpty: Bool { judgement == nil && points == nil && invalidPoints == nil && reason.isEmpty }
}

/// What an entry was when it was judged: enough to see that it is another one now, and to name it once it is gone.
package struct EntrySeal: Hashable, Sendable {
  package var criterion: String
  package var title: String
  package var digest: String

  package init(criterion: String, title: String, digest: String) {
    self.criterion = criterion
    self.title = title
    self.digest = digest
  }

  package init(_ entry: Entry) {
    self.init(criterion: entry.criterion, title: entry.title ?? "", digest: entry.contentDigest)
  }
}

/// What a draft was when it was reviewed.
package struct DraftSeal: Hashable, Sendable {
  /// 姓名.
  package var applicant: String
  /// Of all that is filled in.
  package var digest: String
  /// Of all but the entries: applicant, dates, mark and the answers of the conditions.
  package var head: String

  package init(applicant: String, digest: String, head: String) {
    self.applicant = applicant
    self.digest = digest
    self.head = head
  }

  package init(_ draft: Draft) {
    let entries = draft.entries.map { "\($0.id)\u{1F}\($0.contentDigest)" }
    let head = draft.headDigest
    self.init(
      applicant: draft.applicant.name, digest: ContentDigest.of(([head] + entries).joined(separator: "\u{1E}")),
      head: head)
  }
}

extension Entry {
  /// Of everything that it says, its id apart.
  package var contentDigest: String {
    let fields = EntryField.allCases.compactMap { field in
      value(of: field).map { "\(field.rawValue)\u{1F}\($0.canonical)" }
    }
    return ContentDigest.of((["criterion\u{1F}\(criterion)"] + fields).joined(separator: "\u{1E}"))
  }
}

extension Draft {
  fileprivate var headDigest: String {
    let heads = DraftHeadKey.allCases.compactMap { key in
      value(of: key).map { "\(key.rawValue)\u{1F}\($0.canonical)" }
    }
    let facts = self.facts.pairs.map { "\($0.key)\u{1F}\(ComparedValue($0.value).canonical)" }
    return ContentDigest.of((heads + facts).joined(separator: "\u{1E}"))
  }
}

extension ComparedValue {
  /// One text for one value, another one for every other.
  fileprivate var canonical: String {
    switch self {
    case .text(let text): "t\(text.utf8.count):\(text)"
    case .number(let number): "n\(number)"
    case .points(let points): "n\(points)"
    case .flag(let flag): flag ? "y" : "f"
    case .list(let values): "[\(values.map(\.canonical).joined(separator: ","))]"
    case .notApplicable: "-"
    case .documents(let documents):
      "{\(documents.map { "\($0.name.utf8.count):\($0.name)\($0.ready ? "y" : "f")" }.joined(separator: ","))}"
    case .invalid(let found): "i\(found.utf8.count):\(found)"
    }
  }
}
