/// A part of the help that is about no screen of its own: found by Ctrl-F, shown in full at the desk.
package enum HelpTopic: CaseIterable, Hashable, Sendable {
  case moving, choosing, typing, pasting, dates, months, entries, suggestions, undo, saving, versions
  case finding, mouse, figures, problems, explanation, advice, review, desk, rosters, printing, plain, display, help

  /// The commands that it is about, whose keys stand below it.
  var commands: Set<Command> {
    switch self {
    case .moving:
      [.open, .out, .up, .down, .first, .last, .pageUp, .pageDown, .nextPane, .previousPane]
    case .choosing: [.previousValue, .nextValue, .toggle, .answerNumber, .notApplicable]
    case .typing: [.edit]
    case .pasting: [.paste, .interrupt]
    case .entries: [.addEntry, .deleteEntry, .addAlike]
    case .suggestions: [.takeSuggestion]
    case .undo: [.undo, .redo]
    case .saving: [.saveNow, .leave, .interrupt]
    case .versions: [.restore]
    case .finding: [.find]
    case .mouse: [.toggleMouse]
    case .problems: [.nextProblem]
    case .explanation: [.explain]
    case .advice: [.tryOut]
    case .review: [.review, .accept]
    case .desk: [.sort, .reverse, .mark, .markAll, .duplicate, .rename, .archive, .showArchive, .setAll]
    case .rosters: [.complete, .addMore, .mark, .setAll]
    case .display: [.redraw]
    case .help: [.help]
    case .dates, .months, .figures, .printing, .plain: []
    }
  }

  var title: String { Words.Topics.texts(self).title }

  /// What else people may look for it by.
  var otherNames: [String] { Words.Topics.texts(self).names }

  var paragraphs: [String] { Words.Topics.texts(self).paragraphs }

  /// The page that says it, with its keys and where they work.
  var page: HelpPage {
    let rows = KeyBinding.rows(of: KeyBinding.all.filter { commands.contains($0.command) })
    let keys = HelpPage.aligned(
      rows.map { row in
        (row.keys.map(\.name).joined(separator: " "), "\(row.help)（\(KeyBinding.place(row.contexts))）")
      }
    ).map(\.ofKeys)
    let title = [HelpLine("", isOfKeys: true), HelpLine(Words.keysTitle, .strong, isOfKeys: true)]
    let heading = keys.isEmpty ? [] : title
    return HelpPage(title: Words.helpTitle(self.title), lines: paragraphs.map { HelpLine($0) } + heading + keys)
  }
}
