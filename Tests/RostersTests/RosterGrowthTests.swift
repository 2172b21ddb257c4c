import Scoring
import TestSupport
import Testing

@testable import Rosters

/// Four times as many rows take about four times as long, whatever is alike among them, up to ten where memory is fetched
/// from further away: every row with every other would take sixteen times and more.
@Suite(.serialized) struct RosterGrowthTests {
  private let people = "姓名,单位,工号,申报日\n"
  private let entries = "姓名,单位,工号,条目,名称,排名\n"
  private let one = "张三,甲,1,2026-05-01\n"

  private func lines(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map { line($0) + "\n" }.joined()
  }

  private func growth(_ small: Int, _ work: (Int) -> Void) -> Double { time(4 * small, work) / time(small, work) }

  /// The shorter of two times: what else the machine does makes it only longer.
  private func time(_ count: Int, _ work: (Int) -> Void) -> Duration {
    min(ThreadClock.measure { work(count) }, ThreadClock.measure { work(count) })
  }

  private func texts(_ kind: String, _ count: Int) -> [String] {
    switch kind {
    case "equal rows": [people + one, entries + lines(count) { _ in "张三,甲,1,核心期刊,论文,1" }]
    case "different rows": [people + one, entries + lines(count) { "张三,甲,1,核心期刊,论文\($0),1" }]
    case "nameless rows": [people + one, entries + lines(count) { "张三,甲,1,核心期刊,,\($0 + 1)" }]
    case "namesakes with numbers": [people + lines(count) { "张三,甲,\($0),2026-05-01" }]
    case "namesakes with units": [people + lines(count) { "张三,\($0)厂,,2026-05-01" }]
    case "rows of namesakes":
      [people + lines(count) { "张三,\($0)厂,,2026-05-01" }, entries + lines(count) { "张三,,,核心期刊,论文\($0),1" }]
    case "rows of namesakes of other units":
      [people + lines(count) { "张三,\($0)厂,,2026-05-01" }, entries + lines(count) { "张三,乙\($0),,核心期刊,论文,1" }]
    case "one number": [people + lines(count) { "人\($0),甲,1,2026-05-01" }]
    case "one unit": [people + lines(count) { "人\($0),甲,,2026-05-01" }]
    default: [people + lines(count) { "人\($0),\"甲,\($0),2026-05-01" }]
    }
  }

  @Test(arguments: [
    "equal rows", "different rows", "nameless rows", "namesakes with numbers", "namesakes with units",
    "rows of namesakes", "rows of namesakes of other units", "one number", "one unit", "open quotes",
  ]) func rows(_ kind: String) throws {
    let table = try builtInTable()
    let growth = growth(300) { count in
      let files = texts(kind, count).enumerated().map { RosterFile(name: "\($0).csv", text: $1) }
      _ = RosterPlan(files, known: [], date: nil, adds: true, table)
    }
    #expect(growth < 13, "\(kind)")
  }

  @Test func draftsOfNamesakes() throws {
    let table = try builtInTable()
    let growth = growth(300) { count in
      let known = (0..<count).map { number -> KnownDraft in
        var draft = Draft.dated
        draft.applicant = Applicant(name: "张三", organization: "\(number)厂")
        return KnownDraft(path: "\(number).json", draft: draft)
      }
      let file = RosterFile(name: "p.csv", text: people + lines(count) { "张三,乙\($0)厂,,2026-05-01" })
      _ = RosterPlan([file], known: known, date: nil, adds: true, table)
    }
    #expect(growth < 13)
  }

  @Test func columns() throws {
    let table = try builtInTable()
    let growth = growth(2000) { count in
      let text = "姓名,申报日," + (0..<count).map { "列\($0)" }.joined(separator: ",") + "\n张三,2026-05-01\n"
      let plan = RosterPlan([RosterFile(name: "p.csv", text: text)], known: [], date: nil, adds: true, table)
      // The first are named, the others counted.
      #expect(plan.problems.count == 21 && plan.steps.count == 1)
      #expect(plan.problems.last?.message == "另有 \(count - 20) 列不认识，没有读。")
    }
    #expect(growth < 13)
  }

  @Test func writtenAnswers() throws {
    let table = try builtInTable()
    let growth = growth(300) { count in
      let file = RosterFile(
        name: "p.csv", text: people + lines(count) { "人\($0),甲,,2026-05-01\n人\($0),甲厂,,2026-05-01" })
      let plan = RosterPlan([file], known: [], date: nil, adds: true, table)
      var written = WrittenAnswers(plan.doubts.reversed().map { "\($0.written)=新建" })
      #expect(plan.doubts.count == count && plan.doubts.allSatisfy { written.answer(to: $0) != nil })
      #expect(written.unused.isEmpty)
    }
    #expect(growth < 13)
  }

  /// However long what was entered is, messages quote its beginning.
  @Test func messagesQuoteLittle() throws {
    let long = String(repeating: "长", count: 30_000)
    let row = "\(long),\(long),\(long),\(long),\(long),\(long)\n"
    let files = [
      RosterFile(name: long, text: "姓名,单位,工号,申报日,学历,规定分值,\(long)\n" + row + row),
      RosterFile(name: "e.csv", text: "姓名,单位,工号,条目,名称,排名\n" + row + "张三,,,\(long),\(long),\(long)\n"),
    ]
    let plan = RosterPlan(files, known: [], date: nil, adds: true, try builtInTable())
    #expect(plan.problems.count > 8)
    for problem in plan.problems { #expect(problem.sentence.count < 700, "\(problem.sentence.prefix(900))") }
    for step in plan.steps { #expect(step.person.name.count < 200) }
    for doubt in plan.doubts {
      #expect(doubt.question.count < 400 && doubt.candidates.allSatisfy { $0.label.count < 400 })
    }
  }
}
