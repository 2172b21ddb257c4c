import Basics
import Scoring
import Screen
import Standards

/// Everything that the wizard knows; changed only by ``update(_:_:)``, shown by ``Canvas``.
package struct WizardState: Sendable {
  package var size: Size
  package var table: Table
  /// The desk; behind the draft in hand, and in front again when that is let go.
  package internal(set) var desk = Desk()
  /// The draft in hand; nil at the desk.
  package internal(set) var editing: Editing?
  /// Whether clicks and the wheel are listened to.
  package var isMouseOn = false
  /// Told of what is to be saved as soon as it changes, before it is known what that means.
  package var onChange: (@Sendable (Kept) -> Void)?

  package init(size: Size, table: Table) {
    self.size = size
    self.table = table
  }

  package var isAtDesk: Bool { if case nil = editing { true } else { false } }

  /// What is said below, until the next key.
  package var notice: String? { isAtDesk ? desk.message : editing?.message?.text }
}

/// What happened: a key, or the outcome of an effect.
package enum Event: Sendable {
  case key(Key)
  /// Keys that arrived together and all go to the text in front (``WizardState/edits(in:)``): one edit of it.
  case edit([Key])
  case resized(Size)
  /// The folder as it is now, for the desk.
  case listed(DeskListing)
  /// Drafts of the folder that were read meanwhile.
  case read([DeskDraft])
  /// How far an action on many drafts has come, and what it came to.
  case progress(DeskProgress)
  case done(DeskNews)
  /// The rosters and folders that fit what was typed, or why there are none.
  case rosters([RosterPath], problem: String?, typed: String)
  case preview(ImportPreview)
  case opened(OpenedDraft)
  case openFailed(String)
  /// What the other drafts of the open draft's folder hold.
  case known(KnownTexts)
  /// A draft of another standard was to be opened.
  case conversionOffered(ConversionOffer)
  /// The earlier versions of a draft of the desk.
  case versions([DraftVersion], file: FileName)
  /// The draft in hand gets the content of an earlier version.
  case restored(Draft, number: Int)
  /// The draft as it stood at the last `.save` is on disk; the time as shown, e.g. `14:03:22`.
  case saved(at: String)
  case saveFailed(SaveFailure)
  /// The draft goes on in another folder, in the file at the path.
  case savedElsewhere(path: String, name: String, at: String)
  /// Why it could not be saved in the folder that was given.
  case elsewhereFailed(String)
  /// Something that the user should know about the draft's file; `name` where it goes on under another one.
  case told(String, name: String?)
  /// The draft is on disk and let go; the drafts at hand come next.
  case closed
}

/// What the run loop is to do; pure code only asks for it.
package enum Effect: Hashable, Sendable {
  case listDrafts
  case createDraft
  case open(file: FileName)
  /// Makes a copy of the draft at a path for the standard in use, and opens that.
  case convert(path: String)
  /// For looking, with its review for writing.
  case review(file: FileName)
  case listVersions(file: FileName)
  /// For reading only.
  case openVersion(file: FileName, number: Int)
  /// Opens the draft and puts the version in its place, undoably.
  case restoreVersion(file: FileName, number: Int)
  case restoreVersionAsNew(file: FileName, number: Int)
  /// The drafts and all their earlier versions.
  case delete(files: [FileName])
  /// Takes back what was deleted or archived last.
  case undo
  /// Ends what is under way with several drafts once those in work are finished.
  case stopJob
  case duplicate(file: FileName)
  /// Another name for the person (nil = the same) and for the file.
  case rename(file: FileName, name: String?, newFile: FileName)
  case archive(files: [FileName])
  case bringBack(files: [FileName])
  /// Shows 归档, or the drafts again.
  case showArchive(Bool)
  case setAll(files: [FileName], DeskSetting)
  /// The rosters and folders whose paths begin with this; "" = those in the drafts' folder.
  case listRosters(typed: String)
  case previewImport(ImportRequest)
  /// Carries out what was previewed last.
  case importRosters
  /// Soon, without delaying a key.
  case save
  /// At once, without delaying a key: a field was left, or something was chosen, added or deleted.
  case saveCommitted
  /// At once, and say so.
  case saveNow
  /// Save a copy in this folder and go on with that.
  case saveElsewhere(folder: String)
  case redraw
  /// Listen to the mouse, or no longer.
  case useMouse(Bool)
  /// Save, let the draft go and return to the drafts at hand; stay where saving fails.
  case close
  /// Save and end the program; stay where saving fails.
  case leave
  /// End the program whether or not saving succeeds.
  case abandon
}

/// A draft that was opened, with what is known of its file.
package struct OpenedDraft: Sendable {
  package var draft: Draft
  /// The table of its standard; nil = the one that the wizard runs with.
  package var table: Table?
  /// Its file's name, as shown.
  package var name: String
  /// Why it cannot be changed; nil where it can.
  package var readOnly: String?
  /// What opening found, said once.
  package var notice: String?
  /// The review to go on with, where the draft is to be reviewed.
  package var review: Review?

  package init(
    draft: Draft, table: Table? = nil, name: String, readOnly: String? = nil, notice: String? = nil,
    review: Review? = nil
  ) {
    self.draft = draft
    self.table = table
    self.name = name
    self.readOnly = readOnly
    self.notice = notice
    self.review = review
  }
}
