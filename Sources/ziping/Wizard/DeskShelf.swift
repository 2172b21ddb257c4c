import Drafts
import Glibc
import Scoring
import Wizard

/// What the desk shows of a folder: the names at once, the contents as they are read in the background, and each file
/// read again only once it has changed.
struct DeskShelf {
  /// A file that was read, with what it was then.
  struct Reading {
    var path: String
    var stamp: FileStamp?
    var draft: DeskDraft
  }

  /// How long one piece of reading takes, in milliseconds: a fraction of what a person would notice.
  static let slice = 25

  private let standards: Standards
  private let files: any FileSystem
  /// What was read so far, by path.
  private var known: [String: Reading] = [:]
  /// What is to be read, in the order of the table.
  private var unread: [DraftLibrary.Listed] = []
  /// Folders that were there when they were last looked at, by path, and which they were.
  private var seen: [String: FileIdentity] = [:]

  init(_ standards: Standards, files: any FileSystem = SystemFiles()) {
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
      if identity == nil, seen[folder] != nil { listing.problem = Words.folderIsGone(folder) }
      if let identity { seen[folder] = identity }
      listing.readOnly = identity == nil ? nil : readOnly(folder)
      let newestFirst = listed.sorted {
        ($1.stamp?.modified ?? 0, $0.place.name) < ($0.stamp?.modified ?? 0, $1.place.name)
      }
      listing.drafts = newestFirst.map { draft(of: $0) }
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
    guard let known = seen[folder] else { return nil }
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
    if let known = known[listed.place.path], known.stamp == listed.stamp {
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
    for reading in readings { known[reading.path] = reading }
    let paths = Set(readings.map(\.path))
    let wanted = Set(unread.map(\.place.path))
    unread.removeAll { paths.contains($0.place.path) }
    return readings.filter { wanted.contains($0.path) }.map(\.draft)
  }

  private static func read(
    _ listed: DraftLibrary.Listed, _ standards: Standards, _ files: any FileSystem
  ) -> Reading {
    let item = DraftLibrary(folder: listed.place.folder, files: files).read(listed)
    var draft = DeskDraft(item, standards)
    draft.hasReview = listed.hasReview
    return Reading(path: listed.place.path, stamp: item.stamp, draft: draft)
  }
}

extension DeskDraft {
  /// A file of which only the name is known.
  fileprivate init(_ listed: DraftLibrary.Listed) {
    let modified = listed.stamp?.modified ?? 0
    self.init(file: listed.place.name, modified: modified, changed: Clock.moment(nanoseconds: modified))
    hasReview = listed.hasReview
  }

  fileprivate init(_ item: DraftLibrary.Item, _ standards: Standards) {
    self.init(file: item.place.name, modified: item.modified, changed: Clock.moment(nanoseconds: item.modified))
    switch item.content {
    case .draft(let summary):
      let draft = summary.draft
      applicant = draft.applicant
      do throws(Standards.Fault) {
        result = DeskResult(of: draft, try standards.table(for: draft.standard, beside: item.place.folder))
      } catch {
        damage = "\(item.place.name)：\(Words.shortly(error))"
        isOfOtherStandard = true
      }
    case .problem(let problem):
      let hint = Generations(of: item.place).list().isEmpty ? "" : Words.seeVersions
      damage = problem.message(file: item.place.name) + hint
    case .unreadableName: (file, damage) = (Words.unreadableName, Words.unreadableNameHelp)
    }
  }
}
