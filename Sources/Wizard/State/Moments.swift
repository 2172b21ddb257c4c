import Scoring

/// Moments, the latest last, that take no more memory than what differs between them.
///
/// Only the last content holds all its entries; each before it holds those that the next one after it has not got.
struct Moments: Sendable {
  private struct Held: Sendable {
    var moment: History.Moment
    /// The entries of its content, where those are told by the next content.
    var folded: FoldedEntries?
  }

  private var held: [Held] = []

  var isEmpty: Bool { held.isEmpty }
  var count: Int { held.count }

  /// Where the last change was made, and whether it was typed; nil where there is none. (A moment is large: none is
  /// copied for a look at it.)
  var lastPlace: (place: History.Place, isTyped: Bool)? {
    held.indices.last.map { (held[$0].moment.place, held[$0].moment.isTyped) }
  }

  /// Whether the last one tells only what stood in a field.
  var isLastTyping: Bool { held.indices.last.map { held[$0].moment.content == nil } ?? false }

  mutating func append(_ moment: History.Moment) {
    if let content = moment.content, let last = lastContent { fold(last, beside: content.draft.entries) }
    held.append(Held(moment: moment))
  }

  mutating func popLast() -> History.Moment? {
    guard let moment = held.popLast()?.moment else { return nil }
    if let content = moment.content, let last = lastContent { unfold(last, beside: content.draft.entries) }
    return moment
  }

  /// Forgets the first of those that have come since the last content, where they are more than so many.
  mutating func forgetFirstTyping(beyond most: Int) {
    guard count > most else { return }
    let first = lastContent.map { $0 + 1 } ?? 0
    if count - first > most { held.remove(at: first) }
  }

  private var lastContent: Int? { held.indices.last { held[$0].moment.content != nil } }

  private mutating func fold(_ place: Int, beside next: [Entry]) {
    guard let entries = held[place].moment.content?.draft.entries else { return }
    held[place].folded = FoldedEntries(entries, beside: next)
    held[place].moment.content?.draft.entries = []
  }

  private mutating func unfold(_ place: Int, beside next: [Entry]) {
    guard let folded = held[place].folded else { return }
    held[place].moment.content?.draft.entries = folded.entries(beside: next)
    held[place].folded = nil
  }
}

/// Entries, told by others: of both lists the same ones stand at the beginning and at the end.
struct FoldedEntries: Sendable {
  private let atStart: Int
  let between: [Entry]
  private let atEnd: Int

  init(_ entries: [Entry], beside others: [Entry]) {
    guard !entries.sharesStorage(with: others) else {
      (atStart, between, atEnd) = (entries.count, [], 0)
      return
    }
    let (own, other) = (entries.span, others.span)
    let most = min(own.count, other.count)
    var (start, end) = (0, 0)
    while start < most, own[start] == other[start] { start += 1 }
    while end < most - start, own[own.count - 1 - end] == other[other.count - 1 - end] { end += 1 }
    (atStart, atEnd) = (start, end)
    between = Array(entries[start..<entries.count - end])
  }

  func entries(beside others: [Entry]) -> [Entry] {
    // The very list, where nothing else would stand in it.
    if between.isEmpty, atStart + atEnd == others.count { return others }
    return others.prefix(atStart) + between + others.suffix(atEnd)
  }
}
