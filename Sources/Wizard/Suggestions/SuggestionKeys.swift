extension Editing {
  /// Takes in what the other drafts of the folder hold.
  mutating func note(_ texts: KnownTexts) {
    known = texts
    refreshSuggestions()
  }

  /// Notes what may be filled in now; while one goes through the suggestions, they stay.
  mutating func refreshSuggestions() {
    guard let form else { return }
    if let taken = form.taken, form.suggestions.indices.contains(taken), form.text.text == form.suggestions[taken].text
    {
      return
    }
    self.form?.taken = nil
    if form.ownTexts == nil {
      let own = ownTexts()
      self.form?.ownTexts = own
    }
    let suggestions = suggestions()
    self.form?.suggestions = suggestions
  }

  /// Fills in the first suggestion, then the next one, and after the last what was typed before.
  mutating func takeSuggestion() {
    guard let form, let field = activeField, !form.suggestions.isEmpty else { return }
    let place = form.taken.map { $0 + 1 } ?? 0
    let typed = form.taken == nil ? form.text.text : form.typedBefore
    guard form.suggestions.indices.contains(place) else { return enter(typed) }
    let suggestion = form.suggestions[place]
    if let value = suggestion.value { return answer(value) }
    guard field.kind.isTyped else { return }
    enter(suggestion.text)
    self.form?.taken = place
    self.form?.typedBefore = typed
  }

  /// What is said about the suggestions, the key first; nil where there are none.
  var suggestionLine: String? {
    guard let form, !form.suggestions.isEmpty else { return nil }
    return Words.suggestions(form.suggestions.map(\.text), taken: form.taken, typed: form.typedBefore)
  }
}
