/// What a clerk would ask about a draft as a whole: warnings that change no figure.
struct Consistency {
  let draft: Draft
  let table: Table
  let facts: FactAnswers
  /// What became of the entries, in the draft's order.
  let entries: [EntryResult]

  /// About the whole draft.
  var ofDraft: [Problem] { beforeStandard + factsAfterApplication + projectsInSeveralIndicators }

  private var beforeStandard: [Problem] {
    guard draft.applicationDate < table.pack.effectiveFrom else { return [] }
    return [.beforeStandard(draft.applicationDate, from: table.pack.effectiveFrom)]
  }

  /// Nothing that a date fact tells of can begin after the application.
  private var factsAfterApplication: [Problem] {
    table.pack.facts.filter { facts.date($0.id).map { $0.firstDay > draft.applicationDate } ?? false }
      .map { .factAfterApplication($0.id) }
  }

  /// R7: the same project counts in each indicator, but a clerk would ask.
  private var projectsInSeveralIndicators: [Problem] {
    var indicators: [String: [Int]] = [:]
    var order: [String] = []
    for (_, entry, node, indicator) in admissible where node.rules.oncePer == .project {
      guard let project = entry.projectKey else { continue }
      if indicators[project] == nil { order.append(project) }
      if indicators[project]?.contains(indicator) != true { indicators[project, default: []].append(indicator) }
    }
    return order.compactMap { project in
      guard let found = indicators[project], found.count > 1 else { return nil }
      return .projectInSeveralIndicators(project, found)
    }
  }

  /// By entry: the same title twice in an indicator, where not both name their project; what people hold or attend
  /// repeatedly (honours, posts, lectures) may well be called the same.
  var titlesTwice: [Int: Problem] {
    struct Name: Hashable {
      var indicator: Int
      var title: String
    }
    var first: [Name: Int] = [:]
    var found: [Int: Problem] = [:]
    for (position, entry, node, indicator) in admissible where node.tellsWorksApart {
      guard let title = entry.titleKey else { continue }
      let name = Name(indicator: indicator, title: title)
      guard let other = first[name] else {
        first[name] = position
        continue
      }
      if entry.projectKey == nil || draft.entries[other].projectKey == nil {
        found[position] = .titleTwice(title, other: other)
      }
    }
    return found
  }

  private var admissible: [(position: Int, entry: Entry, node: TableNode, indicator: Int)] {
    zip(draft.entries, entries).enumerated().compactMap { position, pair in
      guard pair.1.status.isAdmissible, let row = pair.1.row, let indicator = table.nodes[row].indicator else {
        return nil
      }
      return (position, pair.0, table.nodes[row], indicator)
    }
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
