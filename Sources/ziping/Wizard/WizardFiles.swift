import Basics
import Glibc
import Scoring
import Standards
import Storage
import Wizard

/// The drafts' folder and the draft in hand, for the wizard.
struct WizardFiles {
  private(set) var folder: String
  let standards: RunStandards
  var store: DraftStore? {
    get { inHand.store }
    nonmutating set { inHand.store = newValue }
  }
  /// The review in hand, where a draft is only looked at.
  var reviewStore: ReviewStore? {
    get { inHand.reviewStore }
    nonmutating set { inHand.reviewStore = newValue }
  }
  let inHand = WorkInHand()
  /// What the desk shows, and whether that is 归档.
  var shelf: DeskShelf
  var isArchive = false
  /// Whether the draft in hand was begun at the desk in this session.
  private var isFresh = false
  /// Whether the draft in hand had no name when it was opened from the desk: once it has, so may its file.
  private var awaitsName = false
  /// What killed runs had left, said once the desk is there.
  private(set) var leftovers: String?
  /// What was done at the desk in this session and can be taken back, action by action, the last one at the end.
  var undoable: [[DeskDeed]] = []

  /// Why a draft cannot be opened or made, fit to be shown.
  struct Fault: Error {
    var message: String
    /// Where only the standard is in the way: what would carry over to the one in use.
    var offer: ConversionOffer?
  }

  init(folder: String, standards: RunStandards) {
    self.folder = folder
    self.standards = standards
    shelf = DeskShelf(standards)
  }

  /// The draft that an effect asks for; nil for effects that ask for none.
  mutating func draft(for effect: Effect) throws(Fault) -> OpenedDraft? {
    switch effect {
    case .createDraft: try create()
    case .open(let file): try open(inFolder: file)
    case .convert(let path): try convert(path)
    case .review(let file): try review(place(file).path)
    case .openVersion(let file, let number): try open(version: number, of: file)
    case .restoreVersionAsNew(let file, let number): try create(fromVersion: number, of: file)
    default: nil
    }
  }

  /// Opens the draft at a path, a mere name also in the drafts' folder; one that is nowhere is made, which is said.
  mutating func openOrCreate(_ path: String) throws(Fault) -> OpenedDraft {
    // Whoever writes a name themself means it.
    defer { awaitsName = false }
    let inFolder = DraftPath(folder: folder, name: path).path
    let isInFolder = !path.contains("/") && !WizardFiles.exists(path) && WizardFiles.exists(inFolder)
    let found = isInFolder ? inFolder : path
    let leftovers = DraftLibrary(folder: DraftPath(found).folder).clearLeftovers().sentence
    // (Whatever was half moved has one name by now.)
    if WizardFiles.exists(found) { return try open(found).told(first: leftovers) }
    return try create(at: DraftPath(path)).told(first: Words.madeNew(path)).told(first: leftovers)
  }

  /// From now on the desk shows the folder in which a draft lies that was named.
  mutating func showFolder(of path: String) { folder = DraftPath(path).folder }

  /// Clears away what killed runs have left in the drafts' folder.
  mutating func clearLeftovers() { leftovers = DraftLibrary(folder: folder).clearLeftovers().sentence }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 || errno != ENOENT }

  mutating func open(inFolder file: FileName) throws(Fault) -> OpenedDraft { try open(place(file).path) }

  private mutating func open(_ path: String) throws(Fault) -> OpenedDraft {
    let store = try stored(path)
    do throws(RunStandards.Fault) {
      return opened(store, try standards.table(for: store.document.draft.standard, beside: store.place.folder))
    } catch {
      store.close()
      throw Fault(message: "\(path)：\(Words.sentence(error))", offer: offer(store, error))
    }
  }

  /// The draft at a path, locked where it can be saved.
  func stored(_ path: String) throws(Fault) -> DraftStore {
    do throws(OpenProblem) {
      return try DraftStore.open(path)
    } catch {
      throw Fault(message: error.message(file: path))
    }
  }

  /// A new draft in the folder, dated today; as long as nothing is filled in, it is gone again when it is closed.
  mutating func create() throws(Fault) -> OpenedDraft {
    if let loss = shelf.loss(of: folder) { throw Fault(message: loss) }
    do throws(SaveProblem) {
      try DraftFolder.make(folder)
    } catch {
      throw Fault(message: "\(folder)：\(error.sentence)")
    }
    let made = try create(at: library.newPlace(on: today))
    isFresh = true
    return made
  }

  private mutating func create(at place: DraftPath) throws(Fault) -> OpenedDraft {
    let table = standards.chosen
    return try create(DraftDocument.new(applicationDate: today, standard: table.pack.id), table, at: place)
  }

  mutating func create(
    _ document: DraftDocument, _ table: Table, at place: DraftPath
  ) throws(Fault) -> OpenedDraft {
    do throws(SaveProblem) {
      return opened(try DraftStore.create(document, at: place), table)
    } catch {
      throw Fault(message: "\(place.path)：\(error.sentence)")
    }
  }

  /// The drafts that the desk shows.
  var library: DraftLibrary { DraftLibrary(folder: deskFolder) }

  private var today: CalendarDay { Clock.today(or: .distantPast) }

  mutating func opened(_ store: DraftStore, _ table: Table) -> OpenedDraft {
    self.store = store
    awaitsName = store.document.draft.applicant.name.isEmpty
    let notices = store.takeNotices().map(\.sentence)
    return OpenedDraft(
      draft: store.document.draft, table: table, name: store.place.name,
      readOnly: store.readOnly?.sentence,
      notice: notices.isEmpty ? nil : notices.joined(separator: " "))
  }

  /// Lets others open the draft in hand.
  mutating func close() {
    inHand.forget()
    store?.close()
    reviewStore?.close()
    (store, reviewStore, isFresh, awaitsName) = (nil, nil, false, false)
  }

  /// What became of a file when its draft was let go.
  enum Parting {
    /// It was named by its day alone and took the person's name.
    case named(String)
    /// It was new, nothing was filled in, and it is gone.
    case gone
  }

  /// Lets go of the draft in hand for good. A new one without a letter in it is taken away. A file that was named by its
  /// day alone takes the person's name, which was not known before; where it cannot, it stays as it is.
  ///
  /// - Parameter kept: what was saved last.
  /// - Returns: what became of its file, where that is worth a word.
  mutating func letGo(_ kept: Kept?) -> Parting? {
    let (store, isFresh, isUnnamed) = (store, isFresh, awaitsName)
    close()
    guard let store, store.readOnly == nil else { return nil }
    if isFresh, store.removeUntouched() { return .gone }
    guard isUnnamed, case .draft(let draft, _)? = kept, FileNames.isUnnamed(store.place.name) else { return nil }
    return named(store.place, after: draft)
  }

  private func named(_ place: DraftPath, after draft: Draft) -> Parting? {
    let person = FileNames.allowed(draft.applicant.staffNumber + draft.applicant.name)
    guard !draft.applicant.name.isEmpty, !person.isEmpty else { return nil }
    let library = DraftLibrary(folder: place.folder)
    let newPlace = library.newPlace(on: draft.applicationDate, applicant: person)
    do throws(MovingProblem) {
      try library.move(place.name, to: newPlace)
      return .named(newPlace.name)
    } catch {
      return nil
    }
  }
}

extension OpenedDraft {
  /// The same, with something to be said before all else.
  func told(first sentence: String?) -> OpenedDraft {
    guard let sentence else { return self }
    var draft = self
    draft.notice = ([sentence] + [notice].compactMap(\.self)).joined(separator: " ")
    return draft
  }
}
