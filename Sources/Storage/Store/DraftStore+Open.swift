import Formats

extension FileStore where Document: StoredDocument {
  /// Opens a draft for a session: reads it, locks it, and finds out whether it can be saved; `versions` is what is known
  /// of the versions of many drafts.
  package static func open(
    _ path: String, files: any FileSystem = SystemFiles(), versions: VersionIndex? = nil
  ) throws(OpenProblem) -> FileStore {
    let store = try opened(path, files)
    store.versions = versions
    return store
  }

  private static func opened(_ path: String, _ files: any FileSystem) throws(OpenProblem) -> FileStore {
    let place = DraftPath(path)
    var (document, content) = try read(path, files)
    // Looked at before anything is written: nothing is left beside a file that is only read.
    if let reason = readOnly(document, place, files) {
      return FileStore(
        place, document, readOnly: reason, lock: nil, folder: nil, stamp: content.status.stamp, notices: [],
        files: files)
    }
    let hold = hold(place, files)
    // Read again under the lock, where another window saved in between.
    let current = try? files.retrying { () throws(SystemError) in
      try files.status(path, in: .workingFolder, followingLinks: false)
    }
    if current?.stamp != content.status.stamp { (document, content) = try read(path, files) }
    let reason = hold.reason ?? readOnly(document, place, files)
    return FileStore(
      place, document, readOnly: reason, lock: reason == nil ? hold.lock : nil, folder: hold.folder,
      stamp: content.status.stamp,
      notices: hold.notices, files: files)
  }

  /// A new draft that has no file yet; its first save makes one, and replaces none.
  /// - Throws: a ``SaveProblem`` where the folder cannot be opened or the name is taken.
  package static func create(
    _ document: Document, at place: DraftPath, files: any FileSystem = SystemFiles()
  ) throws(SaveProblem) -> FileStore {
    let store = FileStore(
      place, document, readOnly: nil, lock: nil, folder: nil, stamp: nil, notices: [], files: files)
    switch store.saveCopy(document.content, at: place) {
    case .failed(let problem): throw problem
    default: return store
    }
  }

  /// Opens the file at a place for a session, or begins it where there is none: its first save makes it.
  package static func openOrBegin(
    _ document: Document, at place: DraftPath, files: any FileSystem = SystemFiles()
  ) throws(OpenProblem) -> FileStore {
    do throws(OpenProblem) {
      return try open(place.path, files: files)
    } catch {
      guard case .read(.system(let failure)) = error, failure.isNoSuchFile else { throw error }
    }
    do throws(SystemError) {
      try files.retrying { () throws(SystemError) in try files.checkWritable(place.folder, in: .workingFolder) }
    } catch {
      return FileStore(
        place, document, readOnly: .noPermission(error), lock: nil, folder: nil, stamp: nil, notices: [], files: files)
    }
    let hold = hold(place, files)
    return FileStore(
      place, document, readOnly: hold.reason, lock: hold.lock, folder: hold.folder, stamp: nil, notices: hold.notices,
      files: files)
  }

  /// A file as it stands, without opening it for a session: nothing is locked, and nothing written beside it.
  package static func document(
    at path: String, files: any FileSystem = SystemFiles()
  ) throws(OpenProblem) -> Document {
    try read(path, files).0
  }

  static func read(
    _ path: String, followingLinks: Bool = true, _ files: any FileSystem
  ) throws(OpenProblem) -> (Document, FileContent) {
    let content: FileContent
    do throws(ReadProblem) {
      content = try files.content(of: path, followingLinks: followingLinks, limit: JSONLimits.draft.bytes)
    } catch {
      throw .read(error)
    }
    do throws(DraftProblem) {
      return (try Document(parsing: content.bytes), content)
    } catch {
      throw .draft(error)
    }
  }

  private static func readOnly(
    _ document: Document, _ place: DraftPath, _ files: any FileSystem
  ) -> ReadOnlyReason? {
    if let version = document.newerVersion { return .newerVersion(version) }
    do throws(SystemError) {
      let status = try files.retrying { () throws(SystemError) in
        try files.status(place.path, in: .workingFolder, followingLinks: false)
      }
      if status.kind == .link { return .link }
      for path in [place.path, place.folder] {
        try files.retrying { () throws(SystemError) in try files.checkWritable(path, in: .workingFolder) }
      }
      return nil
    } catch {
      return .noPermission(error)
    }
  }

  /// Locks the draft.
  private static func hold(_ place: DraftPath, _ files: any FileSystem) -> Hold {
    var hold = Hold()
    do throws(SaveProblem) {
      try OpenFolder.with(place.folder, files) { folder throws(SaveProblem) in
        hold.folder = folder.identity
        switch DraftLock.take(place.name, in: folder, now: LocalTime.now()) {
        case .held(let lock): hold.lock = lock
        case .busy(let holder): hold.reason = .openElsewhere(holder)
        case .failed(let error): hold.notices.append(.noLock(error))
        }
      }
    } catch {
      if case .system(let error) = error.reason { hold.reason = .noPermission(error) }
    }
    return hold
  }
}

/// What opening found out about the hold on a file.
private struct Hold {
  var lock: DraftLock?
  var folder: FileIdentity?
  var reason: ReadOnlyReason?
  var notices: [StoreNotice] = []
}
