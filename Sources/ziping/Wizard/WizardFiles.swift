import Drafts
import Glibc
import Scoring
import Wizard

/// The drafts' folder and the draft in hand, for the wizard.
struct WizardFiles {
  let folder: String
  let standards: Standards
  var store: DraftStore?
  /// The review in hand, where a draft is only looked at.
  var reviewStore: ReviewStore?
  /// What the desk shows, and whether that is 归档.
  var shelf: DeskShelf
  var isArchive = false
  /// What was deleted in this session, action by action, the last one at the end.
  var removed: [[RemovedDraft]] = []

  /// Why a draft cannot be opened or made, fit to be shown.
  struct Fault: Error {
    var message: String
    /// Where only the standard is in the way: what would carry over to the one in use.
    var offer: ConversionOffer?
  }

  init(folder: String, standards: Standards) {
    self.folder = folder
    self.standards = standards
    shelf = DeskShelf(standards)
  }

  /// Opens the draft at a path, a mere name also in the drafts' folder; one that is nowhere is made, which is said.
  mutating func openOrCreate(_ path: String) -> Result<OpenedDraft, Fault> {
    if WizardFiles.exists(path) { return open(path) }
    let inFolder = DraftPath(folder: folder, name: path).path
    if !path.contains("/"), WizardFiles.exists(inFolder) { return open(inFolder) }
    return create(at: DraftPath(path)).map { made in
      var made = made
      made.notice = ([Words.madeNew(path)] + [made.notice].compactMap { $0 }).joined(separator: " ")
      return made
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 || errno != ENOENT }

  mutating func open(inFolder file: String) -> Result<OpenedDraft, Fault> {
    open(place(file).path)
  }

  private mutating func open(_ path: String) -> Result<OpenedDraft, Fault> {
    do throws(OpenProblem) {
      let store = try DraftStore.open(path)
      switch standards.table(for: store.document.draft.standard, beside: store.place.folder) {
      case .success(let table): return .success(opened(store, table))
      case .failure(let fault):
        store.close()
        return .failure(Fault(message: "\(path)：\(Words.sentence(fault))", offer: offer(store, fault)))
      }
    } catch {
      return .failure(Fault(message: error.message(file: path)))
    }
  }

  /// A new draft in the folder, dated today.
  mutating func create() -> Result<OpenedDraft, Fault> {
    do throws(SaveProblem) {
      try DraftFolder.make(folder)
    } catch {
      return .failure(Fault(message: "\(folder)：\(error.sentence)"))
    }
    return create(at: library.newPlace(on: today))
  }

  private mutating func create(at place: DraftPath) -> Result<OpenedDraft, Fault> {
    let table = standards.chosen
    return create(DraftDocument.new(applicationDate: today, standard: table.pack.id), table, at: place)
  }

  mutating func create(
    _ document: DraftDocument, _ table: Table, at place: DraftPath
  ) -> Result<OpenedDraft, Fault> {
    do throws(SaveProblem) {
      return .success(opened(try DraftStore.create(document, at: place), table))
    } catch {
      return .failure(Fault(message: "\(place.path)：\(error.sentence)"))
    }
  }

  /// The drafts that the desk shows.
  var library: DraftLibrary { DraftLibrary(folder: deskFolder) }

  private var today: CalendarDay { Clock.today(or: .distantPast) }

  mutating func opened(_ store: DraftStore, _ table: Table) -> OpenedDraft {
    self.store = store
    let notices = store.takeNotices().map(\.sentence)
    return OpenedDraft(
      draft: store.document.draft, table: table, name: store.place.name,
      readOnly: store.readOnly?.sentence,
      notice: notices.isEmpty ? nil : notices.joined(separator: " "))
  }

  /// Lets others open the draft in hand.
  mutating func close() {
    store?.close()
    reviewStore?.close()
    (store, reviewStore) = (nil, nil)
  }
}
