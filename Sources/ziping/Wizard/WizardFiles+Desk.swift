import Basics
import Scoring
import Storage
import Wizard

/// What can be done with the drafts of the folder that the desk shows.
extension WizardFiles {
  /// The folder that the desk shows: the drafts', or 归档 in it.
  var deskFolder: String { isArchive ? home.archive.folder : folder }

  /// The drafts at hand, wherever the desk is.
  private var home: DraftLibrary { DraftLibrary(folder: folder) }

  func place(_ file: FileName) -> DraftPath { DraftPath(folder: deskFolder, name: file.text) }

  /// The folder as the desk shows it; what was not read yet comes by ``DeskShelf/reading()``.
  mutating func look() -> DeskListing {
    var listing = shelf.look(at: deskFolder, isArchive: isArchive)
    listing.undoable = undoable.last.map { Words.undoable($0.map(\.name)) }
    return listing
  }

  /// The folder with every draft read.
  mutating func lookClosely() -> DeskListing {
    _ = look()
    while let reading = shelf.reading() { _ = shelf.take(reading()) }
    return look()
  }

  /// Why nothing can be done with a file: its name is not UTF-8, and another would be meant.
  private func reason(against file: FileName) -> String? {
    let isUnreadable = file.text.beginsExactly(with: Words.unreadableName) && !WizardFiles.exists(place(file).path)
    return isUnreadable ? Words.unreadableNameHelp : nil
  }

  // MARK: - One draft

  /// A copy of a draft beside it; the message names the copy.
  func duplicate(_ file: FileName) -> DeskNews {
    do throws(OpenProblem) {
      let document = try DraftStore.document(at: place(file).path)
      let copy = library.copyPlace(of: place(file))
      do throws(SaveProblem) {
        try DraftStore.create(document, at: copy).close()
        return DeskNews(Words.duplicated(copy.name), selected: FileName(copy.name))
      } catch {
        return DeskNews("\(file)：\(error.sentence)")
      }
    } catch {
      return DeskNews(error.message(file: file.text))
    }
  }

  /// Gives the person (nil = the same) and the file another name; the file only once the draft says the new name.
  func rename(_ file: FileName, person name: String?, newFile: FileName) -> DeskNews {
    if let reason = reason(against: file) { return DeskNews(reason, selected: file) }
    do throws(MovingProblem) {
      // First what may be refused: a name that is taken leaves all as it was.
      if newFile != file { try library.move(file.text, to: place(newFile)) }
    } catch {
      return DeskNews("\(file)：\(error.sentence)", selected: file)
    }
    if let name, let problem = change(newFile, { $0.applicant.name = name }) {
      return DeskNews("\(newFile)：\(problem)", selected: newFile)
    }
    return DeskNews(Words.renamed(newFile.text), selected: newFile)
  }

  /// Changes a draft that is not open; returns why it could not be, in words.
  func change(_ file: FileName, versions: VersionIndex? = nil, _ change: (inout Draft) -> Void) -> String? {
    do throws(OpenProblem) {
      let store = try DraftStore.open(place(file).path, versions: versions)
      defer { store.close() }
      var draft = store.document.draft
      change(&draft)
      switch store.save(draft) {
      case .saved, .unchanged: return nil
      case let outcome: return outcome.sentence
      }
    } catch {
      return error.sentence
    }
  }

  // MARK: - Several drafts

  /// 申报日 and 规定分值 for all of them; the version before is kept as with every change.
  func settingAll(_ drafts: [FileName], _ setting: DeskSetting) -> DeskJob {
    let versions = VersionIndex()
    return DeskJob(drafts, summary: Words.wereSet) { [self] number in
      let reason =
        reason(against: drafts[number])
        ?? change(drafts[number], versions: versions) { $0 = setting.applied(to: $0) }
      return reason.map { .refused($0) } ?? .done
    }
  }

  func deleting(_ drafts: [FileName]) -> DeskJob {
    let library = DraftLibrary(folder: deskFolder, versions: drafts.count > 1 ? VersionIndex() : nil)
    if drafts.count > 1 { _ = library.clearLeftovers() }
    return DeskJob(drafts, summary: { Words.deleted(drafts, $0) }) { [self] number in
      if let reason = reason(against: drafts[number]) { return .refused(reason) }
      do throws(RemovalProblem) {
        return try library.remove(drafts[number].text).map { .did(.deleted($0)) } ?? .done
      } catch {
        return .refused(error.sentence)
      }
    }
  }

  func archiving(_ drafts: [FileName]) -> DeskJob {
    let home = DraftLibrary(folder: folder, versions: VersionIndex())
    let archive = home.archive
    return moving(drafts, from: home, to: archive, summary: { Words.archived(drafts, $0) }) {
      do throws(SaveProblem) {
        try DraftFolder.makeLast(archive.folder)
        return nil
      } catch {
        return error.sentence
      }
    }
  }

  func bringingBack(_ drafts: [FileName]) -> DeskJob {
    let home = DraftLibrary(folder: folder, versions: VersionIndex())
    return moving(drafts, from: home.archive, to: home, summary: { Words.broughtBack(drafts, $0) }) { nil }
  }

  private func moving(
    _ drafts: [FileName], from library: DraftLibrary, to other: DraftLibrary, summary: @escaping (Int) -> String,
    _ prepare: @escaping () -> String?
  ) -> DeskJob {
    DeskJob(drafts, summary: summary) { [self] number in
      if let problem = reason(against: drafts[number]) ?? prepare() { return .refused(problem) }
      do throws(MovingProblem) {
        let newPlace = other.freePlace(for: drafts[number].text)
        try library.move(drafts[number].text, to: newPlace)
        return .did(.moved(from: library.place(drafts[number].text), to: newPlace))
      } catch {
        return .refused(error.sentence)
      }
    }
  }

  // MARK: - Undoing

  /// What was done by one action can be taken back by one.
  mutating func remember(_ deeds: [DeskDeed]) {
    if !deeds.isEmpty { undoable.append(deeds) }
  }

  /// Taking back the last action; what cannot be stays to be tried again. Nil where there is nothing.
  mutating func undoing() -> DeskJob? { undoable.popLast().map { DeskJob(undoing: $0) } }

  /// What a job came to, with the draft that is selected next: one that was taken back to the folder that is shown.
  mutating func conclude(_ job: DeskJob) -> DeskNews {
    remember(job.undoable)
    var news = job.news
    if let place = job.lastPlace, place.folder == deskFolder { news.selected = FileName(place.name) }
    return news
  }
}
