/// What a clerk would ask about a draft as a whole: warnings that change no figure.
struct Consistency {
  let draft: Draft
  let table: Table
  let facts: FactAnswers
  /// Admissible entries in the draft's order.
  private let admissible: [Member]

  struct Member {
    /// Position in the draft.
    var position: Int
    var row: Int
    var indicator: Int
  }

  /// `entries` is what became of the draft's, in its order.
  init(draft: Draft, table: Table, facts: FactAnswers, entries: [EntryResult]) {
    self.draft = draft
    self.table = table
    self.facts = facts
    admissible = entries.indices.compactMap { position in
      guard entries[position].status.isAdmissible, let row = entries[position].row,
        let indicator = table.nodes[row].indicator
      else { return nil }
      return Member(position: position, row: row, indicator: indicator)
    }
  }

  /// About the whole draft.
  var ofDraft: [Problem] { beforeStandard + dates.ofFacts + projectsInSeveralIndicators }

  /// By entry, by position in the draft.
  var ofEntries: [Int: [Problem]] { dates.ofEntries.merging(titlesTwice.mapValues { [$0] }) { $0 + $1 } }

  private var dates: ImpossibleDates {
    ImpossibleDates(draft: draft, table: table, facts: facts, admissible: admissible)
  }

  private var beforeStandard: [Problem] {
    guard draft.applicationDate < table.pack.effectiveFrom else { return [] }
    return [.beforeStandard(draft.applicationDate, from: table.pack.effectiveFrom)]
  }

  /// R7: the same project counts in each indicator, but a clerk would ask.
  private var projectsInSeveralIndicators: [Problem] {
    var indicators: [String: [Int]] = [:]
    var order: [String] = []
    for member in admissible where table.nodes[member.row].rules.oncePer == .project {
      guard let project = draft.entries[member.position].projectKey else { continue }
      let indicator = member.indicator
      if indicators[project] == nil { order.append(project) }
      if indicators[project]?.contains(indicator) != true { indicators[project, default: []].append(indicator) }
    }
    return order.compactMap { project in
      guard let found = indicators[project], found.count > 1 else { return nil }
      return .projectInSeveralIndicators(project, found)
    }
  }

  /// By entry: the same title twice in an indicator, where not both name their project; what people are granted,
  /// hold or attend repeatedly (honours, posts, lectures) may well be called the same, but not on the same date.
  private var titlesTwice: [Int: Problem] {
    struct Name: Hashable {
      var indicator: Int
      var title: String
      /// Tells apart what may be called the same.
      var date: PartialDate?
    }
    var first: [Name: Int] = [:]
    var found: [Int: Problem] = [:]
    for member in admissible {
      let entry = draft.entries[member.position]
      let isWork = table.nodes[member.row].tellsWorksApart
      guard let title = entry.titleKey, isWork || entry.date != nil else { continue }
      let name = Name(indicator: member.indicator, title: title, date: isWork ? nil : entry.date)
      guard let other = first[name] else {
        first[name] = member.position
        continue
      }
      if draft.entries[member.position].projectKey == nil || draft.entries[other].projectKey == nil {
        found[member.position] = .titleTwice(title, other: other)
      }
    }
    return found
  }
}

extension TableNode {
  /// Whether its entries are single works, each with a name of its own.
  fileprivate var tellsWorksApart: Bool {
    switch scale {
    case .byRank, .band: true
    default: rules.oncePer == .project
    }
  }
}
