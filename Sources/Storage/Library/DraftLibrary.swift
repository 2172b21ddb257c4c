import Basics
import Formats
import Scoring

/// The drafts of one folder.
package struct DraftLibrary: Sendable {
  package let folder: String
  let files: any FileSystem
  /// What is known of the versions, where something is done with many drafts.
  let versions: VersionIndex?

  package init(folder: String, files: any FileSystem = SystemFiles(), versions: VersionIndex? = nil) {
    self.folder = folder
    self.files = files
    self.versions = versions
  }

  /// The earlier versions of a draft, of this folder or another.
  func generations(of place: DraftPath) -> Generations { Generations(of: place, files: files, index: versions) }

  /// A file of the folder by its name alone.
  package struct Listed: Hashable, Sendable {
    package var place: DraftPath
    /// What it was when the folder was looked at; nil where that is not known.
    package var stamp: FileStamp?
    /// Whether the name is UTF-8; no other can be opened.
    package var hasReadableName = true
    /// Whether a review lies beside it.
    package var hasReview = false
  }

  /// A file of the folder, as a list shows it.
  package struct Item: Hashable, Sendable {
    package var place: DraftPath
    /// What it was when it was read; nil where that is not known.
    package var stamp: FileStamp?
    package var content: Content

  }

  package enum Content: Hashable, Sendable {
    case draft(Summary)
    case problem(OpenProblem)
    /// The name is not UTF-8: rename it elsewhere first.
    case unreadableName
  }

  package struct Summary: Hashable, Sendable {
    package var draft: Draft
    package var isNewer: Bool
  }

  /// All `*.json` of the folder but the reviews of drafts that lie there too; no draft is opened.
  ///
  /// A folder that is not there yet has no drafts.
  package func names() throws(ReadProblem) -> [Listed] {
    let names: [String?]
    do throws(SystemError) {
      names = try files.retrying { () throws(SystemError) in try files.names(in: folder) }
    } catch {
      if error.isNoSuchFile { return [] }
      throw .system(error)
    }
    let unreadable = names.filter { $0 == nil }.map { _ in
      Listed(place: DraftPath(folder: folder, name: ""), hasReadableName: false)
    }
    let documents = names.compactMap { $0 }.filter { $0.endsExactly(with: ".json") && !$0.beginsExactly(with: ".") }
    let reviews = reviews(among: documents)
    return unreadable
      + documents.filter { !reviews.contains(FileName($0)) }.map { name in
        let place = place(name)
        let status = try? files.status(place.path, in: .workingFolder, followingLinks: true)
        return Listed(
          place: place, stamp: status?.stamp, hasReview: reviews.contains(FileName(place.review.name)))
      }
  }

  /// All `*.json` of the folder, the one last written first; damaged ones with the reason, none left out.
  ///
  /// `progress` is given how many are read, and how many there are.
  package func list(_ progress: (Int, Int) -> Void = { _, _ in }) throws(ReadProblem) -> [Item] {
    let names = try names()
    let items = names.enumerated().map { number, listed in
      progress(number, names.count)
      return read(listed)
    }
    return items.sorted { DraftLibrary.isNewer(($0.place, $0.stamp), ($1.place, $1.stamp)) }
  }

  /// Whether a file was last written after another; of the same moment the names decide. What is not known is older.
  package static func isNewer(_ a: (place: DraftPath, stamp: FileStamp?), _ b: (place: DraftPath, stamp: FileStamp?))
    -> Bool
  {
    switch (a.stamp?.modified, b.stamp?.modified) {
    case (let first?, let second?) where first != second: first > second
    case (_?, nil): true
    case (nil, _?): false
    default: FileName(a.place.name) < FileName(b.place.name)
    }
  }

  /// Reads a file of the folder.
  package func read(_ listed: Listed) -> Item {
    var item = Item(place: listed.place, stamp: listed.stamp, content: .unreadableName)
    guard listed.hasReadableName else { return item }
    do throws(ReadProblem) {
      let content = try files.content(of: listed.place.path, limit: JSONLimits.draft.bytes)
      item.stamp = content.status.stamp
      do throws(DraftProblem) {
        let document = try DraftDocument(parsing: content.bytes)
        item.content = .draft(Summary(draft: document.draft, isNewer: document.isNewer))
      } catch {
        item.content = .problem(.draft(error))
      }
    } catch {
      item.content = .problem(.read(error))
    }
    return item
  }

  /// What all drafts of the folder but one hold, as far as they can be read; the one last written first.
  package func drafts(besides name: String) -> [Draft] {
    let items = (try? list()) ?? []
    return items.filter { !$0.place.name.isExactly(name) }.compactMap { item in
      if case .draft(let summary) = item.content { summary.draft } else { nil }
    }
  }

  /// Where a file of this folder lies.
  package func place(_ name: String) -> DraftPath { DraftPath(folder: folder, name: name) }

  /// Where a new draft can be saved.
  package func newPlace(on day: CalendarDay, applicant: String = "") -> DraftPath {
    DraftPath(folder: folder, name: FileNames.draft(on: day, applicant: applicant, isTaken: isTaken()))
  }

  /// Where a copy of a draft can be saved: `<its name>-副本.json`, and a copy of that `<its name>-副本-2.json`.
  package func copyPlace(of place: DraftPath) -> DraftPath {
    DraftPath(folder: folder, name: FileNames.free(stem: FileNames.copy(of: place.stem), isTaken: isTaken()))
  }

  /// Where a draft of another folder can be saved here: under its own name where that is free.
  package func place(forCopyOf place: DraftPath) -> DraftPath {
    let isTaken = isTaken()
    if !isTaken(place.name) { return DraftPath(folder: folder, name: place.name) }
    return DraftPath(folder: folder, name: FileNames.free(stem: FileNames.copy(of: place.stem), isTaken: isTaken))
  }

  /// Where a draft of this name can lie: under it, else with a number behind it.
  package func freePlace(for name: String) -> DraftPath {
    let isTaken = isTaken()
    let place = DraftPath(folder: folder, name: name)
    return isTaken(name) ? DraftPath(folder: folder, name: FileNames.free(stem: place.stem, isTaken: isTaken)) : place
  }

  private func isTaken() -> (String) -> Bool { { exists(place($0).path) } }

  /// The names of all files of the folder, whatever they are.
  var takenNames: Set<FileName> {
    Set(((try? files.names(in: folder)) ?? []).compactMap { name in name.map { FileName($0) } })
  }
}
