import Basics
import Scoring
import Standards

/// What the other drafts of the folder hold that may be filled in again: units, titles, projects, dates and marks.
///
/// Never a name, a rank, a length or a figure: those are a person's own.
package struct KnownTexts: Sendable {
  /// A text with how often it stands and under which criteria.
  struct Known: Sendable {
    var searched: SearchedText
    var count: Int
    var criteria: Set<String>
  }

  private(set) var organizations: [Known] = []
  private(set) var specialties: [Known] = []
  private(set) var entries: [EntryField: [Known]] = [:]
  /// The most frequent first.
  private(set) var applicationDates: [CalendarDay] = []
  private(set) var passMarks: [Points] = []

  /// Fields of entries whose texts are known.
  static let fields: [EntryField] = [.title, .project, .issuer]
  /// Nobody chooses a text that is longer.
  private static let longest = 200

  /// Whether a text is short enough that somebody would choose it, or type a part of it.
  static func mayBeChosen(_ text: String) -> Bool {
    text.utf8.count <= longest || text.unicodeScalars.prefix(longest + 1).count <= longest
  }

  package init() {}

  package init(_ drafts: [Draft]) {
    var tallies: [EntryField: Tally] = [:]
    var (organizations, specialties) = (Tally(), Tally())
    for draft in drafts {
      organizations.add(draft.applicant.organization)
      specialties.add(draft.applicant.specialty)
      for entry in draft.entries {
        for field in KnownTexts.fields {
          tallies[field, default: Tally()].add(entry.text(of: field) ?? "", under: entry.criterion)
        }
      }
    }
    self.organizations = organizations.known
    self.specialties = specialties.known
    entries = tallies.mapValues(\.known)
    applicationDates = KnownTexts.frequent(drafts.map(\.applicationDate))
    passMarks = KnownTexts.frequent(drafts.compactMap(\.passMark))
  }

  /// The different values, the most frequent first; among equally frequent ones the one that comes first.
  private static func frequent<Value: Hashable>(_ values: [Value]) -> [Value] {
    var (counts, firsts): ([Value: Int], [Value]) = ([:], [])
    for value in values {
      if counts[value] == nil { firsts.append(value) }
      counts[value, default: 0] += 1
    }
    return firsts.enumerated().sorted { (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset) }
      .map(\.element)
  }

  /// Counts texts as they come.
  private struct Tally {
    private var places: [String: Int] = [:]
    private(set) var known: [Known] = []

    mutating func add(_ text: String, under criterion: String? = nil) {
      let text = PlainInput.trimmed(text)
      guard !text.isEmpty, KnownTexts.mayBeChosen(text) else { return }
      let place = places[text] ?? known.count
      if place == known.count {
        places[text] = place
        known.append(Known(searched: SearchedText(text), count: 0, criteria: []))
      }
      known[place].count += 1
      if let criterion { known[place].criteria.insert(criterion) }
    }
  }
}

extension Entry {
  /// A field of free text.
  func text(of field: EntryField) -> String? {
    switch field {
    case .title: title
    case .project: project
    case .issuer: issuer
    case .remark: remark
    default: nil
    }
  }
}
