import Basics
import Screen

/// The only place where the wizard's state changes. Pure: what the outside world is to do is returned.
///
/// - Returns: the effects for the run loop, in order.
package func update(_ state: inout WizardState, _ event: Event) -> [Effect] {
  switch event {
  case .key(let key): return pressed(key, &state)
  case .edit(let keys): return state.editing?.edit(keys) ?? state.desk.edit(keys)
  case .resized(let size): state.size = size
  case .listed(let listing): return state.atDesk { $0.show(listing) }
  case .read(let drafts): return state.atDesk { $0.fill(drafts) }
  case .progress(let progress): return state.atDesk { $0.progress = progress }
  case .done(let news): return state.atDesk { $0.hear(news) }
  case .rosters(let found, let problem, let typed): return state.atDesk { $0.show(found, problem, typed: typed) }
  case .preview(let preview): return state.atDesk { $0.show(preview) }
  case .opened(let opened):
    var editing = Editing(opened, opened.table ?? state.table)
    if state.isAtDesk { editing.clipboard = state.desk.clipboard }
    editing.onChange = state.onChange
    state.editing = editing
  case .openFailed(let message): return state.atDesk { $0.message = message }
  case .known(let texts): state.editing?.note(texts)
  case .conversionOffered(let offer): return state.atDesk { $0.layer = .converting(offer) }
  case .versions(let list, let file): return state.atDesk { $0.show(list, of: file) }
  case .restored(let draft, let number): return state.editing?.restore(draft, number: number) ?? []
  case .saved(let time): state.editing?.noteSaved(at: time)
  case .saveFailed(let failure): state.editing?.noteFailed(failure)
  case .savedElsewhere(let path, let name, let time): state.editing?.noteMoved(to: path, name: name, at: time)
  case .elsewhereFailed(let problem): state.editing?.refuseElsewhere(problem)
  case .told(let text, let name):
    _ = state.atDesk { $0.message = text }
    state.editing?.message = Message(text: text, role: .warning)
    if let name { state.editing?.name = name }
  case .closed:
    state.letGo()
    return [.listDrafts]
  }
  return []
}

private func pressed(_ key: Key, _ state: inout WizardState) -> [Effect] {
  guard state.size.isEnough else { return tooSmall(key) }
  if KeyBinding.togglesMouse(key) { return state.toggleMouse() }
  if case .mouse = key, !state.isMouseOn { return [] }
  return state.editing?.press(key, state.size) ?? state.desk.press(key, state.size, state.table)
}

/// In a window too small to show anything only leaving makes sense; everything else would change what is not seen.
private func tooSmall(_ key: Key) -> [Effect] {
  KeyBinding.command(for: key, in: .desk) == .leave ? [.leave] : []
}

extension WizardState {
  /// Tells the desk, unless a draft lies over it.
  fileprivate mutating func atDesk(_ change: (inout Desk) -> Void) -> [Effect] {
    if isAtDesk { change(&desk) }
    return []
  }

  /// The draft in hand goes, and the desk goes on with it.
  fileprivate mutating func letGo() {
    guard let editing else { return }
    desk.clipboard = editing.clipboard
    if editing.readOnly == nil, !editing.isReviewing { desk.goOn(with: FileName(editing.name)) }
    self.editing = nil
  }
}
