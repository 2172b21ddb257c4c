import Scoring

/// The drafts of one folder.
package struct DraftLibrary: Sendable {
  package let folder: String
  let files: any FileSystem

  package init(folder: String, files: any FileSystem = SystemFiles()) {
    self.folder = folder
    self.files = files
  }

  /// A file of the folder, as a list shows it.
  package struct Item: Hashable, Sendable {
    package var place: DraftPath
    /// When it was last written, in nanoseconds since 1970; 0 where not known.
    package var modified: Int
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

  /// All `*.json` of the folder, the one last written first; damaged ones with the reason, none left out.
  ///
  /// A folder that is not there yet has no drafts.
  package func list() throws(ReadProblem) -> [Item] {
    let names: [String?]
    do throws(SystemError) {
      names = try files.names(in: folder)
    } catch {
      if error.isNoSuchFile { return [] }
      throw .system(error)
    }
    let unreadable = names.filter { $0 == nil }.map { _ in
      Item(place: DraftPath(folder: folder, name: ""), modified: 0, content: .unreadableName)
    }
    let drafts = names.compactMap { $0 }.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.withoutReviews
    return (unreadable + drafts.map(item)).sorted { ($1.modified, $0.place.name) < ($0.modified, $1.place.name) }
  }

  private func item(_ name: String) -> Item {
    let place = DraftPath(folder: folder, name: name)
    let modified = (try? files.status(place.path, in: .workingFolder, followingLinks: true))?.stamp.modified ?? 0
    return Item(place: place, modified: modified, content: content(place))
  }

  private func content(_ place: DraftPath) -> Content {
    do throws(ReadProblem) {
      let bytes = try files.content(of: place.path, limit: JSONLimits.draft.bytes).bytes
      do throws(DraftProblem) {
        let document = try DraftDocument(parsing: bytes)
        return .draft(Summary(draft: document.draft, isNewer: document.isNewer))
      } catch {
        return .problem(.draft(error))
      }
    } catch {
      return .problem(.read(error))
    }
  }

  /// Where a new draft can be saved.
  package func newPlace(on day: CalendarDay, applicant: String = "") -> DraftPath {
    DraftPath(folder: folder, name: FileNames.draft(on: day, applicant: applicant, isTaken: isTaken()))
  }

  /// Where a copy of a draft can be saved: `<its name>-副本.json`.
  package func copyPlace(of place: DraftPath) -> DraftPath {
    DraftPath(folder: folder, name: FileNames.free(stem: place.stem + "-副本", isTaken: isTaken()))
  }

  /// Where a draft of another folder can be saved here: under its own name where that is free.
  package func place(forCopyOf place: DraftPath) -> DraftPath {
    let isTaken = isTaken()
    if !isTaken(place.name) { return DraftPath(folder: folder, name: place.name) }
    return DraftPath(folder: folder, name: FileNames.free(stem: place.stem + "-副本", isTaken: isTaken))
  }

  private func isTaken() -> (String) -> Bool {
    let taken = Set((try? files.names(in: folder))?.compactMap { $0.map(ExactText.init) } ?? [])
    return { taken.contains(ExactText($0)) }
  }
}
