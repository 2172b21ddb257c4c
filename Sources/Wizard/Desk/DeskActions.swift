/// What can be done with the drafts of the desk.
extension Desk {
  /// Obeys what acts on drafts, or says why it cannot.
  mutating func handle(_ command: Command) -> [Effect] {
    if let reason = reason(against: command) {
      message = reason
      return []
    }
    switch command {
    case .open: return openSelected()
    case .addEntry: return [.createDraft]
    case .restore: return selected.map { [.listVersions(file: $0.file)] } ?? []
    case .review: return selected.map { [.review(file: $0.file)] } ?? []
    case .deleteEntry: layer = .deleting(chosen)
    case .undo: return [.undo]
    case .duplicate: return selected.map { [.duplicate(file: $0.file)] } ?? []
    case .rename: layer = selected.map { .form(DeskForm(renaming: $0)) }
    case .setAll: layer = .form(DeskForm(setting: chosen, outOfSight: markedOutOfSight))
    case .archive:
      return [listing.isArchive ? .bringBack(files: chosen.map(\.file)) : .archive(files: chosen.map(\.file))]
    case .showArchive: return [.showArchive(!listing.isArchive)]
    default: break
    }
    return []
  }

  /// Why a command can do nothing here and now; nil where it can.
  func reason(against command: Command) -> String? {
    if let problem = listing.problem, [.addEntry, .undo, .showArchive].contains(command) { return problem }
    switch command {
    case .open: return progress == nil ? nil : Words.Desk.isBusy
    case .addEntry, .rename, .setAll, .duplicate:
      if listing.isArchive { return Words.Desk.notInArchive }
      if let readOnly = listing.readOnly { return readOnly }
    case .deleteEntry, .archive:
      if let readOnly = listing.readOnly { return readOnly }
    case .undo:
      return listing.undoable == nil ? Words.Desk.nothingToUndo : listing.readOnly
    case .sort, .reverse, .mark, .markAll: return drafts.isEmpty ? Words.Desk.noDrafts : nil
    case .restore, .review: break
    default: return nil
    }
    if progress != nil, command != .restore { return Words.Desk.isBusy }
    switch command {
    case .addEntry: return nil
    case .setAll, .archive, .deleteEntry: return chosen.isEmpty ? Words.selectDraftFirst : nil
    case .duplicate, .review: return selected == nil ? Words.selectDraftFirst : selected?.damage
    default: return selected == nil ? Words.selectDraftFirst : nil
    }
  }

  private mutating func openSelected() -> [Effect] {
    switch selection {
    case .new?:
      message = reason(against: .addEntry)
      return message == nil ? [.createDraft] : []
    case .roster?: return askRoster()
    case nil: return []
    case .draft(let file)?:
      guard let damage = selected?.damage, selected?.isOfOtherStandard != true else { return [.open(file: file)] }
      message = damage
      return []
    }
  }

  /// Only Enter deletes; whatever else is pressed keeps the drafts.
  mutating func answerDeleting(_ command: Command?) -> [Effect] {
    guard case .deleting(let drafts)? = layer else { return [] }
    layer = nil
    if command == .open { return [.delete(files: drafts.map(\.file))] }
    message = Words.notDeleted(drafts)
    return []
  }

  /// Says what an action came to; what does not fit a line is a page.
  mutating func hear(_ news: DeskNews) {
    progress = nil
    message = news.message
    if let left = news.marked { marked.formIntersection(left) }
    if let file = news.selected, rows.contains(.draft(file)) { selection = .draft(file) }
    guard !news.details.isEmpty else { return }
    layer = .page(HelpPage(title: news.message, lines: news.details.map { HelpLine($0) }))
    message = nil
  }
}
