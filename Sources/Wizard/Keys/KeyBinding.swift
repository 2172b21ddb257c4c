import Screen

/// One row of the table of keys, which drives dispatch, the footer, the help page and the README.
package struct KeyBinding: Sendable {
  package var command: Command
  package var keys: [Key]
  /// The keys as people know them: `^N Insert`.
  package var keyNames: String
  package var contexts: Contexts
  /// A word for the footer; nil where the footer does not name it.
  package var footer: String?
  /// What it does, for the help page and the README.
  package var help: String

  private init(
    _ command: Command, _ keys: [Key], _ names: String, in contexts: Contexts, footer: String? = nil, _ help: String
  ) {
    self.command = command
    self.keys = keys
    keyNames = names
    self.contexts = contexts
    self.footer = footer
    self.help = help
  }

  /// What a key means where the user is; full-width forms have been made ASCII before.
  package static func command(for key: Key, in context: Context) -> Command? {
    all.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.command
  }

  /// Whether a key switches the mouse on and off, as it does everywhere.
  static func togglesMouse(_ key: Key) -> Bool { mouseKeys.contains(key) }

  private static let mouseKeys = all.first { $0.command == .toggleMouse }?.keys ?? []

  /// What the footer may name there, in the table's order, by its places in it.
  static func footerPlaces(in context: Context) -> [Int] {
    footerContexts.indices.filter { footerContexts[$0].contains(context) }
  }

  /// Where the footer names each: every key asks for that, and the table itself is large.
  private static let footerContexts = all.map { $0.footer == nil ? [] : $0.contexts }
}

extension KeyBinding {
  /// How the footer names it: `^N 新增`.
  var footerText: String { "\(keyNames) \(footer ?? "")" }

  private var footerWidth: Int { DisplayWidth.of(keyNames) + 1 + DisplayWidth.of(footer ?? "") }

  /// Those that fit in a line, in their order; help and the way out before all others.
  static func fitting(_ bindings: [KeyBinding], columns: Int) -> [KeyBinding] {
    var room = columns
    var fits = [Bool](repeating: false, count: bindings.count)
    for isVital in [true, false] {
      for index in bindings.indices where bindings[index].isVital == isVital {
        let width = bindings[index].footerWidth
        guard width <= room else { continue }
        room -= width + 2
        fits[index] = true
      }
    }
    return bindings.indices.filter { fits[$0] }.map { bindings[$0] }
  }

  private var isVital: Bool { command == .help || command == .leave }
}

extension KeyBinding {
  private static let everywhere = Contexts.all
  private static let editing = everywhere.subtracting(Context.atDesk)
  private static let forms: Contexts = [.typing, .choosing]
  /// Where a line of text is typed.
  static let lines: Contexts = [.typing, .picker, .finder, .elsewhere, .deskForm, .rosters]
  /// Where Home and End belong to the line being typed.
  private static let wholeLines: Contexts = [.typing, .elsewhere, .deskForm, .rosters]
  /// Where there are lines to go up and down in.
  private static let listed = everywhere.subtracting([.elsewhere])
  private static let helps: Contexts = [.help, .deskHelp]
  /// Pages to be scrolled.
  private static let pages: Contexts = [.help, .deskHelp, .importing, .converting]
  /// Where Esc is worth a word in the footer.
  private static let layers = Context.atDesk.subtracting([.desk]).union([.picker, .finder, .help, .elsewhere])
  private static let draft: Contexts = [.steps, .list, .typing, .choosing, .summary]

  package static let all: [KeyBinding] = [
    KeyBinding(.open, [.enter], "Enter", in: [.desk, .list], footer: Words.Keys.open, Words.Keys.openHelp),
    KeyBinding(.open, [.enter], "Enter", in: forms, footer: Words.Keys.nextField, Words.Keys.nextFieldHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.picker], footer: Words.Keys.choose, Words.Keys.chooseHelp),
    KeyBinding(
      .open, [.enter], "Enter", in: [.elsewhere], footer: Words.Keys.saveThere, Words.Keys.saveThereHelp),
    KeyBinding(
      .open, [.enter, .right], "Enter", in: [.steps], footer: Words.Keys.enterStep, Words.Keys.enterStepHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.summary], footer: Words.Keys.goThere, Words.Keys.goThereHelp),
    KeyBinding(.out, [.enter, .character("q")], "Enter q", in: helps, Words.Keys.outHelp),
    KeyBinding(
      .toggle, [.character(" ")], "Space", in: [.choosing], footer: Words.Keys.toggle, Words.Keys.toggleHelp),
    KeyBinding(
      .answerNumber, "1234567890".unicodeScalars.map { .character($0) }, "1-9 0", in: [.choosing],
      Words.Keys.answerNumberHelp),
    KeyBinding(
      .takeSuggestion, [.control("p")], "^P", in: forms, footer: Words.Keys.takeSuggestion,
      Words.Keys.takeSuggestionHelp),
    KeyBinding(
      .accept, [.control("t"), .character(" ")], "^T", in: [.list], footer: Words.Keys.acceptEntry,
      Words.Keys.acceptEntryHelp),
    KeyBinding(
      .addEntry, [.control("n"), .insert], "^N", in: [.desk], footer: Words.Keys.newDraft, Words.Keys.newDraftHelp),
    KeyBinding(
      .addEntry, [.control("n"), .insert], "^N", in: [.list, .steps, .typing, .choosing], footer: Words.Keys.add,
      Words.Keys.addHelp),
    KeyBinding(.addAlike, [.control("t")], "^T", in: forms, footer: Words.Keys.addAlike, Words.Keys.addAlikeHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.versions], footer: Words.Keys.look, Words.Keys.lookHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.converting], footer: Words.Keys.convert, Words.Keys.convertHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.deleting], footer: Words.Keys.delete, Words.Keys.deleteNowHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.deskForm], footer: Words.Keys.accept, Words.Keys.acceptHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.rosters], footer: Words.Keys.preview, Words.Keys.previewHelp),
    KeyBinding(.complete, [.tab], "Tab", in: [.rosters], footer: Words.Keys.complete, Words.Keys.completeHelp),
    KeyBinding(.mark, [.control("t")], "^T", in: [.rosters], footer: Words.Keys.mark, Words.Keys.markRosterHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.importAsking], footer: Words.Keys.choose, Words.Keys.choosePersonHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.importing], footer: Words.Keys.importNow, Words.Keys.importNowHelp),
    KeyBinding(.addMore, [.control("t")], "^T", in: [.importing], footer: Words.Keys.addMore, Words.Keys.addMoreHelp),
    KeyBinding(.setAll, [.control("o")], "^O", in: [.importing], footer: Words.Keys.setDate, Words.Keys.setDateHelp),
    KeyBinding(.mark, [.control("t")], "^T", in: [.desk], footer: Words.Keys.mark, Words.Keys.markHelp),
    KeyBinding(.markAll, [.control("a")], "^A", in: [.desk], Words.Keys.markAllHelp),
    KeyBinding(.sort, [.tab], "Tab", in: [.desk], footer: Words.Keys.sort, Words.Keys.sortHelp),
    KeyBinding(.reverse, [.backTab], "Shift-Tab", in: [.desk], Words.Keys.reverseHelp),
    KeyBinding(.setAll, [.control("o")], "^O", in: [.desk], footer: Words.Keys.setAll, Words.Keys.setAllHelp),
    KeyBinding(.duplicate, [.control("p")], "^P", in: [.desk], footer: Words.Keys.duplicate, Words.Keys.duplicateHelp),
    KeyBinding(.rename, [.control("e")], "^E", in: [.desk], footer: Words.Keys.rename, Words.Keys.renameHelp),
    KeyBinding(.archive, [.control("k")], "^K", in: [.desk], footer: Words.Keys.archive, Words.Keys.archiveHelp),
    KeyBinding(
      .showArchive, [.control("x")], "^X", in: [.desk], footer: Words.Keys.showArchive, Words.Keys.showArchiveHelp),
    KeyBinding(.restore, [.control("r")], "^R", in: [.desk], footer: Words.Keys.versions, Words.Keys.versionsHelp),
    KeyBinding(.restore, [.control("r")], "^R", in: [.versions], footer: Words.Keys.restore, Words.Keys.restoreHelp),
    KeyBinding(
      .addEntry, [.control("n"), .insert], "^N", in: [.versions], footer: Words.Keys.restoreAsNew,
      Words.Keys.restoreAsNewHelp),
    KeyBinding(
      .deleteEntry, [.control("d"), .delete], "^D", in: [.desk], footer: Words.Keys.delete,
      Words.Keys.deleteDraftHelp),
    KeyBinding(.review, [.control("y")], "^Y", in: [.desk], footer: Words.Keys.review, Words.Keys.reviewHelp),
    KeyBinding(
      .deleteEntry, [.control("d"), .delete], "^D", in: [.list], footer: Words.Keys.delete, Words.Keys.deleteHelp),
    KeyBinding(
      .deleteEntry, [.control("d"), .delete], "^D", in: [.choosing], Words.Keys.clearHelp),
    KeyBinding(
      .notApplicable, [.control("x")], "^X", in: forms, footer: Words.Keys.notApplicable,
      Words.Keys.notApplicableHelp),
    KeyBinding(
      .explain, [.control("o")], "^O", in: [.list, .steps, .typing, .choosing, .summary], footer: Words.Keys.explain,
      Words.Keys.explainHelp),
    KeyBinding(
      .tryOut, [.control("t"), .character(" ")], "^T", in: [.summary], footer: Words.Keys.tryOut, Words.Keys.tryOutHelp),
    KeyBinding(
      .deleteEntry, [.control("d"), .delete], "^D", in: [.summary], footer: Words.Keys.strikeOut,
      Words.Keys.strikeOutHelp),
    KeyBinding(.open, [.enter], "Enter", in: [.finder], footer: Words.Keys.goThere, Words.Keys.foundHelp),
    KeyBinding(.up, [.up], "↑", in: listed, Words.Keys.upDownHelp),
    KeyBinding(.down, [.down], "↓", in: listed, Words.Keys.upDownHelp),
    KeyBinding(.first, [.home], "Home", in: everywhere.subtracting(wholeLines), Words.Keys.endsHelp),
    KeyBinding(.last, [.end], "End", in: everywhere.subtracting(wholeLines), Words.Keys.endsHelp),
    KeyBinding(.previousValue, [.left], "←", in: forms, Words.Keys.valueHelp),
    KeyBinding(.nextValue, [.right], "→", in: forms, Words.Keys.valueHelp),
    KeyBinding(
      .undo, [.control("z")], "^Z", in: draft.subtracting([.typing]), footer: Words.Keys.undo, Words.Keys.undoHelp),
    KeyBinding(
      .undo, [.control("z")], "^Z", in: [.typing], footer: Words.Keys.undo, Words.Keys.undoTypingHelp),
    KeyBinding(
      .undo, [.control("z")], "^Z", in: [.desk], footer: Words.Keys.undoAtDesk, Words.Keys.undoAtDeskHelp),
    KeyBinding(.redo, [.control("y")], "^Y", in: draft, Words.Keys.redoHelp),
    KeyBinding(
      .edit, [.control("z"), .control("y")], "^Z ^Y", in: lines.subtracting([.typing]), Words.Keys.undoInLineHelp),
    KeyBinding(.pageUp, [.pageUp], "PgUp", in: listed.subtracting([.deskForm]), Words.Keys.pageHelp),
    KeyBinding(
      .pageDown, [.pageDown], "PgDn", in: draft, footer: Words.Keys.nextStep, Words.Keys.pageHelp),
    KeyBinding(
      .pageDown, [.pageDown], "PgDn", in: pages, footer: Words.Keys.nextPage, Words.Keys.pageHelp),
    KeyBinding(
      .pageDown, [.pageDown], "PgDn", in: listed.subtracting(draft.union(pages).union([.deskForm])), Words.Keys.pageHelp
    ),
    KeyBinding(
      .nextPane, [.tab], "Tab", in: [.list, .steps, .summary], footer: Words.Keys.pane, Words.Keys.paneHelp),
    KeyBinding(.nextPane, [.tab], "Tab", in: forms, Words.Keys.fieldHelp),
    KeyBinding(.down, [.tab], "Tab", in: [.deskForm], Words.Keys.fieldHelp),
    KeyBinding(.up, [.backTab], "Shift-Tab", in: [.deskForm], Words.Keys.fieldHelp),
    KeyBinding(
      .previousPane, [.backTab], "Shift-Tab", in: [.list, .steps, .summary, .typing, .choosing],
      Words.Keys.fieldHelp),
    KeyBinding(
      .nextProblem, [.control("e")], "^E", in: draft, footer: Words.Keys.nextProblem, Words.Keys.nextProblemHelp),
    KeyBinding(
      .help, [.control("g"), .function(1)], "^G", in: everywhere.subtracting(helps), footer: Words.Keys.help,
      Words.Keys.helpHelp),
    KeyBinding(.find, [.control("f")], "^F", in: draft, footer: Words.Keys.find, Words.Keys.findHelp),
    KeyBinding(.find, [.control("f")], "^F", in: [.picker, .help], Words.Keys.findHelp),
    KeyBinding(.find, [.control("f")], "^F", in: [.desk], Words.Keys.filterHelp),
    KeyBinding(
      .help, [.character("?")], "?", in: everywhere.subtracting(lines.union(helps)), Words.Keys.helpHelp),
    KeyBinding(.out, [.escape], "Esc", in: layers, footer: Words.Keys.back, Words.Keys.outHelp),
    KeyBinding(.out, [.escape], "Esc", in: everywhere.subtracting(layers), Words.Keys.outHelp),
    KeyBinding(.saveNow, [.control("s"), .function(2)], "^S", in: editing, Words.Keys.saveHelp),
    KeyBinding(.paste, [.control("v")], "^V", in: lines.union([.desk]), Words.Keys.pasteHelp),
    KeyBinding(.edit, [.left, .right], "← →", in: lines.subtracting([.typing]).union([.desk]), Words.Keys.cursorHelp),
    KeyBinding(.edit, [.home, .end], "Home End", in: wholeLines, Words.Keys.lineEndsHelp),
    KeyBinding(.edit, [.wordLeft, .wordRight], "Ctrl-← →", in: lines.union([.desk]), Words.Keys.wordHelp),
    KeyBinding(.edit, [.control("a")], "^A", in: lines, Words.Keys.allHelp),
    KeyBinding(.edit, [.control("k")], "^K", in: lines, Words.Keys.cutHelp),
    KeyBinding(.edit, [.control("u"), .control("w")], "^U ^W", in: lines.union([.desk]), Words.Keys.cutBackHelp),
    KeyBinding(.edit, [.control("d"), .delete], "^D", in: lines, Words.Keys.deleteForwardHelp),
    KeyBinding(.edit, [.backspace], "Backspace", in: lines.union([.desk]), Words.Keys.deleteBackHelp),
    KeyBinding(.toggleMouse, [.control("b"), .function(5)], "^B F5", in: everywhere, Words.Keys.mouseHelp),
    KeyBinding(.redraw, [.control("l")], "^L", in: everywhere, Words.Keys.redrawHelp),
    KeyBinding(.leave, [.control("q")], "^Q", in: everywhere, footer: Words.Keys.leave, Words.Keys.leaveHelp),
    KeyBinding(.interrupt, [.control("c")], "^C", in: everywhere, Words.Keys.interruptHelp),
  ]
}
