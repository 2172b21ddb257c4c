import Basics

/// What stands in a folder of drafts, as far as it is known.
package struct DeskListing: Equatable, Sendable {
  /// The folder's path, as shown.
  package var folder: String
  package var drafts: [DeskDraft]
  /// Whether it is 归档, where drafts lie that are done with.
  package var isArchive: Bool
  /// Why the folder cannot be read; nil where it can.
  package var problem: String?
  /// Why nothing can be written there; nil where it can.
  package var readOnly: String?
  /// What was deleted or archived last and can be taken back, as shown.
  package var undoable: String?

  package init(
    folder: String, drafts: [DeskDraft], isArchive: Bool = false, problem: String? = nil, readOnly: String? = nil,
    undoable: String? = nil
  ) {
    self.folder = folder
    self.drafts = drafts
    self.isArchive = isArchive
    self.problem = problem
    self.readOnly = readOnly
    self.undoable = undoable
  }
}

/// What an action on drafts of the desk came to.
package struct DeskNews: Equatable, Sendable {
  /// In a line.
  package var message: String
  /// What could not be done, draft by draft, where there is more to say than a line holds.
  package var details: [String]
  /// The file that is selected next; nil leaves the selection.
  package var selected: FileName?
  /// The files that stay marked, because nothing was done with them; nil leaves the marks.
  package var marked: [FileName]?

  package init(_ message: String, details: [String] = [], selected: FileName? = nil, marked: [FileName]? = nil) {
    self.message = message
    self.details = details
    self.selected = selected
    self.marked = marked
  }
}
