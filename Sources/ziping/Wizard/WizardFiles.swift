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
  /// Whether the draft in hand was begun at the desk in this session.
  private var isFresh = false
  /// What the desk shows, and whether that is 归档.
  var shelf: DeskShelf
  var isArchive = false
  /// What was done at the desk in this session and can be taken back, action by action, the last one at the end.
  var undoable: [[DeskDeed]] = []

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

  /// A new draft in the folder, dated today; as long as nothing is filled in, it is gone again when it is closed.
  mutating func create() -> Result<OpenedDraft, Fault> {
    if let loss = shelf.loss(of: folder) { return .failure(Fault(message: loss)) }
    do throws(SaveProblem) {
      try DraftFolder.make(folder)
    } catch {
      return .failure(Fault(message: "\(folder)：\(error.sentence)"))
    }
    let made = create(at: library.newPlace(on: today))
    if case .success = made { isFresh = true }
    return made
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

  /// Lets others open the draft in hand. Returns the file of a new draft in which nothing was filled in: it is gone.
  @discardableResult
  mutating func close() -> String? {
    store?.close()
    reviewStore?.close()
    let left = isFresh ? store.flatMap { $0.removeUntouched() ? $0.place.name : nil } : nil
    (store, reviewStore, isFresh) = (nil, nil, false)
    return left
  }
}
