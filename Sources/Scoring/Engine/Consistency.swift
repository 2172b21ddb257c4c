import Basics
import Standards

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

  /// Notes what is said of entries, in the draft's order: of each what it says by itself, then what it says beside
  /// others.
  func note(beside diagnosed: [Diagnostic], in diagnostics: inout [Diagnostic]) {
    var dates = dates
    var titles = TitlesTwice(draft, table, expecting: admissible.count)
    var next = 0
    for member in admissible {
      while next < diagnosed.count, (diagnosed[next].entry ?? 0) <= member.entry {
        diagnostics.append(diagnosed[next])
        next += 1
      }
      dates.note(member, in: &diagnostics)
      if let problem = titles.next(member) { diagnostics.append(Diagnostic(problem, entry: member.entry)) }
    }
    diagnostics += diagnosed[next...]
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
    /// By project: the first member that has it.
    var first = [Int](repeating: -1, count: projects.count)
    /// By project: where it is found; none where that is one indicator only.
    var indicators = [[Int]](repeating: [], count: projects.count)
    for index in admissible.indices {
      guard let project = admissible[index].project else { continue }
      let indicator = admissible[index].indicator
      if first[project] < 0 { first[project] = index }
      let other = admissible[first[project]].indicator
      guard other != indicator, !indicators[project].contains(indicator) else { continue }
      indicators[project] += indicators[project].isEmpty ? [other, indicator] : [indicator]
    }
    return indicators.indices.filter { !indicators[$0].isEmpty }.sorted { first[$0] < first[$1] }
      .map { .projectInSeveralIndicators(projects[$0], indicators[$0]) }
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

  private let entries: [Entry]
  private let table: Table
  private var titles: TextNumbers
  /// By title: the name and the entry with which it came first.
  private var first: [(name: Name, entry: Int)] = []
  /// The other names, which few titles have.
  private var others: [Name: Int] = [:]

  init(_ draft: Draft, _ table: Table, expecting count: Int) {
    entries = draft.entries
    self.table = table
    titles = TextNumbers(expecting: count)
    first.reserveCapacity(count)
  }

  /// Takes the next admissible entry in the draft's order.
  mutating func next(_ member: IndicatorCount.Member) -> Problem? {
    let isWork = table.tellsWorksApart(member.row)
    let (found, date) = titleAndDate(member.entry)
    guard isWork || date != nil, let title = found?.trimmed else { return nil }
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
  private func isNamed(_ entry: Int) -> Bool {
    let entries = entries.span
    return entries[entry].project?.trimmed != nil
  }

  private func titleAndDate(_ entry: Int) -> (String?, PartialDate?) {
    let entries = entries.span
    return (entries[entry].title, entries[entry].date)
  }
}

extension Table {
  /// Whether a row's entries are single works, each with a name of its own.
  fileprivate func tellsWorksApart(_ row: Int) -> Bool {
    switch nodes[row].scale {
    case .byRank, .band: true
    default: nodes[row].rules.oncePer == .project
    }
  }
}
