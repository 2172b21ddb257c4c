import Basics
import Formats
import Scoring

/// Puts a review into the members of its file, and leaves all else as it stands.
struct ReviewRewriter {
  private let review: Review
  /// What was said before, by entry.
  private let old: [ExactText: ReviewDecision]

  private static let rootOrder = ["format", "version", "draft", "entries"]
  private static let sealOrder = ["applicant", "digest", "head"]
  private static let entryOrder = ["id", "criterion", "title", "digest", "decision", "points", "reason"]

  init(old: Review, new: Review) {
    review = new
    self.old = Dictionary(old.decisions.map { (ExactText($0.entry), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func root(_ members: [JSONMember]) -> [JSONMember] {
    var members = members
    let original = { (key: String) in members.first { $0.key.isExactly(key) }?.value.value }
    let (draft, entries) = (original("draft"), original("entries"))
    if let seal = review.draft {
      var sealed = draft?.members ?? []
      for (key, text) in zip(ReviewRewriter.sealOrder, [seal.applicant, seal.digest, seal.head]) {
        sealed.renew(key, .string(text), order: ReviewRewriter.sealOrder)
      }
      members.put("draft", .object(sealed), order: ReviewRewriter.rootOrder)
    }
    members.put("entries", .array(self.entries(entries)), order: ReviewRewriter.rootOrder)
    return members
  }

  /// Each decision on top of the one with its id; those that say nothing any more go.
  private func entries(_ original: JSONValue?) -> [JSONNode] {
    var known: [ExactText: JSONNode] = [:]
    if case .array(let nodes)? = original {
      for node in nodes {
        if case .string(let id)? = node["id"]?.value { known[ExactText(id)] = node }
      }
    }
    return review.decisions.filter { !$0.isEmpty }.map { decision in
      let node = known[ExactText(decision.entry)]
      if let node, old[ExactText(decision.entry)] == decision { return node }
      return JSONNode(.object(members(of: decision, on: node?.value.members ?? [])))
    }
  }

  private func members(of decision: ReviewDecision, on original: [JSONMember]) -> [JSONMember] {
    var members = original
    let points = decision.points.map { JSONValue.number(JSONNumber(literal: $0.description)) }
    let invalid = decision.invalidPoints.map { JSONValue.string($0.found) }
    let texts = [decision.entry, decision.seal.criterion, decision.seal.title, decision.seal.digest]
    let values: [JSONValue?] =
      texts.map { .string($0) } + [
        decision.judgement.map { .string($0.rawValue) }, invalid ?? points,
        decision.reason.isEmpty ? nil : .string(decision.reason),
      ]
    // What is no number of points stays as it stands, not as it is quoted, until something else is said.
    let isStillInvalid = invalid != nil && old[ExactText(decision.entry)]?.invalidPoints == decision.invalidPoints
    for (key, value) in zip(ReviewRewriter.entryOrder, values) where !(key == "points" && isStillInvalid) {
      members.renew(key, value, order: ReviewRewriter.entryOrder)
    }
    return members
  }
}

extension [JSONMember] {
  /// Puts a value in where another one stands, so that a number keeps its literal while it is the same number.
  fileprivate mutating func renew(_ key: String, _ value: JSONValue?, order: [String]) {
    let old = first { $0.key.isExactly(key) }?.value.value
    if case .number(let before)? = old, case .number(let after)? = value, before.thousandths == after.thousandths {
      return
    }
    if value == nil, old == nil || old == .null { return }
    put(key, value, order: order)
  }
}
