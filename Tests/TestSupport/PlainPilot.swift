import Scoring
import Wizard

/// Says lines to the wizard's conversation in lines, and keeps what it answered.
package struct PlainPilot {
  package var session: PlainSession
  package var lines: [String] = []
  package var effects: [Effect] = []

  /// A conversation about a draft; by default an empty one dated 2026-05-01.
  package init(_ draft: Draft? = nil, readOnly: String? = nil) throws {
    session = PlainSession(table: try builtInTable())
    lines += session.learn(.opened(OpenedDraft(draft: draft ?? .dated, name: "草稿.json", readOnly: readOnly)))
    lines += session.ask()
  }

  /// Says lines, and returns what was answered to the last of them.
  @discardableResult
  package mutating func say(_ said: String...) -> [String] {
    var answer: [String] = []
    for line in said {
      let turn = session.hear(line)
      answer = turn.lines + session.ask()
      lines += answer
      effects += turn.effects
    }
    return answer
  }

  package var draft: Draft { session.state.editing?.draft ?? .dated }
}
