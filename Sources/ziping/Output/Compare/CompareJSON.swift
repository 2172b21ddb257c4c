import Formats
import Scoring
import Wizard

/// `compare --format json`: one object, its keys in one order.
enum CompareJSON {
  private static let openDepth = 2

  static func text(_ drafts: ComparedDrafts) -> [UInt8] {
    var json = JSONText(openDepth: openDepth)
    json.object { json in
      json.key("before")
      json.object { write(drafts.old, in: &$0) }
      json.key("after")
      json.object { write(drafts.new, in: &$0) }
      json.key("same")
      json.flag(drafts.comparison.changes.isEmpty)
      json.key("changes")
      json.list { json in for change in drafts.comparison.changes { write(change, drafts, in: &json) } }
      json.key("sideEffects")
      json.list { json in
        for effect in drafts.comparison.sideEffects {
          json.object { write(effect.old, effect.new, drafts, in: &$0) }
        }
      }
      writeNodes(drafts, in: &json)
      writeStates(drafts, in: &json)
    }
    return json.bytes
  }

  /// What stands in the place of a comparison where a draft could not be read.
  static func failure(_ sides: [(source: DraftSource, result: DraftResult)]) -> [UInt8] {
    var json = JSONText(openDepth: openDepth)
    json.object { json in
      for (key, side) in zip(["before", "after"], sides) {
        json.key(named: key)
        json.object { json in
          ScoreJSON.write(side.source, in: &json)
          guard case .failure(let fault) = side.result else { return }
          json.key("error")
          json.string(Words.sentence(fault, side.source))
        }
      }
    }
    return json.bytes
  }

  private static func write(_ scored: ScoredDraft, in json: inout JSONText) {
    ScoreJSON.writeHead(scored, in: &json)
    ScoreJSON.writeTotal(scored, in: &json)
  }

  // MARK: - Changes

  private static func write(_ change: DraftChange, _ drafts: ComparedDrafts, in json: inout JSONText) {
    json.object { json in
      json.key("kind")
      json.string(change.kind)
      switch change.subject {
      case .entry(let from, let to): write(from, to, drafts, in: &json)
      case .added(let to): write(nil, to, drafts, in: &json)
      case .removed(let from): write(from, nil, drafts, in: &json)
      case .head, .fact, .order: break
      }
      json.key("values")
      json.list { json in
        for value in change.values {
          json.object { json in
            json.key("key")
            json.string(value.key)
            write("before", value.before, in: &json)
            write("after", value.after, in: &json)
          }
        }
      }
      json.key("effect")
      if let effect = change.effect { json.object { ScoreJSON.write(effect, in: &$0) } } else { json.null() }
    }
  }

  /// An entry's two sides: `null` where it was added or removed.
  private static func write(_ from: Int?, _ to: Int?, _ drafts: ComparedDrafts, in json: inout JSONText) {
    for (key, index, side) in [("before", from, drafts.old), ("after", to, drafts.new)] {
      json.key(named: key)
      guard let index else {
        json.null()
        continue
      }
      let (entry, result) = (side.draft.entries[index], side.report.entries[index])
      json.object { json in
        for (key, text) in [("id", entry.id), ("criterion", entry.criterion), ("status", result.status.rawValue)] {
          json.key(named: key)
          json.string(text)
        }
        ScoreJSON.write(result.figures, in: &json)
        json.key("counts")
        json.points(result.counts)
      }
    }
  }

  /// As a draft's file has it: no key where it is absent, `null` for 不适用.
  private static func write(_ key: String, _ value: ComparedValue?, in json: inout JSONText) {
    guard let value else { return }
    json.key(named: key)
    write(value, in: &json)
  }

  private static func write(_ value: ComparedValue, in json: inout JSONText) {
    switch value {
    case .notApplicable: json.null()
    case .text(let text), .invalid(let text): json.string(text)
    case .number(let number): json.number(number)
    case .points(let points): json.points(points)
    case .flag(let flag): json.flag(flag)
    case .list(let values): json.list { json in for value in values { write(value, in: &json) } }
    case .documents(let documents):
      json.list { json in
        for document in documents {
          json.object { json in
            json.key("name")
            json.string(document.name)
            json.key("ready")
            json.flag(document.ready)
          }
        }
      }
    }
  }

  // MARK: - The score

  private static func writeNodes(_ drafts: ComparedDrafts, in json: inout JSONText) {
    json.key("nodes")
    json.object { json in
      for id in drafts.changedNodes {
        json.key(named: id)
        json.object { json in
          for (key, side) in [("before", drafts.comparison.old), ("after", drafts.comparison.new)] {
            json.key(named: key)
            json.object { ScoreJSON.write(side.figures(of: id), in: &$0) }
          }
        }
      }
    }
  }

  /// The verdicts and conditions that differ.
  private static func writeStates(_ drafts: ComparedDrafts, in json: inout JSONText) {
    let states = { (side: ScoredDraft) in
      side.report.verdicts.map { ($0.id, $0.truth.rawValue) } + [("score", side.report.score.rawValue)]
    }
    let conditions = { (side: ScoredDraft) in side.report.conditions.map { ($0.id, $0.truth.rawValue) } }
    for (key, before, after) in [
      ("verdicts", states(drafts.old), states(drafts.new)),
      ("conditions", conditions(drafts.old), conditions(drafts.new)),
    ] {
      json.key(named: key)
      json.object { write(before, after, in: &$0) }
    }
  }

  private static func write(_ before: [(String, String)], _ after: [(String, String)], in json: inout JSONText) {
    let known = Set(after.map(\.0))
    for id in after.map(\.0) + before.map(\.0).filter({ !known.contains($0) }) {
      let states = [before, after].map { states in states.first { $0.0 == id }?.1 }
      guard states[0] != states[1] else { continue }
      json.key(named: id)
      json.object { json in
        for (key, state) in zip(["before", "after"], states) {
          json.key(named: key)
          if let state { json.string(state) } else { json.null() }
        }
      }
    }
  }
}

extension DraftChange {
  /// The name that scripts rely on.
  fileprivate var kind: String {
    switch subject {
    case .head: "draft"
    case .fact: "fact"
    case .entry: "entry"
    case .added: "added"
    case .removed: "removed"
    case .order: "order"
    }
  }
}
