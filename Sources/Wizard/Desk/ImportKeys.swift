import Screen

extension Desk {
  /// Opens the choice of rosters.
  mutating func askRoster() -> [Effect] {
    message = reason(against: .addEntry)
    guard message == nil else { return [] }
    layer = .rosters(RosterPicker())
    return [.listRosters(typed: "")]
  }

  /// Waits for what rosters would do.
  mutating func preview(_ request: ImportRequest) -> [Effect] {
    layer = .planning(request)
    return [.previewImport(request)]
  }

  /// Takes the paths that fit what was typed; an answer to what is no longer typed is dropped.
  mutating func show(_ found: [RosterPath], _ problem: String?, typed: String) {
    guard case .rosters(var picker)? = layer, picker.typed.text == typed else { return }
    picker.show(found, problem)
    layer = .rosters(picker)
  }

  /// Shows what importing would do, or asks first.
  mutating func show(_ preview: ImportPreview) {
    // Whoever has gone back meanwhile is not interrupted.
    guard case .planning? = layer else { return }
    layer = ImportAsking(preview).map { .asking($0) } ?? .importing(ImportPage(preview))
  }

  mutating func obey(_ command: Command, in picker: RosterPicker, page: Int) -> [Effect] {
    var picker = picker
    var effect: Effect?
    switch command {
    case .up: picker.move(by: -1)
    case .down: picker.move(by: 1)
    case .pageUp: picker.move(by: -max(1, page / 2))
    case .pageDown: picker.move(by: max(1, page / 2))
    case .mark: picker.mark()
    case .complete: effect = picker.complete()
    case .open:
      effect = picker.accept()
      if effect == nil { message = Words.Import.nothingNamed }
    case .out:
      layer = nil
      return []
    default: break
    }
    layer = .rosters(picker)
    if case .previewImport(let request)? = effect { return preview(request) }
    return effect.map { [$0] } ?? []
  }

  mutating func obey(_ command: Command, in asking: ImportAsking) -> [Effect] {
    var asking = asking
    switch command {
    case .up, .pageUp: asking.move(by: -1)
    case .down, .pageDown: asking.move(by: 1)
    case .first: asking.move(by: -asking.labels.count)
    case .last: asking.move(by: asking.labels.count)
    case .open: return preview(asking.answered)
    case .out: return askRoster()
    default: break
    }
    layer = .asking(asking)
    return []
  }

  mutating func obey(_ command: Command, in importing: ImportPage, _ body: Rect) -> [Effect] {
    var importing = importing
    var request = importing.preview.request
    if importing.page.obey(command, in: body) {
      layer = .importing(importing)
      return []
    }
    switch command {
    case .open where importing.preview.writes == 0: message = Words.Import.nothingToWrite
    case .open:
      layer = nil
      return [.importRosters]
    case .addMore:
      request.adds.toggle()
      return preview(request)
    case .setAll: layer = .form(DeskForm(dating: request))
    case .out: return askRoster()
    default: break
    }
    return []
  }
}
