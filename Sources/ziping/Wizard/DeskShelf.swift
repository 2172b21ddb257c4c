import Basics
import Glibc
import Standards
import Storage
import Wizard

/// What the desk shows of a folder: the names at once, the contents as they are read in the background, and each file
/// read again only once it has changed.
struct DeskShelf {
  /// A file that was read, with what it was then.
  struct Reading {
    var place: DraftPath
    var stamp: FileStamp?
    var draft: DeskDraft
  }

  /// How long one piece of reading takes, in milliseconds: a fraction of what a person would notice.
  static let slice = 25

  private let standards: RunStandards
  private let files: any FileSystem
  /// What was read so far.
  private var known: [DraftPath: Reading] = [:]
  /// What is to be read, in the order of the table.
  private var unread: [DraftLibrary.Listed] = []
  /// Folders that were there when they were last looked at, by path, and which they were.
  private var seen: [ExactText: FileIdentity] = [:]

  init(_ standards: RunStandards, files: any FileSystem = SystemFiles()) {
    self.standards = standards
    self.files = files
  }

  /// Looks at the names in a folder; what is already known of a file that has not changed is there at once.
  mutating func look(at folder: String, isArchive: Bool) -> DeskListing {
    var listing = DeskListing(folder: folder, drafts: [], isArchive: isArchive)
    unread = []
    standards.lookAgain()
    do throws(ReadProblem) {
      let listed = try DraftLibrary(folder: folder, files: files).names()
      let identity = identity(of: folder)
      if identity == nil, seen[ExactText(folder)] != nil { listing.problem = Words.folderIsGone(folder) }
      if let identity { seen[ExactText(folder)] = identity }
      listing.readOnly = identity == nil ? nil : readOnly(folder)
      let newestFirst = listed.sorted { DraftLibrary.isNewer(($0.place, $0.stamp), ($1.place, $1.stamp)) }
      listing.drafts = newestFirst.map { draft(of: $0) }.withUnreadableNamesNumbered
    } catch {
      listing.problem = Words.unreadableFolder(folder, error)
    }
    return listing
  }

  private func identity(of folder: String) -> FileIdentity? {
    (try? files.status(folder, in: .workingFolder, followingLinks: true))?.stamp.identity
  }

  /// Why nothing new can be put in a folder that was looked at: it is gone, or another stands in its place. Nil where it
  /// is as it was, or was never there.
  func loss(of folder: String) -> String? {
    guard let known = seen[ExactText(folder)] else { return nil }
    guard let identity = identity(of: folder) else { return Words.folderIsGone(folder) }
    return identity == known ? nil : Words.folderIsAnother(folder)
  }

  /// Why nothing can be written in a folder.
  private func readOnly(_ folder: String) -> String? {
    do throws(SystemError) {
      try files.checkWritable(folder, in: .workingFolder)
      return nil
    } catch {
      return Words.readOnlyFolder(error)
    }
  }

  private mutating func draft(of listed: DraftLibrary.Listed) -> DeskDraft {
    if let known = known[listed.place], known.stamp == listed.stamp {
      // Its standard may be there by now.
      if known.draft.isOfOtherStandard { unread.append(listed) }
      var draft = known.draft
      draft.hasReview = listed.hasReview
      return draft
    }
    // A name that cannot be read is all that there is to know.
    guard listed.hasReadableName else { return DeskShelf.read(listed, standards, files).draft }
    unread.append(listed)
    return DeskDraft(listed)
  }

  /// Reading the next few files, to be done in the background; nil where everything is known.
  func reading() -> (() -> [Reading])? {
    if unread.isEmpty { return nil }
    let (unread, standards, files) = (unread, standards, files)
    return {
      let deadline = Clock.milliseconds + DeskShelf.slice
      var readings: [Reading] = []
      for listed in unread {
        readings.append(DeskShelf.read(listed, standards, files))
        if Clock.milliseconds >= deadline { break }
      }
      return readings
    }
  }

  /// Takes what was read. Returns what belongs to the folder that is shown now.
  mutating func take(_ readings: [Reading]) -> [DeskDraft] {
    for reading in readings { known[reading.place] = reading }
    let read = Set(readings.map(\.place))
    let wanted = Set(unread.map(\.place))
    unread.removeAll { read.contains($0.place) }
    return readings.filter { wanted.contains($0.place) }.map(\.draft)
  }

  private static func read(
    _ listed: DraftLibrary.Listed, _ standards: RunStandards, _ files: any FileSystem
  ) -> Reading {
    let item = DraftLibrary(folder: listed.place.folder, files: files).read(listed)
    var draft = DeskDraft(item, standards)
    draft.hasReview = listed.hasReview
    return Reading(place: listed.place, stamp: item.stamp, draft: draft)
  }
}

extension [DeskDraft] {
  /// Files whose names cannot be told apart are still several.
  fileprivate var withUnreadableNamesNumbered: [DeskDraft] {
    var count = 0
    return map { draft in
      guard draft.file.text.isExactly(Words.unreadableName) else { return draft }
      count += 1
      var draft = draft
      if count > 1 { draft.file.text += " \(count)" }
      return draft
    }
  }
}

extension DeskDraft {
  private init(_ place: DraftPath, _ stamp: FileStamp?) {
    let modified = stamp?.modified
    self.init(
      file: FileName(place.name), modified: modified?.inNanoseconds ?? 0, changed: modified.map(Clock.moment) ?? "")
  }

  /// A file of which only the name is known.
  fileprivate init(_ listed: DraftLibrary.Listed) {
    self.init(listed.place, listed.stamp)
    hasReview = listed.hasReview
  }

  fileprivate init(_ item: DraftLibrary.Item, _ standards: RunStandards) {
    self.init(item.place, item.stamp)
    switch item.content {
    case .draft(let summary):
      let draft = summary.draft
      applicant = draft.applicant
      do throws(RunStandards.Fault) {
        result = DeskResult(of: draft, try standards.table(for: draft.standard, beside: item.place.folder))
      } catch {
        damage = "\(item.place.name)：\(Words.shortly(error))"
        isOfOtherStandard = true
      }
    case .problem(let problem):
      let hint = Generations(of: item.place).list().isEmpty ? "" : Words.seeVersions
      damage = problem.message(file: item.place.name) + hint
    case .unreadableName: (file, damage) = (FileName(Words.unreadableName), Words.unreadableNameHelp)
    }
  }
}
