import Basics
import Scoring
import TestSupport
import Testing

/// Why an entry counts or not, word for word.
@Suite struct EntryWordingTests {
  /// Each entry by itself, with the sentence for it.
  @Test func anEntryByItself() throws {
    let table: [(Entry, String)] = [
      (entry("honors.municipal"), "计 5 分。"),
      (entry("honors.municipal") { $0.count = 2 }, "数量 2，每个 5 分，计 10 分。"),
      (entry("honors.other") { $0.count = 8 }, "其他限 6 项，本条 8 项中计 6 项，计 1.8 分。"),
      (entry("appraisals.excellent") { $0.count = 3 }, "计 0.3 分。"),
      (entry("education.master"), "计 10 分。"),
      (entry("education.master") { $0.offField = true }, "非本专业减 1 分，计 9 分。"),
      (entry("experience.field") { $0.months = 30 }, "同类月数合计后取整年，本条增加 2 分。"),
      (entry("experience.field") { $0.months = 11 }, "同类月数合计未新满一年，本条增加 0 分。"),
      (entry("research.county") { $0.rank = 3 }, "第 3 名，计 3 分。"),
      (
        entry("awards.county.first") {
          $0.rank = 3
          $0.claimed = Points(8)
        }, "第 3 名，自评 8，保底 6，上限 10。"
      ),
      (entry("research.county") { $0.rank = 6 }, "第 6 名超出表列，专家在 0-1 分内酌定，自评 0。"),
      (entry("firstsets.national") { $0.rank = 11 }, "第 11 名在表列第 10 名之后，计 0 分。"),
      (entry("services.consulting.lead"), "专家在 7-10 分内酌定，未自报，暂计 7。"),
      (entry("services.consulting.lead") { $0.claimed = Points(8) }, "专家在 7-10 分内酌定，自评 8。"),
      (
        entry("services.promotion.lead") { $0.date = PartialDate(year: 2022) },
        "专家在 7-10 分内酌定，未自报，暂计 7，保底 0。"
      ),
    ]
    for (entry, sentence) in table { #expect(try why([entry]) == [sentence]) }
  }

  @Test func anEntryThatIsNotAdmitted() throws {
    let table: [(Entry, String)] = [
      (entry("no.such.row"), "标准中没有「no.such.row」这一条，请重新选择。"),
      (entry("awards"), "「成果奖项」下有多个条目，请选到具体一条。"),
      (entry("research.county"), "缺排名，填写后才能计分。"),
      (entry("experience.field"), "缺社保月数，填写后才能计分。"),
      (
        entry("papers.core") {
          $0.rank = 1
          $0.invalid = [InvalidValue(key: "date", found: "2024-13", problem: .date(.month))]
        }, "发表时间「2024-13」不是有效日期：月份应为 01-12。"
      ),
      (
        entry("papers.core") { $0.invalid = [InvalidValue(key: "rank", found: "0", problem: .below(1))] },
        "排名「0」无效：不应小于 1。"
      ),
      (
        entry("papers.core") {
          $0.rank = 1
          $0.date = PartialDate(year: 2026, month: 5, day: 2)
        }, "「2026-05-02」在申报日 2026-05-01 之后，不计分。"
      ),
      (
        entry("papers.core") {
          $0.rank = 1
          $0.date = PartialDate(year: 2020)
        }, "「2020」早于起算日 2021-05-01，不计分；助理工程师起聘不晚于 2020-12-31 则可计。"
      ),
      (entry("appraisals.excellent") { $0.date = PartialDate(year: 2022) }, "2022 年度不在 2023-2025 年之内，不计分。"),
      (
        entry("papers.core") {
          $0.rank = 1
          $0.offField = true
        }, "已标为非本专业，不计分。"
      ),
      (
        entry("patents.invention") {
          $0.rank = 1
          $0.transferred = true
        }, "转让或继承所得，不计分。"
      ),
      (
        entry("patents.invention") {
          $0.rank = 1
          $0.benefit = false
        }, "未产生经济效益，不计分；有佐证的请改填。"
      ),
      (entry("posts.large.chief") { $0.months = 11 }, "任职 11 个月，未满 12 个月，不计分。"),
    ]
    for (entry, sentence) in table { #expect(try why([entry]) == [sentence]) }
  }

  /// 第十条: an answered fact leaves nothing open.
  @Test func anOldEntryOnceTheFactIsAnswered() throws {
    let old = entry("papers.core") {
      $0.rank = 1
      $0.date = PartialDate(year: 2020)
    }
    let sentence = "「2020」早于起算日 2021-05-01，不计分。"
    #expect(try why([old], facts: ["assistantSince": .text("2022-01")]) == [sentence])
    #expect(try why([old], facts: ["assistantSince": .doesNotApply]) == [sentence])
  }

  @Test func anEntryWhosePlaceAnotherTook() throws {
    let first = entry("research.municipal") {
      $0.title = "视觉检测"
      $0.project = " P1 "
      $0.rank = 1
    }
    var second = entry("research.county") {
      $0.project = "P1"
      $0.rank = 1
    }
    #expect(try why([first, second])[1] == "与「视觉检测」同属项目「P1」，只计其中一项。")
    second.project = nil
    #expect(try why([first, second])[1] == "第 1 名，计 5 分。")

    let year = entry("appraisals.excellent")
    #expect(try why([year, year])[1] == "2025 年度已计第 1 条（年度考核优秀），每年只计一项。")
    let degrees = [entry("education.bachelor"), entry("education.master") { $0.title = "机械工程" }]
    #expect(try why(degrees)[0] == "就高计分，已计「机械工程」。")
    let papers = [3, 1, 2].map { rank in entry("papers.other") { $0.rank = rank } }
    #expect(try why(papers)[0] == "其他学术期刊限 2 项，已按得分最多的组合计入其他条目。")
    let honors = [6, 1].map { count in entry("honors.other") { $0.count = count } }
    #expect(try why(honors)[1] == "其他限 6 项，已由前面的条目计满。")
  }

  @Test func names() throws {
    let entries = [
      entry("awards.county.second") { $0.title = "  区科技进步奖 " },
      entry("awards.county.second") { $0.title = " \u{3000}" },
      entry("no.such.row"),
      entry("papers.core") { $0.title = String(repeating: "长", count: 1_000_000) },
    ]
    let wording = try wording(entries)
    #expect(wording.entryName(0) == "「区科技进步奖」")
    #expect(wording.entryName(1) == "第 2 条（县区级 二等奖）")
    #expect(wording.entryName(2) == "第 3 条")
    #expect(wording.entryName(3) == "「\(String(repeating: "长", count: 22))..」")
    #expect(wording.entryName(4) == "第 5 条")
  }

  /// The contract's example cites R9 alone.
  @Test func citedReadings() throws {
    let table: [(Entry, [String])] = [
      (entry("awards.county.first") { $0.rank = 3 }, ["R9"]),
      (entry("awards.county.first") { $0.rank = 6 }, ["R11"]),
      (entry("awards.provincial.first") { $0.rank = 9 }, ["R2"]),
      (entry("awards.provincial.first") { $0.rank = 10 }, ["R1"]),
      (entry("patents.noninvention.utility") { $0.rank = 7 }, ["R10", "R22"]),
      (entry("services.promotion.lead") { $0.date = PartialDate(year: 2022) }, ["R8", "R24"]),
      (entry("education.master"), []),
      (entry("education.master") { $0.offField = true }, ["R4"]),
      (entry("posts.large.backbone"), ["R23"]),
      (entry("no.such.row"), []),
    ]
    for (entry, readings) in table { #expect(try wording([entry]).citedReadings(0) == readings) }
  }

  private func entry(_ criterion: String, _ change: (inout Entry) -> Void = { _ in }) -> Entry {
    Sheet.entry(criterion, change)
  }

  private func wording(_ entries: [Entry], facts: Facts = [:]) throws -> Wording {
    let date = try #require(Sheet.date)
    let draft = Draft(applicationDate: date, facts: facts, entries: entries)
    let table = try builtInTable()
    return Wording(score(draft, table), of: draft, table)
  }

  private func why(_ entries: [Entry], facts: Facts = [:]) throws -> [String] {
    let wording = try wording(entries, facts: facts)
    return entries.indices.map(wording.why)
  }
}
