import Storage
import Wizard

/// How a save went, in words.
struct Saved {
  /// What was saved, or was to be.
  var kept: Kept
  var failure: Failure?
  var notices: [String] = []
  /// Where the draft goes on, if that is another file than before.
  var newPlace: DraftPath?
  /// Whether the user had asked for another folder.
  var isElsewhere: Bool

  struct Failure {
    var cause: String
    var sentence: String
  }

  init<Document: StoredDocument>(
    _ kept: Kept, _ store: FileStore<Document>, _ outcome: SaveOutcome, elsewhere: Bool = false
  ) {
    self.kept = kept
    isElsewhere = elsewhere
    notices = store.takeNotices().map(\.sentence)
    switch outcome {
    case .saved, .unchanged, .readOnly: break
    case .savedBeside:
      newPlace = store.place
      // The folder is the one that the draft lies in; a long path would push the name off the screen.
      if !elsewhere { notices.append(SaveOutcome.savedBeside(path: store.place.name).sentence) }
    case .failed(let problem): failure = Failure(cause: problem.cause, sentence: problem.sentence)
    }
  }
}
