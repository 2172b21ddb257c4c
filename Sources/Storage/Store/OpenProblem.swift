/// Why a draft could not be opened; its file is left as it is.
package enum OpenProblem: Error, Hashable, Sendable {
  case read(ReadProblem)
  case draft(DraftProblem)
}

/// Why an open draft cannot be written where it is; a copy can still be saved elsewhere.
package enum ReadOnlyReason: Hashable, Sendable {
  /// A newer program wrote it, in this version of the format.
  case newerVersion(Int)
  /// It is open elsewhere.
  case openElsewhere(LockHolder?)
  /// The file or its folder may not be written.
  case noPermission(SystemError)
  /// The name is a link to a file.
  case link
  /// It is an earlier version that was kept aside, of this number.
  case earlierVersion(Int)
}

/// Something that happened on the way and that the user should be told.
package enum StoreNotice: Hashable, Sendable {
  /// No lock can be had here: nobody else may have the draft open.
  case noLock(SystemError)
  /// The file system has no modes: others may be able to read the draft.
  case exposed
  /// The version found at the start could not be kept aside.
  case noGeneration(SaveProblem)
  /// The file was taken away meanwhile, and written again.
  case wasRemoved
  /// The file was changed by somebody else, and there was nothing of one's own to save.
  case changedOutside
}

/// How a save went.
package enum SaveOutcome: Hashable, Sendable {
  case saved
  /// The file holds this already.
  case unchanged
  /// Somebody else had changed the file: it stays as it is, and this version lies in a new file, used from now on.
  case savedBeside(path: String)
  case readOnly(ReadOnlyReason)
  /// Nothing was lost: the file is the old one, whole.
  case failed(SaveProblem)
}
