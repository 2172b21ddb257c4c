import TestSupport
import Testing

@testable import Basics
@testable import Scoring
@testable import Standards

/// The exact choice against trying every possible choice, on small random problems with caps, limits and projects.
@Suite struct ChoiceTests {
  @Test func agreesWithTryingEverything() {
    for seed in 0..<2000 {
      var random = SeededRandom(seed)
      let problem = ChoiceProblem.random(&random)
      for goal in [ChoiceGoal.low, .points, .high] {
        let found = problem.best(goal)
        let expected = problem.bestByTryingEverything(goal)
        #expect(found.isProven)
        #expect(found.value == expected.value, "seed \(seed)")
        #expect(found.chosen == expected.chosen, "seed \(seed)")
      }
    }
  }

  /// Of groups that are alike only those that can be needed are searched: among many of few kinds nothing else may come out.
  @Test func agreesWithTryingEverythingWhereGroupsAreAlike() {
    for seed in 0..<200 {
      var random = SeededRandom(seed)
      let problem = ChoiceProblem.randomOfFewKinds(&random)
      let (found, expected) = (problem.best(.points), problem.bestByTryingEverything(.points))
      #expect(found.isProven)
      #expect(found.value == expected.value, "seed \(seed)")
      #expect(found.chosen == expected.chosen, "seed \(seed)")
    }
  }

  /// A draft's 5 MB hold as many: each project in two rows, of which the better one is full.
  @Test(.timeLimit(.minutes(1)), arguments: [nil, 5])
  func thousandsOfProjectsInTwoRowsAreProven(limit: Int?) {
    var problem = ChoiceProblem(nodes: [
      ChoiceNode(parent: -1, cap: 25_000, limit: limit), ChoiceNode(parent: 0, cap: 15_000, limit: nil),
      ChoiceNode(parent: 0, cap: 20_000, limit: nil),
    ])
    for project in 0..<10_000 {
      problem.groups.append(
        [(1, 10), (2, 8)].enumerated().map { place, row in
          ChoiceOption(entry: 2 * project + place, node: row.0, figures: Figures(Points(row.1 - project % 3)))
        })
    }
    let best = problem.best(.points)
    #expect(best.isProven)
    #expect(best.value == 25_000)
    #expect(best.chosen.count == limit ?? 10_000)
  }

  /// R12: utility 6, 6, 6 and design 1 under "at most 3" and caps 10 and 5 give 11, not 10.
  @Test func twoUtilityModelsAndADesignBeatThreeUtilityModels() {
    var problem = ChoiceProblem(nodes: [
      ChoiceNode(parent: -1, cap: 15_000, limit: nil), ChoiceNode(parent: 0, cap: .max, limit: 3),
      ChoiceNode(parent: 1, cap: 10_000, limit: nil), ChoiceNode(parent: 1, cap: 5_000, limit: nil),
    ])
    for (entry, worth) in [6, 6, 6, 1].enumerated() {
      problem.groups.append([
        ChoiceOption(entry: entry, node: worth == 1 ? 3 : 2, figures: Figures(Points(worth)))
      ])
    }
    let best = problem.best(.points)
    #expect(best.value == 11_000)
    #expect(best.chosen == [0, 1, 3])
  }

  /// The same 60 projects in six rows, all tied: the row caps decide, and the earlier entries break the tie.
  @Test(.timeLimit(.minutes(1)))
  func sixtyProjectsInSixTiedRowsAreProven() {
    let caps = [40, 35, 20, 40, 35, 20]
    var problem = ChoiceProblem(
      nodes: [ChoiceNode(parent: -1, cap: 40_000, limit: nil)]
        + caps.map { ChoiceNode(parent: 0, cap: $0 * 1000, limit: nil) })
    let worths = [7, 7, 5, 7, 7, 5]
    for project in 0..<60 {
      problem.groups.append(
        (0..<6).map { row in
          ChoiceOption(entry: project * 6 + 5 - row, node: row + 1, figures: Figures(Points(worths[row])))
        })
    }
    let best = problem.best(.points)
    #expect(best.isProven)
    #expect(best.value == 40_000)
    #expect(best.chosen.count == 60)
  }
}

extension ChoiceProblem {
  fileprivate static func random(_ random: inout SeededRandom) -> ChoiceProblem {
    let hasLimits = Bool.random(using: &random)
    var nodes = [ChoiceNode(parent: -1, cap: Int.random(in: 3...25, using: &random), limit: nil)]
    for index in 1...Int.random(in: 1...5, using: &random) {
      nodes.append(
        ChoiceNode(
          parent: lineage(of: index - 1, in: nodes).randomElement(using: &random) ?? 0,
          cap: Bool.random(using: &random) ? .max : Int.random(in: 2...14, using: &random),
          limit: hasLimits && Int.random(in: 0..<3, using: &random) == 0 ? Int.random(in: 1...3, using: &random) : nil))
    }
    var problem = ChoiceProblem(nodes: nodes)
    var entries = Array(0..<Int.random(in: 1...7, using: &random)).shuffled(using: &random)
    while !entries.isEmpty {
      let size = min(entries.count, [1, 1, 2, 3].randomElement(using: &random) ?? 1)
      let options = entries.prefix(size).sorted().map { entry in
        let points = Int.random(in: 0...9, using: &random)
        return ChoiceOption(
          entry: entry, node: Int.random(in: 0..<problem.nodes.count, using: &random),
          figures: Figures(
            low: Points(thousandths: Int.random(in: 0...points, using: &random)),
            points: Points(thousandths: points),
            high: Points(thousandths: points + Int.random(in: 0...4, using: &random))))
      }
      entries.removeFirst(size)
      if options.count == 1, problem.limits(above: options[0].node).isEmpty {
        problem.add(certain: options[0])
      } else {
        problem.groups.append(options)
      }
    }
    return problem
  }

  /// Seven groups of two kinds, under small caps.
  fileprivate static func randomOfFewKinds(_ random: inout SeededRandom) -> ChoiceProblem {
    let limit = Bool.random(using: &random) ? nil : Int.random(in: 1...3, using: &random)
    var nodes = [ChoiceNode(parent: -1, cap: Int.random(in: 3...9, using: &random), limit: limit)]
    for index in 1...3 {
      nodes.append(
        ChoiceNode(
          parent: lineage(of: index - 1, in: nodes).randomElement(using: &random) ?? 0,
          cap: Int.random(in: 2...5, using: &random), limit: nil))
    }
    let kinds = (0..<2).map { _ in
      (0..<2).map { _ in (node: Int.random(in: 1...3, using: &random), worth: Int.random(in: 0...4, using: &random)) }
    }
    var problem = ChoiceProblem(nodes: nodes)
    let entries = (0..<14).shuffled(using: &random)
    for group in 0..<7 {
      let kind = kinds[Int.random(in: 0...1, using: &random)]
      let options = kind.enumerated().map { place, row in
        ChoiceOption(
          entry: entries[2 * group + place], node: row.node, figures: Figures(Points(thousandths: row.worth)))
      }
      problem.groups.append(options.sorted { $0.entry < $1.entry })
    }
    return problem
  }

  /// A node and its ancestors: where the next node of the table may hang.
  private static func lineage(of node: Int, in nodes: [ChoiceNode]) -> [Int] {
    node < 0 ? [] : [node] + lineage(of: nodes[node].parent, in: nodes)
  }

  fileprivate func bestByTryingEverything(_ goal: ChoiceGoal) -> (value: Int, chosen: [Int]) {
    var best: (value: Int, count: Int, raw: Int, chosen: [Int])?
    for picks in everyPick(groups[...]) {
      var used = [Int](repeating: 0, count: nodes.count)
      for pick in picks { for limit in limits(above: pick.node) { used[limit.node] += 1 } }
      guard nodes.indices.allSatisfy({ used[$0] <= nodes[$0].limit ?? .max }) else { continue }
      var direct = base(goal)
      for pick in picks { direct[pick.node] += goal.worth(pick.figures) }
      let made = (
        value: value(direct: direct), count: picks.count, raw: picks.reduce(0) { $0 + goal.worth($1.figures) },
        chosen: picks.map(\.entry).sorted()
      )
      guard let known = best else {
        best = made
        continue
      }
      let order = [(made.value, known.value), (made.count, known.count), (made.raw, known.raw)].first { $0.0 != $0.1 }
      let isBetter = order.map { $0.0 > $0.1 } ?? made.chosen.lexicographicallyPrecedes(known.chosen)
      if isBetter { best = made }
    }
    return (best?.value ?? value(direct: base(goal)), best?.chosen ?? [])
  }

  private func everyPick(_ groups: ArraySlice<[ChoiceOption]>) -> [[ChoiceOption]] {
    guard let first = groups.first else { return [[]] }
    let rest = everyPick(groups.dropFirst())
    return rest + first.flatMap { option in rest.map { [option] + $0 } }
  }
}
