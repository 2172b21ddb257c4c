import Screen
import Standards

extension Desk {
  mutating func press(_ key: Key, _ size: Size, _ table: Table) -> [Effect] {
    if case .mouse(let row, let column, let action) = key {
      return click(row: row, column: column, action, size, table)
    }
    message = nil
    if help == nil, let effects = typeInLayer([key]) { return effects }
    // Typed text is taken as it is; only what it does not take can be a command.
    let command = KeyBinding.command(for: context.isTyped ? key : key.inMenus, in: context)
    if command != .interrupt { isLeaving = false }
    if command == .paste { return clipboard.isEmpty ? [] : press(.paste(clipboard), size, table) }
    if case .deleting? = layer, help == nil, ![.leave, .redraw, .help].contains(command) {
      return answerDeleting(command)
    }
    guard let command, command != .edit else {
      if context == .desk { _ = type([key]) }
      return []
    }
    return act(command, size)
  }

  /// Keys that arrived together and go to the text in front.
  mutating func edit(_ keys: [Key]) -> [Effect] {
    (message, isLeaving) = (nil, false)
    if let effects = typeInLayer(keys) { return effects }
    _ = type(keys)
    return []
  }

  /// Gives keys to a text that is typed in front of the table; nil where they are none of its own.
  private mutating func typeInLayer(_ keys: [Key]) -> [Effect]? {
    switch layer {
    case .form(var form):
      guard form.type(keys) else { return nil }
      layer = .form(form)
    case .rosters(var picker):
      guard let isEdited = picker.typed.handle(keys) else { return nil }
      layer = .rosters(picker)
      if isEdited { return [.listRosters(typed: picker.typed.text)] }
    default: return nil
    }
    isLeaving = false
    return []
  }

  /// Obeys a command, which the help takes first where it is open.
  mutating func act(_ command: Command, _ size: Size) -> [Effect] {
    let body = DeskLayout(size).body
    if help != nil, help?.obey(command, in: body) == true { return [] }
    if help == nil, let effects = actInLayer(command, body) { return effects }
    return obey(command, page: DeskLayout(size).list.rows)
  }

  /// Nil where the command is the same everywhere.
  private mutating func actInLayer(_ command: Command, _ body: Rect) -> [Effect]? {
    if [.help, .leave, .interrupt, .redraw].contains(command) { return nil }
    switch layer {
    case .versions: return obeyInVersions(command, rows: body.rows)
    case .form(let form): return obey(command, in: form)
    case .rosters(let picker): return obey(command, in: picker, page: body.rows)
    case .planning:
      if command == .out { layer = nil }
      return []
    case .asking(let asking): return obey(command, in: asking)
    case .importing(let importing): return obey(command, in: importing, body)
    case .converting(let offer): return obey(command, in: offer, body)
    case .page(var page):
      layer = page.obey(command, in: body) ? .page(page) : nil
      return []
    case .deleting, nil: return nil
    }
  }

  var context: Context {
    if help != nil { return .deskHelp }
    switch layer {
    case .versions: return .versions
    case .deleting: return .deleting
    case .form: return .deskForm
    case .rosters: return .rosters
    case .planning, .asking: return .importAsking
    case .importing: return .importing
    case .converting: return .converting
    case .page: return .deskHelp
    case nil: return .desk
    }
  }

  private mutating func obey(_ command: Command, page: Int) -> [Effect] {
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, page - 1))
    case .pageDown: move(by: max(1, page - 1))
    case .first: move(by: -rows.count)
    case .last: move(by: rows.count)
    case .sort: sort { $0.goOn() }
    case .reverse: sort { $0.isReversed.toggle() }
    case .mark: mark()
    case .markAll: markAll()
    case .find: message = Words.Desk.hint
    case .help: help = .desk(in: context)
    case .out where help != nil: help = nil
    case .out where progress != nil: return stop()
    case .out where !filter.text.isEmpty: clearFilter()
    case .out where listing.isArchive: return [.showArchive(false)]
    case .redraw: return layer == nil ? [.redraw, .listDrafts] : [.redraw]
    case .leave: return [.leave]
    case .interrupt, .out: return interrupt()
    default: return handle(command)
    }
    return []
  }

  private mutating func obey(_ command: Command, in form: DeskForm) -> [Effect] {
    var form = form
    var effects: [Effect] = []
    switch command {
    case .up: form.move(by: -1)
    case .down: form.move(by: 1)
    case .open:
      if let effect = form.accept() {
        layer = nil
        if case .previewImport(let request) = effect { return preview(request) }
        return [effect]
      }
    case .out:
      layer = nil
      return []
    default: effects = []
    }
    layer = .form(form)
    return effects
  }

  mutating func move(by step: Int) {
    guard let selection, let place = rows.firstIndex(of: selection) else { return }
    self.selection = rows[min(max(0, place + step), rows.count - 1)]
  }

  private mutating func stop() -> [Effect] {
    progress?.isStopping = true
    return [.stopJob]
  }

  /// Marks the selected draft or takes its mark away, and goes on to the next.
  private mutating func mark() {
    guard let file = selected?.file else {
      message = Words.selectDraftFirst
      return
    }
    if marked.remove(file) == nil { marked.insert(file) }
    move(by: 1)
  }

  /// Marks all drafts that are shown; where they all are marked, takes all marks away.
  private mutating func markAll() {
    let files = Set(shown.map { drafts[$0].file })
    marked = files.isSubset(of: marked) ? [] : marked.union(files)
  }

  /// Copies what is selected; where nothing is, a second time leaves.
  private mutating func interrupt() -> [Effect] {
    if let selected = selectedText {
      clipboard = selected
      message = Words.copied(selected)
      return []
    }
    if isLeaving { return [.leave] }
    isLeaving = true
    message = Words.deskLeaving
    return []
  }
}

extension Desk {
  /// What is selected in the line being typed; nil where nothing is.
  private var selectedText: String? {
    guard help == nil else { return nil }
    switch layer {
    case .form(let form): return form.lines[form.active].text.selectedText
    case .rosters(let picker): return picker.typed.selectedText
    default: return nil
    }
  }
}

extension Context {
  /// Whether characters are text there, a question mark and full-width forms too.
  var isTyped: Bool { self == .deskForm || self == .rosters }
}
