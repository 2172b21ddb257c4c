import Formats
import Scoring

/// `score --review --format json`: the key `review` after all others.
enum ReviewJSON {
  static func write(_ reviewed: ReviewedDraft, in json: inout JSONText) {
    let (score, wording) = (reviewed.score, reviewed.wording)
    json.key("review")
    json.object { json in
      json.key("file")
      json.string(reviewed.file)
      json.key("settled")
      json.flag(score.isSettled)
      json.key("undecided")
      json.number(score.undecided.count)
      ScoreJSON.writeTotal(score.accepted, reviewed.scored.table, in: &json)
      ScoreJSON.writeNodes(score.accepted, reviewed.scored.table, in: &json)
      json.key("entries")
      json.list { json in
        for position in score.states.indices { write(position, reviewed, wording, in: &json) }
      }
      json.key("changes")
      json.list { json in for change in wording.changes { json.string(change) } }
    }
  }

  private static func write(
    _ position: Int, _ reviewed: ReviewedDraft, _ wording: ReviewWording, in json: inout JSONText
  ) {
    let state = reviewed.score.states[position]
    json.object { json in
      json.key("id")
      json.string(reviewed.scored.draft.entries[position].id)
      json.key("decision")
      if let judgement = state.judgement { json.string(judgement.rawValue) } else { json.null() }
      json.key("points")
      json.points(state.settled)
      json.key("counts")
      json.points(wording.acceptedCount(position))
      json.key("reason")
      json.string(state.reason)
      json.key("changedSince")
      json.flag(state.isChangedSince)
      json.key("problem")
      if let problem = wording.sentence(forDoubtAt: position) { json.string(problem) } else { json.null() }
    }
  }
}
