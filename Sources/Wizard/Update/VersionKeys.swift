import Scoring
import Screen

extension Desk {
  /// Shows the earlier versions of a draft, or says that there are none.
  mutating func show(_ list: [DraftVersion], of file: String) {
    guard let draft = drafts.first(where: { $0.file == file }) else { return }
    guard !list.isEmpty else {
      message = Words.noVersions(draft)
      return
    }
    versions = Versions(draft: draft, list: list)
  }

  mutating func askVersions() -> [Effect] {
    guard let selected else {
      message = Words.selectDraftFirst
      return []
    }
    return [.listVersions(file: selected.file)]
  }

  mutating func obeyInVersions(_ command: Command, rows: Int) -> [Effect] {
    guard var versions, let selected = versions.selected else { return [] }
    let file = versions.draft.file
    switch command {
    case .up: versions.move(by: -1)
    case .down: versions.move(by: 1)
    case .pageUp: versions.move(by: -max(1, rows / 2))
    case .pageDown: versions.move(by: max(1, rows / 2))
    case .first: versions.move(by: -versions.list.count)
    case .last: versions.move(by: versions.list.count)
    case .out:
      self.versions = nil
      return []
    case .open, .restore, .addEntry:
      if let damage = selected.damage {
        message = damage
        return []
      }
      return effects(of: command, file, selected.number)
    default: break
    }
    self.versions = versions
    return []
  }

  private mutating func effects(of command: Command, _ file: String, _ number: Int) -> [Effect] {
    switch command {
    case .restore where versions?.draft.damage != nil:
      message = Words.damagedIsNotReplaced
      return []
    case .restore: return [.restoreVersion(file: file, number: number)]
    case .addEntry: return [.restoreVersionAsNew(file: file, number: number)]
    default: return [.openVersion(file: file, number: number)]
    }
  }

  mutating func askDeleting() {
    guard let selected else {
      message = Words.selectDraftFirst
      return
    }
    deleting = selected
  }

  /// Only Enter deletes; whatever else is pressed keeps the draft.
  mutating func answerDeleting(_ command: Command?) -> [Effect] {
    guard let draft = deleting else { return [] }
    deleting = nil
    if command == .open { return [.deleteDraft(file: draft.file)] }
    message = Words.notDeleted(draft)
    return []
  }
}

extension Versions {
  mutating func move(by step: Int) {
    cursor = min(max(0, cursor + step), list.count - 1)
  }
}

extension Editing {
  /// Puts an earlier version's content in the draft's place, as one change that can be undone.
  mutating func restore(_ earlier: Draft, number: Int) -> [Effect] {
    changeDraft { $0 = earlier }
    guard readOnly == nil else { return [] }
    form = Form(scope: .applicant, in: self)
    message = Message(text: Words.restored(number), role: .good)
    guard draft == earlier, history.canUndo else { return [] }
    noteChanged()
    return [.save]
  }
}
