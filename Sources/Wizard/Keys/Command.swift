/// What a key asks for, named for what the user means by it.
package enum Command: Hashable, Sendable, CaseIterable {
  case up, down, first, last, pageUp, pageDown
  case previousValue, nextValue
  case open, toggle
  case nextPane, previousPane
  case out
  case addEntry, deleteEntry
  /// 同类: another entry of the same row.
  case addAlike
  /// The answer with a number.
  case answerNumber
  /// 照填: fill in what is suggested.
  case takeSuggestion
  /// 审核 of a draft of the desk.
  case review
  /// 认定 of the selected entry.
  case accept
  /// Earlier versions; among them: put this one in the draft's place.
  case restore
  /// On the desk: mark the selected draft, or all; sort by the next column, or the other way round.
  case mark, markAll, sort, reverse
  /// On the desk: a copy, another name, 归档, 申报日 and 规定分值 for all marked.
  case duplicate, rename, archive, showArchive, setAll
  /// Among rosters: take the selected path into the line; in the preview: add to drafts that are there.
  case complete, addMore
  case notApplicable
  /// 依据: open the figure in front.
  case explain
  /// 假设: try an addition out, or no longer.
  case tryOut
  case undo, redo
  case saveNow
  case help
  case nextProblem
  case find
  case paste
  /// Of the line being typed, which takes such keys itself.
  case edit
  case redraw
  case toggleMouse
  case leave, interrupt
}

/// What stands in front of the user, which decides what keys mean.
package enum Context: UInt8, Hashable, Sendable, CaseIterable {
  /// 草稿列表.
  case desk
  /// The earlier versions of a draft.
  case versions
  /// The question whether to delete a draft.
  case deleting
  /// The question whether to take a draft to the standard in use.
  case converting
  /// A few lines to fill in, in front of the desk.
  case deskForm
  /// 说明 at the desk, or what there is to say there.
  case deskHelp
  /// The choice of rosters, a doubt about a person in them, and what importing would do.
  case rosters, importAsking, importing
  /// The pane of steps.
  case steps
  /// A list of entries.
  case list
  /// A form, on a field that is typed.
  case typing
  /// A form, on a field whose values are chosen.
  case choosing
  /// The choice of a criterion.
  case picker
  /// The question where to save.
  case elsewhere
  case help
  /// 查找.
  case finder
  /// 汇总.
  case summary

  /// The start screen and what stands in front of it.
  static let atDesk: Contexts = [
    .desk, .versions, .deleting, .converting, .deskForm, .deskHelp, .rosters, .importAsking, .importing,
  ]
}
