import Basics
import Scoring
import TestSupport
import Testing

@testable import Wizard

/// The start screen in lines: earlier versions, deleting and converting, asked for with the words of the keys' help.
@Suite struct PlainDeskTests {
  private static let drafts = [
    DeskDraft(file: "甲.json", modified: 2, changed: "2026-05-02 09:00", damage: "甲.json：第 1 行第 1 列：文件是空的。"),
    DeskDraft(
      file: "乙.json", applicant: Applicant(name: "陈晓岚"), result: DeskResult(total: Figures(Points(8))),
      modified: 1, changed: "2026-05-01 09:00"),
  ]
  private static let versions = [
    DraftVersion(number: 3, kept: "2026-05-03 09:00", name: "陈晓岚", entries: 14, total: Figures(Points(77))),
    DraftVersion(number: 1, kept: "2026-05-01 09:00", damage: "第 1 行第 1 列：不是草稿。"),
  ]

  private struct Talk {
    var session: PlainSession
    var effects: [Effect] = []

    init() throws {
      session = PlainSession(table: try builtInTable())
      _ = learn(.listed(DeskListing(folder: "drafts", drafts: PlainDeskTests.drafts)))
      _ = session.ask()
    }

    mutating func say(_ line: String) -> [String] {
      let turn = session.hear(line)
      effects = turn.effects
      return turn.lines + session.ask()
    }

    mutating func learn(_ event: Event) -> [String] {
      let lines = session.learn(event)
      return lines + session.ask()
    }
  }

  @Test func deletingAsksOneClearQuestion() throws {
    var talk = try Talk()
    #expect(talk.say("删除") == ["请写明草稿的编号，如「删除 2」。"])
    #expect(talk.say("删除 3") == ["请写明草稿的编号，如「删除 2」。"])
    let question = "删除「陈晓岚」（乙.json）和它的全部旧版？回答「是」删除，其他回答保留。退出前可用「撤销」取回。"
    let list = ["草稿文件夹 drafts", "0 新建草稿", "1 甲.json  打不开  2026-05-02 09:00", "2 陈晓岚  自评 8.0  完成  2026-05-01 09:00"]
    #expect(talk.say("删除 2") == [question])
    #expect(talk.session.prompt == "「是」就做，其他回答不做：")
    #expect(talk.say("") == ["没有删除「陈晓岚」（乙.json）"] + list)
    #expect(talk.effects == [])
    for word in ["是", "ｙ"] {
      #expect(talk.say("sc 2") == [question])
      #expect(talk.say(word) == list)
      #expect(talk.effects == [.delete(files: ["乙.json"])])
    }
    #expect(talk.learn(.done(DeskNews("已删除 乙.json 和旧版，^Z 撤销"))) == ["已删除 乙.json 和旧版，可用「撤销」恢复"])
    #expect(talk.say("撤销") == ["没有可以撤销的删除、归档"])
    _ = talk.learn(.listed(DeskListing(folder: "drafts", drafts: PlainDeskTests.drafts, undoable: "乙.json")))
    #expect(talk.say("撤销") == [])
    #expect(talk.effects == [.undo])
  }

  @Test func versionsAreListedLookedAtAndRestored() throws {
    var talk = try Talk()
    #expect(talk.say("旧版") == ["请写明草稿的编号，如「旧版 2」。"])
    _ = talk.say("旧版 2")
    #expect(talk.effects == [.listVersions(file: "乙.json")])
    #expect(talk.learn(.versions([], file: "乙.json")) == ["「陈晓岚」还没有旧版：改动过一次后才有"])
    let list = ["旧版：陈晓岚", "第 3 版  2026-05-03 09:00  陈晓岚  14 条  77.0", "第 1 版  2026-05-01 09:00  打不开"]
    #expect(talk.learn(.versions(Self.versions, file: "乙.json")) == list)
    #expect(talk.session.prompt == "版号查看，「恢复 2」，「恢复成新草稿 2」，「返回」：")
    #expect(talk.say("2") == ["没有「2」这一版；请写列出的版号，或「返回」到草稿列表。"])
    for (line, effect) in [
      ("3", Effect.openVersion(file: "乙.json", number: 3)),
      ("恢复 3", .restoreVersion(file: "乙.json", number: 3)),
      ("恢复成新草稿３", .restoreVersionAsNew(file: "乙.json", number: 3)),
    ] {
      _ = talk.say(line)
      #expect(talk.effects == [effect])
    }
    #expect(talk.say("恢复 1").first == "第 1 行第 1 列：不是草稿。")
    #expect(talk.effects == [])
    #expect(talk.say("重读").prefix(3) == list.prefix(3))
    #expect(talk.say("返回").first == "草稿文件夹 drafts")
  }

  @Test func aDamagedDraftIsNotReplaced() throws {
    var talk = try Talk()
    #expect(talk.say("1") == ["甲.json：第 1 行第 1 列：文件是空的。"])
    _ = talk.say("旧版 1")
    _ = talk.learn(.versions(Self.versions, file: "甲.json"))
    #expect(talk.say("恢复 3") == ["打不开的草稿不会被改写：可用「恢复成新草稿」加版号，原文件保持不变。"])
    #expect(talk.effects == [])
    _ = talk.say("恢复成新草稿 3")
    #expect(talk.effects == [.restoreVersionAsNew(file: "甲.json", number: 3)])
  }

  @Test func convertingIsAskedAndOnlyYesDoesIt() throws {
    var talk = try Talk()
    let offer = ConversionOffer(path: "乙.json", to: "新表", because: "没有找到原来的标准。", ["沿用条目 1 项，回答 0 项。"])
    let question = [
      "转换到「新表」", "没有找到原来的标准。", "沿用条目 1 项，回答 0 项。", "转换成按这份标准的一份新草稿？回答「是」转换，其他回答返回；原草稿不变。",
    ]
    #expect(talk.learn(.conversionOffered(offer)) == question)
    #expect(talk.say("3").first == "草稿文件夹 drafts")
    #expect(talk.effects == [])
    _ = talk.learn(.conversionOffered(offer))
    _ = talk.say("是")
    #expect(talk.effects == [.convert(path: "乙.json")])
  }

  /// In a draft the words say where they work.
  @Test func inADraftTheySayWhereTheyWork() throws {
    var pilot = try PlainPilot()
    #expect(pilot.say("步骤 2", "旧版 1").first == "这句话只用于草稿列表：先「返回」到那里。")
  }
}
