import Basics
import Scoring
import Screen

extension WizardState {
  /// What stands in front of the user.
  package var context: Context { editing?.context ?? desk.context }
}

extension Desk {
  /// The keys that can do something here and now, for the footer.
  func footerBindings(_ layout: DeskLayout) -> [KeyBinding] {
    let scrolls = page?.scrolls(in: layout.body) == true
    let bindings = KeyBinding.footerPlaces(in: context).map { KeyBinding.all[$0] }
    guard context == .desk else {
      return bindings.filter { binding in
        binding.command == .pageDown ? scrolls : !(binding.command == .open && isNothingToWrite)
      }
    }
    return bindings.filter { reason(against: $0.command) == nil }.map { binding in
      guard listing.isArchive, let word = Words.Keys.inArchive[binding.command] else { return binding }
      var binding = binding
      binding.footer = word
      return binding
    }
  }
}

extension Desk {
  /// The page in front.
  private var page: HelpPage? {
    if let help { return help }
    switch layer {
    case .importing(let importing): return importing.page
    case .converting(let offer): return offer.page
    case .page(let page): return page
    default: return nil
    }
  }

  /// Whether importing would come to nothing.
  private var isNothingToWrite: Bool {
    if case .importing(let importing)? = layer { importing.preview.writes == 0 } else { false }
  }
}

extension Editing {
  var context: Context {
    switch layer {
    case .help: return .help
    case .picker: return .picker
    case .finder: return .finder
    case .elsewhere: return .elsewhere
    case nil: break
    }
    if pane == .steps { return .steps }
    if let form { return isTypedInto(form) ? .typing : .choosing }
    return step == .summary ? .summary : .list
  }

  /// The keys that can do something here and now, for the footer, by their places in the table.
  func footerPlaces(_ layout: Layout) -> [Int] {
    let isLast = stepIndex == steps.count - 1
    let (context, target) = (context, target(layout))
    let scrolls = if case .help(let page)? = layer { page.scrolls(in: layout.main) } else { !isLast }
    return KeyBinding.footerPlaces(in: context).filter { place in
      let command = KeyBinding.all[place].command
      return reason(against: command, in: context, on: target) == nil && (scrolls || command != .pageDown)
    }
  }

  /// Why a command can do nothing here and now; nil where it can. Its key says so, and so does the help.
  func reason(against command: Command, _ layout: Layout) -> String? {
    reason(against: command, in: context, on: target(layout))
  }

  /// The line of 汇总 that Enter goes to; nil elsewhere.
  private func target(_ layout: Layout) -> SummaryTarget? { context == .summary ? summaryTarget(layout) : nil }

  private func reason(against command: Command, in context: Context, on target: SummaryTarget?) -> String? {
    switch command {
    case .addEntry, .deleteEntry, .addAlike, .answerNumber, .takeSuggestion, .toggle, .notApplicable, .undo, .redo:
      if readOnly != nil, context != .summary { return Words.readOnly }
    default: break
    }
    if isReviewing, let reason = reviewReason(against: command) { return reason }
    switch command {
    case .accept where !isReviewing: return Words.Review.onlyInReview
    case .notApplicable: return activeField?.ref.fact == nil ? Words.onlyFactsMayNotApply : nil
    case .addEntry: return table.indicators(of: step).isEmpty ? Words.noEntriesHere : nil
    case .open where context == .summary: return target == nil ? Words.nowhereToGo : nil
    case .tryOut: return canTryOut(target) ? nil : Words.noAdviceHere
    case .deleteEntry where context == .summary:
      if case .addition? = target { return nil }
      return Words.noAdviceHere
    case .addAlike: return rowInFront == nil ? Words.nothingAlike : nil
    case .takeSuggestion: return form?.suggestions.isEmpty == false ? nil : Words.nothingSuggested
    case .deleteEntry where context == .list:
      if case .entry? = selectedItem { return nil }
      return Words.nothingToDelete
    case .undo: return history.canUndo ? nil : Words.nothingToUndo
    case .paste: return clipboard.isEmpty ? Words.nothingCopied : nil
    case .redo: return history.canRedo ? nil : Words.nothingToRedo
    case .nextProblem: return problems.isEmpty ? Words.noProblems : nil
    case .pageDown where context != .summary: return stepIndex < steps.count - 1 ? nil : Words.lastStep
    default: return nil
    }
  }

  /// The same where a draft is reviewed, which stays as it is.
  private func reviewReason(against command: Command) -> String? {
    switch command {
    case .accept:
      if case .entry? = selectedItem { return nil }
      return Words.Review.noEntry
    case .open where context == .list: return selectedItem == nil ? Words.Review.nothingHere : nil
    case .addEntry, .addAlike, .notApplicable, .tryOut: return Words.Review.draftStays
    case .deleteEntry, .toggle, .answerNumber:
      return context == .choosing ? activeField.flatMap { lock(on: $0.ref) } : Words.Review.draftStays
    default: return nil
    }
  }

  /// The form's fields as they stand.
  var formFields: [Field] { form.map { fields(of: $0.scope) } ?? [] }

  var activeField: Field? {
    guard let form else { return nil }
    let content = content(of: form.scope)
    return content.place(of: form.active).map { content.fields[$0] }
  }

  /// Whether the active field of a form is typed.
  private func isTypedInto(_ form: Form) -> Bool {
    let content = content(of: form.scope)
    return content.place(of: form.active).map { content.fields[$0].kind.isTyped } ?? false
  }
}

extension Key {
  /// The number of an answer: 0 is the tenth.
  var number: Int? {
    guard case .character(let scalar) = self, ("0"..."9").contains(scalar) else { return nil }
    return scalar == "0" ? 10 : Int(scalar.value) - 48
  }

  /// Full-width forms (１, ｙ, ？) as their ASCII twins, for menus.
  var inMenus: Key {
    if case .character(let scalar) = self { .character(TypedNumber.asciiTwin(of: scalar)) } else { self }
  }
}
