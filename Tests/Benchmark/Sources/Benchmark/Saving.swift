import Storage
import Synchronization

/// (5) What saving a draft asks of the system.
struct Saving {
  let stage: Stage
  let samples: Samples

  func run() throws {
    Results.title("(5) Saving a draft of 30 entries")
    let files = CountedFiles()
    let store = try DraftStore.open(try stage.draft(samples, entries: 30), files: files)
    for (name, text) in [("the first time (keeps the old version)", "一"), ("again", "二")] {
      var draft = store.document.draft
      draft.applicant.name = text
      files.reset()
      guard case .saved = store.save(draft) else { continue }
      Results.line(name, "\(files.calls) system calls, \(files.bytes) bytes written")
    }
    store.close()
  }
}

/// The system's files, counted.
private final class CountedFiles: FileSystem {
  private let files = SystemFiles()
  private let counts = Mutex((calls: 0, bytes: 0))

  var calls: Int { counts.withLock(\.calls) }
  var bytes: Int { counts.withLock(\.bytes) }

  func reset() { counts.withLock { $0 = (0, 0) } }

  private func counted() -> SystemFiles {
    counts.withLock { $0.calls += 1 }
    return files
  }

  func open(_ name: String, in folder: Descriptor, _ mode: OpenMode) throws(SystemError) -> Descriptor {
    try counted().open(name, in: folder, mode)
  }

  func close(_ file: Descriptor) throws(SystemError) { try counted().close(file) }

  func read(_ file: Descriptor, into buffer: inout [UInt8], from offset: Int) throws(SystemError) -> Int {
    try counted().read(file, into: &buffer, from: offset)
  }

  func write(_ file: Descriptor, _ bytes: [UInt8], from offset: Int) throws(SystemError) -> Int {
    let written = try counted().write(file, bytes, from: offset)
    counts.withLock { $0.bytes += written }
    return written
  }

  func truncate(_ file: Descriptor) throws(SystemError) { try counted().truncate(file) }

  func sync(_ file: Descriptor) throws(SystemError) { try counted().sync(file) }

  func syncAll(_ file: Descriptor) throws(SystemError) { try counted().syncAll(file) }

  func setModified(_ name: String, in folder: Descriptor, _ moment: FileTime) throws(SystemError) {
    try counted().setModified(name, in: folder, moment)
  }

  func setMode(_ file: Descriptor, _ mode: UInt32) throws(SystemError) { try counted().setMode(file, mode) }

  func status(_ file: Descriptor) throws(SystemError) -> FileStatus { try counted().status(file) }

  func status(_ name: String, in folder: Descriptor, followingLinks: Bool) throws(SystemError) -> FileStatus {
    try counted().status(name, in: folder, followingLinks: followingLinks)
  }

  func checkWritable(_ name: String, in folder: Descriptor) throws(SystemError) {
    try counted().checkWritable(name, in: folder)
  }

  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try counted().rename(name, to: newName, in: folder)
  }

  func renameNew(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError) {
    try counted().renameNew(name, to: newName, in: folder)
  }

  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    try counted().exchange(name, with: other, in: folder)
  }

  func link(_ name: String, as newName: String, in folder: Descriptor) throws(SystemError) {
    try counted().link(name, as: newName, in: folder)
  }

  func remove(_ name: String, in folder: Descriptor) throws(SystemError) { try counted().remove(name, in: folder) }

  func makeFolder(_ name: String, in folder: Descriptor) throws(SystemError) {
    try counted().makeFolder(name, in: folder)
  }

  func names(in folder: String) throws(SystemError) -> [String?] { try counted().names(in: folder) }

  func lock(_ file: Descriptor) throws(SystemError) { try counted().lock(file) }
  func unlock(_ file: Descriptor) { counted().unlock(file) }
}
