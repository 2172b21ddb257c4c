/// What a clerk would ask about a draft as a whole: warnings that change no figure.
struct Consistency {
  let draft: Draft
  let table: Table
  let facts: FactAnswers
  /// Admissible entries in the draft's order.
  let admissible: [IndicatorCount.Member]
  /// The names of their projects.
  let projects: TextNumbers

  /// About the whole draft.
  var ofDraft: [Problem] { beforeStandard + dates.ofFacts + projectsInSeveralIndicators }

  /// About entries, in the draft's order.
  var ofEntries: [Diagnostic] {
    var found: [Diagnostic] = []
    var dates = dates
    var titles = TitlesTwice(draft, table, expecting: admissible.count)
    for member in admissible {
      for problem in dates.next(member) { found.append(Diagnostic(problem, entry: member.entry)) }
      if let problem = titles.next(member) { found.append(Diagnostic(problem, entry: member.entry)) }
    }
    return found
  }

  private var dates: ImpossibleDates {
    ImpossibleDates(draft: draft, table: table, facts: facts, admissible: admissible)
  }

  private var beforeStandard: [Problem] {
    guard draft.applicationDate < table.pack.effectiveFrom else { return [] }
    return [.beforeStandard(draft.applicationDate, from: table.pack.effectiveFrom)]
  }

  /// R7: the same project counts in each indicator, but a clerk would ask.
  private var projectsInSeveralIndicators: [Problem] {
    /// By project: where it was found first.
    var first = [Int](repeating: -1, count: projects.count)
    /// Only of those found elsewhere too.
    var indicators: [Int: [Int]] = [:]
    for member in admissible {
      guard let project = member.project else { continue }
      let indicator = member.indicator
      if first[project] < 0 { first[project] = indicator }
      guard first[project] != indicator, indicators[project]?.contains(indicator) != true else { continue }
      indicators[project, default: [first[project]]].append(indicator)
    }
    // Projects are numbered in the draft's order.
    return indicators.sorted { $0.key < $1.key }.map { .projectInSeveralIndicators(projects[$0.key], $0.value) }
  }
}

/// Finds the same title twice in an indicator, where not both name their project; what people are granted, hold or
/// attend repeatedly (honours, posts, lectures) may well be called the same, but not on the same date.
private struct TitlesTwice {
  private struct Name: Hashable {
    var indicator: Int
    var title: Int
    /// Tells apart what may be called the same.
    var date: PartialDate?
  }

  private let draft: Draft
  private let table: Table
  private var titles: TextNumbers
  /// By title: the name and the entry with which it came first.
  private var first: [(name: Name, entry: Int)] = []
  /// The other names, which few titles have.
  private var others: [Name: Int] = [:]

  init(_ draft: Draft, _ table: Table, expecting count: Int) {
    self.draft = draft
    self.table = table
    titles = TextNumbers(expecting: count)
    first.reserveCapacity(count)
  }

  /// Takes the next admissible entry in the draft's order.
  mutating func next(_ member: IndicatorCount.Member) -> Problem? {
    let date = draft.entries[member.entry].date
    let isWork = table.nodes[member.row].tellsWorksApart
    guard isWork || date != nil, let title = draft.entries[member.entry].title?.trimmed else { return nil }
    let (number, isNew) = titles.insert(title)
    let name = Name(indicator: member.indicator, title: number, date: isWork ? nil : date)
    if isNew { first.append((name, member.entry)) }
    guard !isNew, let other = first[number].name == name ? first[number].entry : others[name] else {
      if !isNew { others[name] = member.entry }
      return nil
    }
    return isNamed(member.entry) && isNamed(other) ? nil : .titleTwice(title, other: other)
  }

  /// Whether an entry names its project.
  private func isNamed(_ entry: Int) -> Bool { draft.entries[entry].project?.trimmed != nil }
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
