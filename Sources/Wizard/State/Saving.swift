import Scoring
import Screen

/// Whether what is on screen is on disk.
package enum SaveStatus: Equatable, Sendable {
  /// Nil = nothing has been changed yet.
  case saved(at: String?)
  case pending
  case failed(SaveFailure)

  /// A change waits for saving; that saving fails is said until it works.
  mutating func noteChange() {
    if case .failed = self { return }
    self = .pending
  }
}

/// Why nothing can be saved.
package struct SaveFailure: Equatable, Sendable {
  /// In a few words: `磁盘已满`.
  package var cause: String
  /// What failed, why, and what to do.
  package var sentence: String
  /// Since when, as shown: `14:03:22`.
  package var since: String

  package init(cause: String, sentence: String, since: String) {
    self.cause = cause
    self.sentence = sentence
    self.since = since
  }
}

/// What the user asked for that waits until everything is on disk.
package enum SaveWish: Equatable, Sendable {
  /// Ctrl-S: say when it is done.
  case saving
  /// Ctrl-Q, or back to the drafts at hand.
  case leaving
  /// Ctrl-C, once.
  case interrupting
}

/// The question where to save, once saving where the draft lies has failed or cannot be done.
package struct Elsewhere: Sendable {
  /// Why it is asked, as a sentence.
  package var reason: String
  /// The folder being typed.
  package var folder = TextField()
  /// Why the folder last given did not do.
  package var problem: String?
  /// Whether the user was leaving: another Ctrl-Q leaves without saving.
  package var isLeaving: Bool

  init(reason: String, isLeaving: Bool = false) {
    self.reason = reason
    self.isLeaving = isLeaving
  }
}

extension Editing {
  mutating func noteSaved(at time: String) {
    saving = .saved(at: time)
    switch wish {
    case .saving?: message = Message(text: Words.savedNow(time, name), role: .good)
    case .interrupting?: message = Message(text: Words.leaving(saving))
    case .leaving?, nil: break
    }
    layers.removeAll { $0.isElsewhere }
    wish = nil
  }

  /// The edits stay; whoever asked for saving is asked where to save instead.
  mutating func noteFailed(_ failure: SaveFailure) {
    let isNews = if case .failed = saving { false } else { true }
    saving = .failed(failure)
    switch wish {
    case .saving?: askElsewhere(failure.sentence)
    case .leaving?: askElsewhere(failure.sentence, isLeaving: true)
    case .interrupting?: message = Message(text: Words.leaving(saving), role: .problem)
    case nil: if isNews { message = Message(text: failure.sentence, role: .problem) }
    }
    wish = nil
  }

  /// The draft goes on in another folder.
  mutating func noteMoved(to path: String, name: String, at time: String) {
    self.name = name
    readOnly = nil
    layers = []
    wish = nil
    saving = .saved(at: time)
    message = Message(text: isReviewing ? Words.Review.savedElsewhere(path) : Words.savedElsewhere(path), role: .good)
  }

  /// Asks for another folder.
  mutating func askElsewhere(_ reason: String, isLeaving: Bool = false) {
    leaveField()
    message = nil
    layers = [.elsewhere(Elsewhere(reason: reason, isLeaving: isLeaving))]
  }
}
