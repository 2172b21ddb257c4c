import Basics
import Scoring

extension Desk {
  /// Shows the earlier versions of a draft, or says that there are none.
  mutating func show(_ list: [DraftVersion], of file: FileName) {
    guard let draft = drafts.first(where: { $0.file == file }) else { return }
    guard !list.isEmpty else {
      message = Words.noVersions(draft)
      return
    }
    layer = .versions(Versions(draft: draft, list: list))
  }

  mutating func obeyInVersions(_ command: Command, rows: Int) -> [Effect] {
    guard case .versions(var versions)? = layer, let selected = versions.selected else { return [] }
    switch command {
    case .up: versions.move(by: -1)
    case .down: versions.move(by: 1)
    case .pageUp: versions.move(by: -max(1, rows / 2))
    case .pageDown: versions.move(by: max(1, rows / 2))
    case .first: versions.move(by: -versions.list.count)
    case .last: versions.move(by: versions.list.count)
    case .out:
      layer = nil
      return []
    case .open, .restore, .addEntry:
      if let damage = selected.damage {
        message = damage
        return []
      }
      return effects(of: command, versions, selected.number)
    default: break
    }
    layer = .versions(versions)
    return []
  }

  private mutating func effects(of command: Command, _ versions: Versions, _ number: Int) -> [Effect] {
    let file = versions.draft.file
    switch command {
    case .restore where versions.draft.damage != nil:
      message = Words.damagedIsNotReplaced
      return []
    case .restore: return [.restoreVersion(file: file, number: number)]
    case .addEntry: return [.restoreVersionAsNew(file: file, number: number)]
    default: return [.openVersion(file: file, number: number)]
    }
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
    guard mayChangeDraft() else { return [] }
    history.record(moment)
    (restored, draft) = (number, earlier)
    form = Form(scope: .applicant, in: self)
    message = Message(text: Words.restored(number), role: .good)
    saving.noteChange()
    return [.save]
  }
}
