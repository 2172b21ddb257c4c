import Basics
import Scoring
import TestSupport
import Testing

@testable import Wizard

/// Typing who applies: nothing is scored again, and everything that speaks of the draft has the new text.
@Suite struct ApplicantTypingTests {
  @Test func aNameIsInAllThatSpeaksOfTheDraft() throws {
    let table = try builtInTable()
    var pilot = try Pilot(.dated)
    let missing = try #require(pilot.state.editing?.problems.count)
    pilot.type("陈")
    let named = try #require(pilot.state.editing)
    #expect(named.draft.applicant.name == "陈" && named.shown == named.draft)
    #expect(named.report == score(named.draft, table))
    #expect(named.problems == named.findProblems().places && named.problems.count == missing - 1)
    pilot.press(.backspace)
    let unnamed = try #require(pilot.state.editing)
    #expect(unnamed.draft.applicant.name.isEmpty && unnamed.shown == unnamed.draft)
    #expect(unnamed.problems == unnamed.findProblems().places && unnamed.problems.count == missing)
  }

  /// What is tried out stays at the end of what is shown.
  @Test func whatIsTriedOutStays() throws {
    let table = try builtInTable()
    var editing = Editing(OpenedDraft(draft: .dated, name: "a.json", readOnly: nil), table)
    editing.hypothetical = [Addition(row: try #require(table.rows.first))]
    let before = editing
    editing.draft.applicant.organization = "瓯"
    #expect(editing.shown.applicant.organization == "瓯" && editing.shown.entries == before.shown.entries)
    #expect(editing.shown.entries.count == 1 && editing.draft.entries.isEmpty)
    #expect(editing.report == before.report && editing.report == score(editing.shown, table))
  }

  /// Everything but the applicant can decide a figure.
  @Test func onlyAnotherApplicantScoresAlike() {
    var draft = Draft.dated
    draft.entries = [Entry(id: "e1", criterion: "a"), Entry(id: "e2", criterion: "b")]
    var other = draft
    other.applicant = Applicant(name: "张", organization: "甲", specialty: "乙", staffNumber: "1")
    #expect(draft.scoresLike(other))
    let changes: [(inout Draft) -> Void] = [
      { $0.passMark = Points(60) }, { $0.standard = "x" }, { $0.facts = ["inService": .yesNo(true)] },
      { $0.entries.removeLast() }, { $0.entries[0].title = "别的" },
      { $0.invalid = [InvalidValue(key: "passMark", found: "x", problem: .notNumber)] },
    ]
    for change in changes {
      var changed = other
      change(&changed)
      #expect(!draft.scoresLike(changed))
    }
  }
}
