import Wizard

/// What was changed and is not on disk yet; changes are counted, so that a save is known to hold some and not others.
struct UnsavedChanges {
  /// How many changes there were.
  private(set) var count = 0
  /// How many of them are on disk.
  private var saved = 0
  private var newest: Kept?
  /// The newest of which everything is known: all that follows from it was worked out.
  private var settled: Kept?

  var isEmpty: Bool { newest == nil || saved == count }

  /// What is in hand has become this.
  mutating func note(_ kept: Kept) {
    count += 1
    newest = kept
  }

  /// All that follows from the changes so far was worked out.
  mutating func settle() { settled = newest }

  /// So many changes are on disk.
  mutating func note(saved count: Int) {
    saved = max(saved, count)
    if saved == self.count { (newest, settled) = (nil, nil) }
  }

  /// What is in hand need not be saved any more.
  mutating func forget() { note(saved: count) }

  /// What is to be saved.
  ///
  /// - Parameter isSettled: whether only such is wanted of which everything is known.
  /// - Returns: nil where everything is on disk.
  func content(isSettled: Bool) -> Kept? { isEmpty ? nil : isSettled ? settled : newest }
}
