import Scoring
import Screen

/// The only place where the wizard's state changes. Pure: what the outside world is to do is returned.
///
/// - Returns: the effects for the run loop, in order.
package func update(_ state: inout WizardState, _ event: Event) -> [Effect] {
  switch event {
  case .key(let key): return pressed(key, &state)
  case .resized(let size):
    state.size = size
    return []
  case .listed(let listing): return state.withDesk { $0.show(listing) }
  case .read(let drafts): return state.withDesk { $0.fill(drafts) }
  case .progress(let progress): return state.withDesk { $0.progress = progress }
  case .done(let news): return state.withDesk { $0.hear(news) }
  case .rosters(let found, let problem, let typed): return state.withDesk { $0.show(found, problem, typed: typed) }
  case .preview(let preview): return state.withDesk { $0.show(preview) }
  case .opened(let opened):
    var editing = Editing(opened, opened.table ?? state.table)
    if case .desk(let desk) = state.place {
      editing.clipboard = desk.clipboard
      state.deskBehind = desk
    }
    state.place = .editing(editing)
    return []
  case .openFailed(let message):
    return state.withDesk { $0.message = message }
  case .known(let texts):
    return state.noted {
      $0.known = texts
      $0.refreshSuggestions()
    }
  case .conversionOffered(let offer): return state.withDesk { $0.layer = .converting(offer) }
  case .versions(let list, let file): return state.withDesk { $0.show(list, of: file) }
  case .restored(let draft, let number):
    return state.withEditing { $0.restore(draft, number: number) }
  case .saved(let time): return state.noted { $0.noteSaved(at: time) }
  case .saveFailed(let failure): return state.noted { $0.noteFailed(failure) }
  case .savedElsewhere(let path, let name, let time):
    return state.noted { $0.noteMoved(to: path, name: name, at: time) }
  case .elsewhereFailed(let problem): return state.noted { $0.refuseElsewhere(problem) }
  case .told(let text, let name):
    _ = state.withDesk { $0.message = text }
    return state.noted {
      $0.message = Message(text: text, role: .warning)
      if let name { $0.name = name }
    }
  case .closed:
    var desk = state.deskBehind ?? Desk()
    desk.clipboard = state.editing?.clipboard ?? desk.clipboard
    if let editing = state.editing, editing.readOnly == nil, !editing.isReviewing { desk.goOn(with: editing.name) }
    state.place = .desk(desk)
    return [.listDrafts]
  }
}

private func pressed(_ key: Key, _ state: inout WizardState) -> [Effect] {
  guard state.size.isEnough else { return tooSmall(key) }
  if KeyBinding.command(for: key, in: state.context) == .toggleMouse { return state.toggleMouse() }
  if case .mouse = key, !state.isMouseOn { return [] }
  switch state.place {
  case .desk(var desk):
    let effects = desk.press(key, state.size, state.table)
    state.place = .desk(desk)
    return effects
  case .editing:
    let size = state.size
    return state.withEditing { $0.press(key, size) }
  }
}

/// In a window too small to show anything only leaving makes sense; everything else would change what is not seen.
private func tooSmall(_ key: Key) -> [Effect] {
  KeyBinding.command(for: key, in: .desk) == .leave ? [.leave] : []
}

extension WizardState {
  fileprivate mutating func withDesk(_ change: (inout Desk) -> Void) -> [Effect] {
    guard case .desk(var desk) = place else { return [] }
    change(&desk)
    place = .desk(desk)
    return []
  }

  fileprivate mutating func withEditing(_ change: (inout Editing) -> [Effect]) -> [Effect] {
    guard case .editing(var editing) = place else { return [] }
    // Nobody else holds it meanwhile: else all that changes in it would be copied first.
    place = .desk(Desk())
    defer { place = .editing(editing) }
    return change(&editing)
  }

  /// Notes in the draft in hand what asks for nothing further.
  fileprivate mutating func noted(_ note: (inout Editing) -> Void) -> [Effect] {
    withEditing {
      note(&$0)
      return []
    }
  }
}
