import Basics
import Formats

/// A kind of file that is kept as drafts are: read whole, changed in parts, written whole.
package protocol StoredDocument: Sendable {
  /// What can be changed in it.
  associatedtype Content: Sendable
  /// Reads a file; what makes it none of its kind is thrown.
  init(parsing bytes: [UInt8]) throws(DraftProblem)
  var content: Content { get }
  /// The file, as it was read or is to be written.
  var bytes: [UInt8] { get }
  /// The version of the format, where this program knows only older ones.
  var newerVersion: Int? { get }
  /// The same file with this content in it; where that changes nothing, the very same bytes.
  func replacing(_ content: Content) -> Self
  /// Why no new file of its kind may be put at a place that a person names; nil where it may.
  static func reservation(of place: DraftPath) -> NameReservation?
}

package typealias DraftStore = FileStore<DraftDocument>

/// One open draft, or another document kept like one: its file, its lock, and what was last known of both.
///
/// All changes are put on top of the document as it was opened, or of the version that was restored, so that an undone
/// change, and a restored version, have the very bytes.
///
/// What kind of document it holds is asked for by its functions, not by the class: looking that up at a start takes as
/// long as reading the draft.
package final class FileStore<Document> {
  /// Where the draft is saved; another place after a copy was saved.
  package private(set) var place: DraftPath
  /// Where it lay when it was opened.
  package let firstPlace: DraftPath
  /// As it was opened.
  package let document: Document
  /// Earlier versions that were put in its place, by number; changes of one are put on top of that one.
  private var restored: [Int: Document] = [:]
  /// Nil where it can be saved.
  package private(set) var readOnly: ReadOnlyReason?
  /// What the user should be told, in order; taken by ``takeNotices()``.
  private var notices: [StoreNotice] = []

  let files: any FileSystem
  /// What is known of the versions, where something is done with many drafts.
  var versions: VersionIndex?
  private var lock: DraftLock?
  private var folder: FileIdentity?
  private var stamp: FileStamp?
  /// What the file holds as far as is known; nil before a new draft's first save.
  private var known: [UInt8]?
  /// What a failed save may have put there; nil again after a save that was confirmed.
  private var attempted: [UInt8]?
  private var hasKeptGeneration = false
  private var hasSaidExposed = false

  private init(
    _ place: DraftPath, _ document: Document, known: [UInt8]?, readOnly: ReadOnlyReason?, lock: DraftLock?,
    folder: FileIdentity?, stamp: FileStamp?, notices: [StoreNotice], files: any FileSystem
  ) {
    self.place = place
    firstPlace = place
    self.document = document
    self.readOnly = readOnly
    self.lock = lock
    self.folder = folder
    self.stamp = stamp
    self.notices = notices
    self.files = files
    self.known = known
  }

  /// The notices so far; each is given once.
  package func takeNotices() -> [StoreNotice] {
    defer { notices = [] }
    return notices
  }

  /// Lets others open the draft; nothing is saved by this.
  package func close() { lock = nil }
}

extension FileStore where Document: StoredDocument {
  convenience init(
    _ place: DraftPath, _ document: Document, readOnly: ReadOnlyReason?, lock: DraftLock?, folder: FileIdentity?,
    stamp: FileStamp?, notices: [StoreNotice], files: any FileSystem
  ) {
    self.init(
      place, document, known: stamp == nil ? nil : document.bytes, readOnly: readOnly, lock: lock, folder: folder,
      stamp: stamp, notices: notices, files: files)
  }

  /// A draft that has no file of its own yet and is to be saved as a copy; `place` is where it came from.
  package convenience init(
    copying document: Document, from place: DraftPath, readOnly: ReadOnlyReason? = nil
  ) {
    self.init(
      place, document, readOnly: readOnly, lock: nil, folder: nil, stamp: nil, notices: [], files: SystemFiles())
  }

  /// Takes away the file of a document that was made in this session, once it is closed, where it still holds what it
  /// began with. Returns whether it is gone.
  package func removeUntouched() -> Bool {
    guard lock == nil, readOnly == nil, place == firstPlace, known == document.bytes, attempted == nil,
      (try? FileStore.document(at: place.path, files: files))?.bytes == document.bytes
    else { return false }
    return (try? DraftLibrary(folder: place.folder, files: files).remove(place.name)) != nil
  }

  /// Keeps an earlier version at hand, whose content will be saved as that of the version `number`.
  package func restore(_ version: Document, number: Int) { restored[number] = version }

  /// The file that this content makes; `version` is the earlier version that it was restored from.
  package func document(of content: Document.Content, restored version: Int? = nil) -> Document {
    (version.flatMap { restored[$0] } ?? document).replacing(content)
  }

  /// Saves the draft, whole or not at all; `version` is the earlier version that it was restored from.
  package func save(_ content: Document.Content, restored version: Int? = nil) -> SaveOutcome {
    if let readOnly { return .readOnly(readOnly) }
    do throws(SaveProblem) {
      let bytes = try bytes(of: document(of: content, restored: version))
      return try OpenFolder.with(place.folder, files) { folder throws(SaveProblem) in
        if let identity = self.folder, identity != folder.identity {
          throw SaveProblem(.openFolder, .folderReplaced)
        }
        return try save(bytes, in: folder)
      }
    } catch {
      return .failed(error)
    }
  }

  private func bytes(of file: Document) throws(SaveProblem) -> [UInt8] {
    let bytes = file.bytes
    let limit = JSONLimits.draft.bytes
    guard bytes.count <= limit else { throw SaveProblem(.check, .tooLarge(limit: limit)) }
    return bytes
  }

  private func save(_ bytes: [UInt8], in folder: OpenFolder) throws(SaveProblem) -> SaveOutcome {
    switch try state(in: folder) {
    case .asKnown where bytes == known && attempted == nil: return .unchanged
    case .asKnown: return try replace(bytes, in: folder)
    // What was begun and has nothing in it yet needs no file.
    case .absent where known == nil && attempted == nil && bytes == document.bytes: return .unchanged
    case .absent:
      if known != nil { notices.append(.wasRemoved) }
      // Before the first save there is no version of an earlier session to keep.
      hasKeptGeneration = hasKeptGeneration || known == nil
      try write(bytes, .newFile, in: folder)
    case .changed where bytes == document.bytes:
      if !notices.contains(.changedOutside) { notices.append(.changedOutside) }
      return .unchanged
    case .changed: return try saveBeside(bytes, in: folder)
    }
    return .saved
  }

  /// Puts the draft in the place of what is known to stand there; a version that came just now stays.
  private func replace(_ bytes: [UInt8], in folder: OpenFolder) throws(SaveProblem) -> SaveOutcome {
    let before = attempted
    do throws(SaveProblem) {
      try write(bytes, .known([known, before].compactMap(\.self)), in: folder)
      return .saved
    } catch {
      guard error.reason == .changedMeanwhile else { throw error }
      attempted = before
      return try saveBeside(bytes, in: folder)
    }
  }

  private enum FileState { case asKnown, absent, changed }

  /// Whether the file is still as it was last read or written here.
  private func state(in folder: OpenFolder) throws(SaveProblem) -> FileState {
    let found: FileStatus?
    do throws(SystemError) {
      found = try folder.status(place.name)
    } catch {
      throw SaveProblem(.check, .system(error))
    }
    guard let found else { return .absent }
    if found.kind != .regular { throw SaveProblem(.check, .notAFile(found.kind)) }
    if found.stamp == stamp, attempted == nil { return .asKnown }
    let content = try? files.content(
      of: place.name, in: folder.descriptor, followingLinks: false, limit: JSONLimits.draft.bytes)
    guard let content, content.bytes == known || content.bytes == attempted else { return .changed }
    if attempted == nil { stamp = content.status.stamp }
    return .asKnown
  }

  private func write(
    _ bytes: [UInt8], _ target: SafeFile.Target, in folder: OpenFolder
  ) throws(SaveProblem) {
    keepGeneration()
    attempted = bytes
    let receipt = try SafeFile(folder: folder, name: place.name, target: target).save(bytes)
    (known, attempted, stamp) = (bytes, nil, receipt.stamp)
    self.folder = folder.identity
    if receipt.isExposed, !hasSaidExposed {
      hasSaidExposed = true
      notices.append(.exposed)
    }
  }

  /// Before the first change of a session, the version found at its start is kept aside.
  private func keepGeneration() {
    guard !hasKeptGeneration, let found = known else { return }
    hasKeptGeneration = true
    do throws(SaveProblem) {
      try Generations(of: place, files: files, index: versions).keep(found)
    } catch {
      notices.append(.noGeneration(error))
    }
  }

  private func saveBeside(_ bytes: [UInt8], in folder: OpenFolder) throws(SaveProblem) -> SaveOutcome {
    try move(to: DraftLibrary(folder: place.folder, files: files).copyPlace(of: place), bytes, in: folder)
    return .savedBeside(path: place.path)
  }

  /// Saves the draft in a new file, and goes on with that one; the old one stays as it is.
  package func saveCopy(
    _ content: Document.Content, restored version: Int? = nil, at newPlace: DraftPath
  ) -> SaveOutcome {
    do throws(SaveProblem) {
      if let reservation = Document.reservation(of: newPlace) { throw SaveProblem(.check, .reserved(reservation)) }
      let bytes = try bytes(of: document(of: content, restored: version))
      try OpenFolder.with(newPlace.folder, files) { folder throws(SaveProblem) in
        try move(to: newPlace, bytes, in: folder)
      }
      return .savedBeside(path: place.path)
    } catch {
      return .failed(error)
    }
  }

  private func move(to newPlace: DraftPath, _ bytes: [UInt8], in folder: OpenFolder) throws(SaveProblem) {
    let newLock = DraftLock.take(newPlace.name, in: folder, now: LocalTime.now())
    do throws(SaveProblem) {
      let receipt = try SafeFile(folder: folder, name: newPlace.name, target: .newFile).save(bytes)
      settle(at: newPlace, newLock, bytes, receipt.stamp, folder)
    } catch {
      // The file is there by then; another attempt must not make another copy.
      if error.step == .syncFolder { settle(at: newPlace, newLock, bytes, nil, folder) }
      throw error
    }
  }

  private func settle(
    at newPlace: DraftPath, _ newLock: DraftLock.Attempt, _ bytes: [UInt8], _ newStamp: FileStamp?,
    _ folder: OpenFolder
  ) {
    lock = if case .held(let held) = newLock { held } else { nil }
    if case .failed(let error) = newLock { notices.append(.noLock(error)) }
    (place, readOnly, self.folder) = (newPlace, nil, folder.identity)
    (known, attempted, stamp) = (bytes, newStamp == nil ? bytes : nil, newStamp)
    hasKeptGeneration = true
  }
}
