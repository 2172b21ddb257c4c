import Basics
import Screen

/// The start screen: a table of the drafts at hand, and what can be done with them.
package struct Desk: Equatable, Sendable {
  /// The folder; its drafts stand in ``drafts``.
  package private(set) var listing = DeskListing(folder: "", drafts: [])
  /// Every draft of the folder, in the order of the table.
  package private(set) var drafts: [DeskDraft] = [] {
    didSet { searched = [] }
  }
  /// What a filter finds each of them by; made ready when one is typed.
  private var searched: [Search.Searched] = []
  /// The drafts that the filter leaves, by their places in ``drafts``.
  package private(set) var shown: [Int] = []
  /// What can be selected, from the top. Whoever has typed a filter is looking for a draft.
  package private(set) var rows: [DeskRow] = []
  /// How many drafts were not read yet.
  package private(set) var unread = 0
  /// Nil where nothing is left to select.
  package var selection: DeskRow?
  package private(set) var order = DeskOrder()
  /// Narrows the table as it is typed.
  package internal(set) var filter = TextField()
  /// The drafts that are marked, by file.
  package var marked: Set<FileName> = []
  package var message: String?
  package var help: HelpPage?
  /// What stands in front of the table.
  package var layer: DeskLayer?
  /// How far an action on many drafts has come; nil while none is under way.
  package var progress: DeskProgress?
  /// What Ctrl-C copied last.
  package internal(set) var clipboard = ""
  /// Ctrl-C was pressed once.
  package var isLeaving = false

  package init() {}

  /// The selected draft.
  var selected: DeskDraft? {
    guard case .draft(let file)? = selection else { return nil }
    return drafts.first { $0.file == file }
  }

  /// What an action is about: the marked drafts that are in sight, else the selected one. Nothing is done with drafts
  /// that the filter hides.
  var chosen: [DeskDraft] {
    let inSight = markedInSight
    return inSight.isEmpty ? [selected].compactMap { $0 } : inSight
  }

  var markedInSight: [DeskDraft] { shown.map { drafts[$0] }.filter { marked.contains($0.file) } }

  /// How many drafts are marked and hidden by the filter.
  var markedOutOfSight: Int { marked.count - markedInSight.count }
}

/// A row of the desk.
package enum DeskRow: Hashable, Sendable {
  /// "New draft".
  case new
  /// "Import a roster".
  case roster
  /// A draft, by file.
  case draft(FileName)
}

/// What stands in front of the desk's table.
package enum DeskLayer: Equatable, Sendable {
  case versions(Versions)
  /// The question whether to delete these drafts.
  case deleting([DeskDraft])
  case form(DeskForm)
  /// The choice of rosters, waiting for what they would do, a doubt about a person in them, and the preview.
  case rosters(RosterPicker)
  case planning(ImportRequest)
  case asking(ImportAsking)
  case importing(ImportPage)
  /// The question whether to take a draft to the standard in use.
  case converting(ConversionOffer)
  /// What there is to say, line by line.
  case page(HelpPage)
}

/// How far an action on many drafts has come.
package struct DeskProgress: Equatable, Sendable {
  package var done: Int
  package var total: Int
  /// Whether it ends once those in work are finished.
  package var isStopping: Bool

  package init(done: Int, total: Int, isStopping: Bool = false) {
    self.done = done
    self.total = total
    self.isStopping = isStopping
  }
}

// MARK: - What is shown

extension Desk {
  /// Takes the folder as it is now; what was selected and marked stays so where it is still there.
  mutating func show(_ listing: DeskListing) {
    let isAnother = listing.folder != self.listing.folder
    self.listing = listing
    self.listing.drafts = []
    drafts = order.sorted(listing.drafts)
    unread = drafts.count { !$0.isRead }
    marked = isAnother ? [] : marked.intersection(drafts.map(\.file))
    layer = nil
    narrow()
    if isAnother || selection == nil { selection = shown.first.map { .draft(drafts[$0].file) } ?? rows.first }
  }

  /// Selects a draft that was not there before, once it is listed: whoever just made it goes on with it.
  mutating func goOn(with file: FileName) {
    if !drafts.contains(where: { $0.file == file }) { selection = .draft(file) }
  }

  /// Takes drafts that were read meanwhile. Rows keep their places until the last has come, so that nothing moves under
  /// the user's hands.
  mutating func fill(_ read: [DeskDraft]) {
    let news = Dictionary(read.map { ($0.file, $0) }, uniquingKeysWith: { $1 })
    drafts = drafts.map { news[$0.file] ?? $0 }
    unread = drafts.count { !$0.isRead }
    if unread == 0, order.column != .changed { drafts = order.sorted(drafts) }
    narrow()
  }

  mutating func sort(_ change: (inout DeskOrder) -> Void) {
    change(&order)
    drafts = order.sorted(drafts)
    narrow()
  }

  /// Whether drafts can be made in the folder.
  var canBegin: Bool { !listing.isArchive && listing.readOnly == nil && listing.problem == nil }

  /// Works out what the filter leaves; the selection stays where it can, else goes to the nearest row.
  private mutating func narrow() {
    let place = selection.flatMap { rows.firstIndex(of: $0) } ?? 0
    let search = DeskSearch(filter.text)
    shown = Array(drafts.indices)
    if !search.isEmpty {
      if searched.count != drafts.count { searched = drafts.map(\.searched) }
      shown = shown.filter { search.finds(drafts[$0], searched[$0]) }
    }
    rows = filter.text.isEmpty && canBegin ? [.new, .roster] : []
    rows += shown.map { .draft(drafts[$0].file) }
    if let selection, rows.contains(selection) { return }
    selection = rows.isEmpty ? nil : rows[min(place, rows.count - 1)]
  }

  /// Gives keys to the filter; false where they are none of its own.
  mutating func type(_ keys: [Key]) -> Bool {
    guard keys.allSatisfy(\.isOfFilter), let isEdited = filter.handle(keys) else { return false }
    if isEdited { search() }
    return true
  }

  mutating func clearFilter() {
    filter = TextField()
    narrow()
  }

  /// Another filter: the first draft that fits is what was looked for.
  private mutating func search() {
    narrow()
    if !filter.text.isEmpty { selection = rows.first }
  }
}

extension Key {
  /// Whether it types in the desk's filter, where other keys of text fields do something with the table.
  fileprivate var isOfFilter: Bool {
    switch self {
    case .character, .paste, .backspace, .left, .right, .wordLeft, .wordRight, .control("u"), .control("w"): true
    default: false
    }
  }
}
