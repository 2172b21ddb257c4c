import Screen

extension Desk {
  mutating func show(_ drafts: [DeskDraft], _ folder: String) {
    let file = selected?.file
    self.drafts = drafts
    self.folder = folder
    versions = nil
    deleting = nil
    cursor = file.flatMap { file in drafts.firstIndex { $0.file == file } }.map { $0 + 1 } ?? min(1, drafts.count)
  }

  mutating func press(_ key: Key, _ size: Size) -> [Effect] {
    if case .mouse(let row, _, let action) = key { return click(row: row, action, size) }
    message = nil
    let command = KeyBinding.command(for: key.inMenus, in: context)
    if command != .interrupt { isLeaving = false }
    if deleting != nil, command != .leave, command != .redraw { return answerDeleting(command) }
    guard let command else { return [] }
    return act(command, rows: size.rows)
  }

  /// Obeys a command, which the help takes first where it is open.
  mutating func act(_ command: Command, rows: Int) -> [Effect] {
    if help != nil, help?.obey(command, rows: rows) == true { return [] }
    if context == .versions, ![.help, .leave, .interrupt, .redraw].contains(command) {
      return obeyInVersions(command, rows: rows)
    }
    return obey(command, rows: rows)
  }

  var context: Context {
    if help != nil { return .help }
    if deleting != nil { return .deleting }
    return versions == nil ? .desk : .versions
  }

  private mutating func obey(_ command: Command, rows: Int) -> [Effect] {
    switch command {
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -max(1, rows / 2))
    case .pageDown: move(by: max(1, rows / 2))
    case .first: cursor = 0
    case .last: cursor = drafts.count
    case .open: return openSelected()
    case .addEntry: return [.createDraft]
    case .restore: return askVersions()
    case .deleteEntry: askDeleting()
    case .help: help = Words.deskHelp(in: context)
    case .out where help != nil: help = nil
    case .redraw: return [.redraw]
    case .leave: return [.leave]
    case .interrupt, .out: return interrupt()
    default: break
    }
    return []
  }

  private mutating func move(by step: Int) {
    cursor = min(max(0, cursor + step), drafts.count)
  }

  private mutating func openSelected() -> [Effect] {
    guard let selected else { return [.createDraft] }
    guard let damage = selected.damage else { return [.open(file: selected.file)] }
    message = damage
    return []
  }

  private mutating func interrupt() -> [Effect] {
    if isLeaving { return [.leave] }
    isLeaving = true
    message = Words.deskLeaving
    return []
  }
}

extension HelpPage {
  /// Scrolls or says that the key was not for it.
  mutating func obey(_ command: Command, rows: Int) -> Bool {
    switch command {
    case .up: top = max(0, top - 1)
    case .down: top += 1
    case .pageUp: top = max(0, top - max(1, rows / 2))
    case .pageDown: top += max(1, rows / 2)
    case .first: top = 0
    case .last: top = Int.max / 2
    default: return false
    }
    return true
  }
}
