import Basics

/// Why a file was not saved, and at which step.
package struct SaveProblem: Error, Hashable, Sendable {
  package var step: SaveStep
  package var reason: SaveReason

  package init(_ step: SaveStep, _ reason: SaveReason) {
    self.step = step
    self.reason = reason
  }
}

/// The steps of a save, in their order.
package enum SaveStep: Hashable, Sendable {
  case openFolder
  /// Looking at what stands under the name.
  case check
  /// Making the temporary file beside it.
  case create
  case write
  /// Bringing the content to the disk.
  case sync
  case close
  /// Putting the temporary file in the draft's place.
  case replace
  /// Bringing the name to the disk; the new content is in place by then.
  case syncFolder
}

package enum SaveReason: Hashable, Sendable {
  case system(SystemError)
  /// A link, a folder, a pipe or a device stands under the name.
  case notAFile(FileKind)
  /// The name of a new file is taken.
  case exists
  /// Another program has written the file since it was looked at; its version stays.
  case changedMeanwhile
  /// More than so many bytes: it could be written, but not be opened again.
  case tooLarge(limit: Int)
  /// It is one of the files that the new one is made from.
  case isInput
  /// A draft, a review or a standard stands there.
  case isWork
  /// The program did not write what stands there.
  case isForeign
  /// The name is one that the program keeps for something else.
  case reserved(NameReservation)
  /// Another folder stands under the folder's name than at the start.
  case folderReplaced
}
