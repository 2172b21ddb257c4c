import Screen

extension WizardState {
  /// What stands in front of the user.
  package var context: Context {
    switch place {
    case .desk(let desk): desk.help == nil ? .desk : .help
    case .editing(let editing): editing.context
    }
  }
}

extension Editing {
  var context: Context {
    switch layer {
    case .help: return .help
    case .picker: return .picker
    case .elsewhere: return .elsewhere
    case .finder: return .finder
    case nil: break
    }
    if pane == .steps { return .steps }
    if form != nil { return activeField?.kind.isTyped == true ? .typing : .choosing }
    return step == .summary ? .summary : .list
  }

  /// The keys that can do something here and now, for the footer.
  var footerBindings: [KeyBinding] {
    KeyBinding.footer(in: context).filter { isUseful($0.command) }
  }

  private func isUseful(_ command: Command) -> Bool {
    switch command {
    case .notApplicable: activeField?.ref.fact != nil
    case .addEntry: !table.indicators(of: step).isEmpty
    case .deleteEntry: if case .entry? = selectedItem { true } else { false }
    case .undo: history.canUndo
    case .nextProblem: !problems.isEmpty
    case .pageDown: stepIndex < steps.count - 1
    default: true
    }
  }

  /// The form's fields as they stand.
  var formFields: [Field] { form.map { fields(of: $0.scope) } ?? [] }

  var activeField: Field? {
    guard let form else { return nil }
    return formFields.first { $0.ref == form.active }
  }
}

extension Key {
  /// Full-width forms (１, ｙ, ？) as their ASCII twins, for menus.
  var inMenus: Key {
    if case .character(let scalar) = self { .character(TypedNumber.asciiTwin(of: scalar)) } else { self }
  }
}
