import Basics
import Scoring
import Standards
import TestSupport
import Testing

@testable import Rosters

/// Whatever stands in a roster: the same roster again, with the same answers, changes nothing.
@Suite struct RosterPropertyTests {
  /// Letters that nobody sees, that look like others, that turn others round, that go with what stands before them.
  private static let nasty = [
    "张", "三", "李", "e\u{301}", "é", "\u{301}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2066}", "\u{FE0F}", "\u{E0101}",
    "\u{3164}", "\u{2800}", "\u{00A0}", "\u{3000}", "\u{2003}", "\u{0085}", "\u{1}", "\u{7F}", "\u{1F}", "Ａ", "a", "１",
    "1",
    "0", ".", "\u{F900}", "\u{8C48}", "\u{2F08}", "人", "·", "・", "İ", "ß", "ﬁ", "=", "'", "-", "(", "E", "+",
    "\u{FFFE}",
    "\u{E000}", "\u{1F468}\u{200D}\u{1F469}", "\u{1F1E8}\u{1F1F3}", "ก\u{0E33}", "\u{1100}\u{1161}", "가",
  ]
  private static let plain = ["张三", "张 三", "李四", "", "甲", "甲厂", "乙", "1", "2", "01", "1.0"]

  /// People of whom many may be one another.
  private func denseFiles(_ random: inout SeededRandom) -> ([KnownDraft], [RosterFile]) {
    let person = { (random: inout SeededRandom) -> [String] in
      let (names, units, numbers) = (["张三", "张 三", "李四"], ["", "甲", "甲厂", "乙"], ["", "", "1", "2", "01"])
      return [names[random.below(3)], units[random.below(4)], numbers[random.below(5)]]
    }
    let known = (0..<(1 + random.below(4))).map { number -> KnownDraft in
      let said = person(&random)
      var draft = Draft.dated
      draft.applicant = Applicant(name: said[0], organization: said[1], staffNumber: said[2])
      return KnownDraft(path: "\(number).json", draft: draft, isArchived: random.below(5) == 0)
    }
    let people = (0..<(1 + random.below(5))).map { _ in row(person(&random) + ["2026-05-01"]) }
    let entries = (0..<random.below(7)).map { _ in
      row(
        person(&random) + [
          "核心期刊", "论文\(random.below(4))", "", ["", "2024"][random.below(2)], ["1", "2"][random.below(2)],
        ])
    }
    return (
      known,
      [
        RosterFile(name: "p.csv", text: "姓名,单位,工号,申报日\n" + people.joined(separator: "\n")),
        RosterFile(name: "e.csv", text: "姓名,单位,工号,条目,名称,项目,取得时间,排名\n" + entries.joined(separator: "\n")),
      ]
    )
  }

  @Test(arguments: 0..<16) func denseRostersTwice(_ batch: Int) throws {
    let table = try builtInTable()
    for seed in (batch * 10)..<(batch * 10 + 10) {
      for salt in 0..<3 {
        var random = SeededRandom(seed)
        let (known, files) = denseFiles(&random)
        try check(known, files, seed, salt, table)
      }
    }
  }

  private func text(_ random: inout SeededRandom, _ most: Int) -> String {
    if random.below(2) == 0 { return Self.plain[random.below(Self.plain.count)] }
    return (0..<random.below(most + 1)).map { _ in Self.nasty[random.below(Self.nasty.count)] }.joined()
  }

  private func cell(_ text: String) -> String { "\"" + text.replacing("\"", with: "\"\"") + "\"" }

  private func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") }

  private func draft(_ path: String, _ random: inout SeededRandom) throws -> KnownDraft {
    let day = try #require(CalendarDay(year: 2026, month: 5, day: 1))
    let applicant = Applicant(
      name: text(&random, 3), organization: text(&random, 2), staffNumber: random.below(2) == 0 ? "" : text(&random, 2))
    return KnownDraft(path: path, draft: Draft(applicationDate: day, applicant: applicant))
  }

  private func files(_ random: inout SeededRandom) -> [RosterFile] {
    let person = { (random: inout SeededRandom) -> [String] in
      [text(&random, 3), text(&random, 2), random.below(2) == 0 ? "" : text(&random, 2)]
    }
    let people = (0..<4).map { _ in row(person(&random) + ["2026-05-01"]) }
    let titles = (0..<3).map { _ in text(&random, 3) }
    let entries = (0..<6).map { _ in
      let dates = ["", "2024", "2024-03", "2025-04-05"]
      let cells = [
        ["核心期刊", "发明专利", "市级 二等奖"][random.below(3)], titles[random.below(3)], titles[random.below(3)],
        dates[random.below(4)], ["", "1", "2"][random.below(3)],
      ]
      return row(person(&random) + cells)
    }
    return [
      RosterFile(name: "p.csv", text: "姓名,单位,工号,申报日\n" + people.joined(separator: "\n")),
      RosterFile(name: "e.csv", text: "姓名,单位,工号,条目,名称,项目,取得时间,排名\n" + entries.joined(separator: "\n")),
    ]
  }

  @Test(arguments: 0..<16) func anyRosterTwiceChangesNothing(_ batch: Int) throws {
    let table = try builtInTable()
    for seed in (batch * 10)..<(batch * 10 + 10) {
      for salt in 0..<2 {
        var random = SeededRandom(seed)
        var known: [KnownDraft] = []
        for number in 0..<3 { known.append(try draft("\(number).json", &random)) }
        try check(known, files(&random), seed, salt, table)
      }
    }
  }

  /// `salt` makes other answers to the same questions.
  private func check(
    _ found: [KnownDraft], _ files: [RosterFile], _ seed: Int, _ salt: Int, _ table: Table
  ) throws {
    var known = found
    var answers: [String: RosterAnswer] = [:]
    let plan = { (known: [KnownDraft], answers: [String: RosterAnswer]) in
      RosterPlan(files, known: known, date: nil, adds: true, answers: answers, table)
    }
    var first = plan(known, answers)
    var rounds = 0
    while let doubt = first.doubts.first(where: { answers[$0.id] == nil }) {
      let hash = doubt.id.utf8.reduce(seed &* 7 &+ salt) { $0 &* 31 &+ Int($1) } & 0xFFFF
      let place = hash % (doubt.candidates.count + 1)
      answers[doubt.id] =
        doubt.candidates.indices.contains(place) ? .candidate(doubt.candidates[place].id) : .nobody
      first = plan(known, answers)
      rounds += 1
      try #require(rounds < 60, "seed \(seed), salt \(salt)")
    }
    var written: [String] = []
    for (number, step) in first.steps.enumerated() {
      switch step.action {
      case .create(let draft): known.append(KnownDraft(path: "new\(number).json", draft: draft))
      case .add(let to, let draft, _, _):
        written.append(to.path)
        known = known.map { $0.path == to.path ? KnownDraft(path: to.path, draft: draft) : $0 }
      case .unchanged, .archived, .refused: break
      }
    }
    #expect(Set(written).count == written.count, "seed \(seed), salt \(salt)")
    for step in plan(known, answers).steps {
      switch step.action {
      case .unchanged, .archived, .refused: break
      case .create, .add:
        Issue.record(
          Comment(rawValue: "seed \(seed), salt \(salt): \(step.person.name) \(step.action)\n\(files.map(\.text))"))
      }
    }
  }
}
