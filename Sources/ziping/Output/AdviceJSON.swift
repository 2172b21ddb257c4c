import Basics
import Formats
import Scoring
import Standards

/// `advise --format json`: one object a draft.
enum AdviceJSON {
  /// The object; down to `openDepth` its levels stand on lines of their own, 0 = all on one line.
  static func text(_ scored: ScoredDraft, _ advice: Advice, openDepth: Int) -> [UInt8] {
    let (table, wording) = (scored.table, scored.wording)
    var json = JSONText(openDepth: openDepth)
    json.object { json in
      ScoreJSON.writeHead(scored, in: &json)
      json.key("points")
      json.points(scored.report.total.points)
      json.key("passMark")
      json.points(advice.mark)
      json.key("mostWithinReach")
      json.points(advice.mostWithinReach)
      json.key("summary")
      json.string(wording.sentence(for: advice))
      json.key("sets")
      json.list { json in for set in advice.sets { write(set, table, in: &json) } }
      json.key("unlistedSets")
      json.number(advice.unlistedSets)
      json.key("rows")
      json.list { json in for row in advice.rows { write(row, table, wording, in: &json) } }
    }
    return json.bytes
  }

  private static func write(_ set: AdviceSet, _ table: Table, in json: inout JSONText) {
    json.object { json in
      json.key("total")
      json.points(set.total)
      json.key("surplus")
      json.points(set.surplus)
      json.key("additions")
      json.list { json in
        for step in set.steps {
          json.object { write(step.addition, worth: step.worth, adds: step.adds, table, in: &$0) }
        }
      }
    }
  }

  private static func write(_ row: RowAdvice, _ table: Table, _ wording: Wording, in json: inout JSONText) {
    json.object { json in
      write(row.addition, worth: row.worth, adds: row.adds, table, in: &json)
      json.key("reach")
      json.string(row.reach.rawValue)
      json.key("why")
      if let reason = wording.reason(for: row) { json.string(reason) } else { json.null() }
    }
  }

  /// The row, what is assumed under the keys of an entry, its worth by the table and what it adds.
  private static func write(
    _ addition: Addition, worth: Points, adds: Points, _ table: Table, in json: inout JSONText
  ) {
    json.key("criterion")
    json.string(table.nodes[addition.row].id)
    for (key, number) in [("rank", addition.rank), ("months", addition.months), ("year", addition.year)] {
      guard let number else { continue }
      json.key(named: key)
      json.number(number)
    }
    if let claimed = addition.claimed {
      json.key("claimed")
      json.points(claimed)
    }
    json.key("points")
    json.points(worth)
    json.key("adds")
    json.points(adds)
  }
}
