import Basics
import Formats
import Scoring
import Standards

/// Reads a review from its file.
enum ReviewReader {
  static func read(_ root: JSONNode) throws(DraftProblem) -> (Review, version: Int) {
    guard let format = root["format"] else { throw DraftProblem(.review(.missing(key: "format")), at: root.place) }
    guard case .string(let name) = format.value, name.isExactly(ReviewDocument.format) else {
      throw DraftProblem(.review(.otherFormat(format.value.quoted)), at: format.place)
    }
    guard let node = root["version"] else { throw DraftProblem(.review(.missing(key: "version")), at: root.place) }
    guard case .number(let number) = node.value, case .success(let version) = number.wholeNumber(atLeast: 1) else {
      throw DraftProblem(.version(node.value.quoted), at: node.place)
    }
    return (Review(draft: try seal(root["draft"]), decisions: try decisions(root["entries"])), version)
  }

  private static func seal(_ node: JSONNode?) throws(DraftProblem) -> DraftSeal? {
    guard let node, node.value != .null else { return nil }
    guard case .object = node.value else { throw wrongKind("draft", node, .object) }
    return DraftSeal(
      applicant: try text("applicant", of: node), digest: try text("digest", of: node), head: try text("head", of: node)
    )
  }

  private static func decisions(_ node: JSONNode?) throws(DraftProblem) -> [ReviewDecision] {
    guard let node, node.value != .null else { return [] }
    guard case .array(let elements) = node.value else { throw wrongKind("entries", node, .list) }
    var decisions: [ReviewDecision] = []
    var numbers: [ExactText: Int] = [:]
    for (index, element) in elements.enumerated() {
      let decision = try decision(element, number: index + 1)
      if let first = numbers.updateValue(index + 1, forKey: ExactText(decision.entry)) {
        throw DraftProblem(.duplicateId(decision.entry, first: first), at: element["id"]?.place ?? element.place)
      }
      decisions.append(decision)
    }
    return decisions
  }

  private static func decision(_ element: JSONNode, number: Int) throws(DraftProblem) -> ReviewDecision {
    guard case .object = element.value else {
      throw DraftProblem(.entryNotObject(number: number, found: element.value.quoted), at: element.place)
    }
    guard let id = element["id"] else {
      throw DraftProblem(.entryLacks(number: number, key: "id"), at: element.place)
    }
    guard case .string(let entry) = id.value else {
      throw DraftProblem(.entryKeyNotText(number: number, key: "id", found: id.value.quoted), at: id.place)
    }
    let seal = EntrySeal(
      criterion: try text("criterion", of: element), title: try text("title", of: element),
      digest: try text("digest", of: element))
    var decision = ReviewDecision(
      entry: entry, seal: seal, judgement: try judgement(element["decision"], number: number),
      reason: try text("reason", of: element))
    read(element["points"], into: &decision)
    return decision
  }

  private static func judgement(
    _ node: JSONNode?, number: Int
  ) throws(DraftProblem) -> ReviewDecision.Judgement? {
    guard let node, node.value != .null else { return nil }
    guard case .string(let name) = node.value, let judgement = ReviewDecision.Judgement(rawValue: name) else {
      throw DraftProblem(.review(.judgement(number: number, found: node.value.quoted)), at: node.place)
    }
    return judgement
  }

  /// Points that are none are noted: the rest of the review is worth reading.
  private static func read(_ node: JSONNode?, into decision: inout ReviewDecision) {
    guard let node, node.value != .null else { return }
    let problem: ValueProblem
    switch Points.claimed(node.value) {
    case .success(let points) where points >= .zero:
      decision.points = points
      return
    case .success: problem = .below(0)
    case .failure(let found): problem = found
    }
    decision.invalidPoints = InvalidValue(key: "points", found: node.value.quoted, problem: problem)
  }

  /// Empty where it is absent.
  private static func text(_ key: String, of element: JSONNode) throws(DraftProblem) -> String {
    guard let node = element[key], node.value != .null else { return "" }
    guard case .string(let text) = node.value else { throw wrongKind(key, node, .text) }
    return text
  }

  private static func wrongKind(_ key: String, _ node: JSONNode, _ kind: DraftValueKind) -> DraftProblem {
    DraftProblem(.wrongKind(key: key, found: node.value.quoted, expected: kind), at: node.place)
  }
}
