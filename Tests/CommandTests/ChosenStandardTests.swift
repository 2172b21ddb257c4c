import Foundation
import Scoring
import TestSupport
import Testing

/// Which standard is used: by file, by id, by what a draft says, and how a draft moves from one to another.
@Suite struct ChosenStandardTests {
  private let home: Scratch
  private let draft: URL

  init() throws {
    home = try Scratch()
    let standards = home.folder.appendingPathComponent("standards")
    try FileManager.default.createDirectory(at: standards, withIntermediateDirectories: true)
    try Data(StandardDiffTests.overlay.utf8).write(to: standards.appendingPathComponent("county.json"))
    draft = try home.write(
      "a.json",
      Array(
        """
        {"format": "ziping-draft", "version": 1, "standard": "county-2027", "applicationDate": "2026-05-01",
         "facts": {"inService": true, "color": "red"}, "kept": 1,
         "entries": [{"id": "e1", "criterion": "papers.book", "title": "著作甲"}, {"id": "e2", "criterion": "education.master"}]}
        """.utf8))
  }

  private func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try Program.run(arguments, input: Array(input.utf8), environment: ["ZIPING_HOME": home.folder.path])
  }

  @Test func aDraftIsScoredByItsOwnStandard() throws {
    let own = try run("score", draft.path, "--format", "json")
    #expect(own.status == 0, "\(own.errorText)")
    let words = own.text.split(whereSeparator: \.isWhitespace).joined()
    #expect(words.contains(#""standard":{"id":"county-2027","version":"2027.1","digest":""#))
    #expect(words.contains(#""total":{"low":15,"points":15,"high":15,"cap":150}"#))
    let named = try run("score", draft.path, "--standard", "county-2027", "--format", "json")
    #expect(named.text == own.text)
    let line = try String(contentsOf: draft, encoding: .utf8).replacingOccurrences(of: "\n", with: " ")
    let piped = try run("score", "-", "--format", "json", input: line + "\n")
    #expect(piped.text.contains(#""points": 15, "high": 15, "cap": 150"#))
  }

  @Test func anotherStandardThatWasAskedForRefusesIt() throws {
    let refused = try run("score", draft.path, "--standard", "wenzhou-industry-engineer-2026")
    #expect(refused.status == 2)
    #expect(refused.errorText.contains("草稿所用的标准是「county-2027」，不是「wenzhou-industry-engineer-2026」"))
    let csv = try run("score", draft.path, "--format", "csv")
    #expect(csv.status == 2)
    let unknown = try run("score", draft.path, "--standard", "county-2028")
    #expect(unknown.status == 2)
    #expect(
      unknown.errorText.hasPrefix(
        "没有「county-2028」这个文件，也没有这个编号的标准（找过 \(home.folder.path)/standards）：请写标准文件的路径，或把文件放进其中一个文件夹。"))
  }

  @Test func theWizardTakesTheDraftsStandardOrTheOneAskedFor() throws {
    let own = try run("--plain", draft.path, input: "退出\n")
    #expect(own.status == 0, "\(own.errorText)")
    #expect(own.errors.isEmpty)
    let new = home.folder.appendingPathComponent("new.json")
    let made = try run("--plain", "--standard", "county-2027", new.path, input: "退出\n")
    #expect(made.status == 0, "\(made.errorText)")
    #expect(try String(contentsOf: new, encoding: .utf8).contains(#""standard": "county-2027""#))
    let refused = try run("--plain", "--standard", "wenzhou-industry-engineer-2026", draft.path)
    #expect(refused.status == 2)
    #expect(refused.text.contains("转换成按这份标准的一份新草稿？回答「是」转换，其他回答返回；原草稿不变。"))
    #expect(refused.errors.isEmpty)
    #expect(
      refused.text.contains(
        """
        草稿所用的标准是「county-2027」，不是「wenzhou-industry-engineer-2026」。要按原来的标准打开，请返回，打开程序时不写 --standard。
        \(draft.path)：county-2027 -> wenzhou-industry-engineer-2026 2026.1
        """), "\(refused.text)")
  }

  @Test func aDraftMovesToAnotherStandardAndKeepsEverything() throws {
    let new = home.folder.appendingPathComponent("b.json")
    let result = try run("standard", "convert", draft.path, "-o", new.path)
    #expect(result.status == 0, "\(result.errorText)")
    #expect(
      result.text == """
        \(draft.path)：county-2027 -> wenzhou-industry-engineer-2026 2026.1
        沿用条目 1 项，回答 1 项。
        保留但不计的条目（新标准中没有）：
          e1  papers.book  著作甲
        保留但不用的回答（新标准不问）：
          color
        按原标准：自评 15，保底 15，上限 15。
        按新标准：自评 10，保底 10，上限 10。
        已写入 \(new.path)。

        """)
    let text = try String(contentsOf: new, encoding: .utf8)
    #expect(text.contains(#""standard": "wenzhou-industry-engineer-2026""#))
    for kept in [#""kept": 1"#, "papers.book", #""color": "red""#] { #expect(text.contains(kept)) }
    // What was kept is visible, and nobody's mistake.
    #expect(text.contains(#""convertedFrom": "county-2027""#))
    let checked = try run("check", new.path)
    #expect(checked.status == 0, "\(checked.errorText)")
    #expect(checked.errorText.contains("转换前的标准「county-2027」的「papers.book」，这份标准没有这一条：保留，不计分。"))
    let again = try run("standard", "convert", draft.path, "-o", new.path)
    #expect(again.status == 2)
    #expect(try String(contentsOf: new, encoding: .utf8) == text)
    let back = try run("standard", "convert", new.path, "--standard", "county-2027")
    #expect(back.text.contains("沿用条目 2 项"))
  }

  /// What a conversion leaves to be done: a mark that was the old standard's, and rows that ask for something else.
  @Test func aConversionSaysWhatIsLeftToDo() throws {
    let standards = home.folder.appendingPathComponent("standards")
    try Data(OtherPack.text.utf8).write(to: standards.appendingPathComponent("extension.json"))
    let old = try home.write(
      "old.json",
      Array(
        """
        {"format": "ziping-draft", "version": 1, "standard": "county-extension-2027", "applicationDate": "2027-05-01",
         "passMark": 60, "facts": {"local": true},
         "entries": [{"id": "e1", "criterion": "papers.core", "title": "论文甲"}]}
        """.utf8))
    let result = try run("standard", "convert", old.path, "--standard", "wenzhou-industry-engineer-2026")
    #expect(
      result.text.hasPrefix(
        """
        \(old.path)：county-extension-2027 -> wenzhou-industry-engineer-2026 2026.1
        沿用条目 1 项，回答 0 项。
        规定分值沿用草稿所填的 60，新标准没有公布：请核对。
        沿用但还不计分的条目（请补填或改正）：
          e1  papers.core  论文甲：缺排名，填写后才能计分。
        保留但不用的回答（新标准不问）：
          在县工作（local）
        新标准另外要问的问题：

        """), "\(result.text)")
    let marked = try run("standard", "convert", draft.path, "--standard", "county-extension-2027")
    #expect(!marked.text.contains("规定分值"))
  }

  /// From the wizard, on request: into a new draft beside the old one, which stays as it is to the byte.
  @Test func theWizardConvertsOnRequest() throws {
    let before = try Data(contentsOf: draft)
    let new = home.folder.appendingPathComponent("a-wenzhou-industry-engineer-2026.json")
    let asked = ["--plain", "--standard", "wenzhou-industry-engineer-2026"]
    let no = try Program.run(
      asked, input: Array("1\n否\n退出\n".utf8), environment: ["ZIPING_HOME": home.folder.path])
    #expect(no.text.contains("\n1 a.json  另一份标准  "), "\(no.text)")
    #expect(!FileManager.default.fileExists(atPath: new.path))
    let yes = try Program.run(
      asked + [draft.path], input: Array("是\n退出\n".utf8), environment: ["ZIPING_HOME": home.folder.path])
    #expect(yes.status == 0, "\(yes.errorText)")
    #expect(
      yes.text.contains(
        """
        转换到「温州市工业和信息化领域工程师自评」
        草稿所用的标准是「county-2027」，不是「wenzhou-industry-engineer-2026」。要按原来的标准打开，请返回，打开程序时不写 --standard。
        \(draft.path)：county-2027 -> wenzhou-industry-engineer-2026 2026.1
        沿用条目 1 项，回答 1 项。
        保留但不计的条目（新标准中没有）：
          e1  papers.book  著作甲
        保留但不用的回答（新标准不问）：
          color
        按原标准：自评 15，保底 15，上限 15。
        按新标准：自评 10，保底 10，上限 10。
        转换成按这份标准的一份新草稿？回答「是」转换，其他回答返回；原草稿不变。
        """), "\(yes.text)")
    #expect(yes.text.contains("已转换成新草稿「a-wenzhou-industry-engineer-2026.json」，原草稿不变。"))
    #expect(try Data(contentsOf: draft) == before)
    let text = try String(contentsOf: new, encoding: .utf8)
    for kept in [#""kept": 1"#, "papers.book", #""color": "red""#, #""standard": "wenzhou-industry-engineer-2026""#] {
      #expect(text.contains(kept), "\(kept)")
    }
  }

  /// Whoever does not want it converted finds the drafts beside it, wherever else drafts are kept.
  @Test(arguments: ["否", ""]) func whatIsRefusedIsLeftAmongItsOwn(_ answer: String) throws {
    let other = try Scratch()
    try other.write("elsewhere.json", Array(#"{"format": "ziping-draft", "version": 1}"#.utf8))
    let refused = try Program.run(
      ["--plain", "--standard", "wenzhou-industry-engineer-2026", draft.path], input: Array("\(answer)\n退出\n".utf8),
      environment: ["ZIPING_HOME": other.folder.path])
    #expect(refused.text.contains("\n1 a.json  另一份标准  "), "\(refused.text)")
    #expect(!refused.text.contains("elsewhere.json"))
  }

  /// The same of a draft that was opened by its name, and left.
  @Test func whatIsOpenedByNameIsLeftAmongItsOwn() throws {
    let other = try Scratch()
    let left = try Program.run(
      ["--plain", draft.path], input: Array("返回\n返回\n返回\n退出\n".utf8),
      environment: ["ZIPING_HOME": other.folder.path])
    #expect(left.text.contains("\n1 a.json  "), "\(left.text)")
  }

  // MARK: - Where packs are looked for

  private func standard(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: home.folder.appendingPathComponent("standards/\(name)"))
  }

  /// A pack lies beside the one that it extends, wherever drafts are kept.
  @Test func anOverlayFindsItsBaseBesideItself() throws {
    let elsewhere = try Scratch()
    let above = StandardDiffTests.overlay.replacingOccurrences(of: "county-2027", with: "town-2028")
      .replacingOccurrences(of: "wenzhou-industry-engineer-2026", with: "county-2027")
      .replacingOccurrences(of: #"{"id": "papers.report", "remove": true},"#, with: "")
    let file = try elsewhere.write("town.json", Array(above.utf8))
    try elsewhere.write("base.json", Array(StandardDiffTests.overlay.utf8))
    let checked = try Program.run(
      ["standard", "check", file.path], environment: ["ZIPING_HOME": elsewhere.folder.path])
    #expect(checked.status == 0, "\(checked.errorText)")
    // The same pack in `standards` of the drafts' folder does as well, with -d too.
    let alone = try Scratch()
    let other = try alone.write("town.json", Array(above.utf8))
    #expect(try run("standard", "check", other.path).status == 0)
    let new = home.folder.appendingPathComponent("t.json")
    let made = try Program.run(
      ["--plain", "-d", home.folder.path, "--standard", other.path, new.path], input: Array("退出\n".utf8),
      environment: ["ZIPING_HOME": alone.folder.path])
    #expect(made.status == 0, "\(made.errorText)")
    let lost = try Program.run(["standard", "check", other.path], environment: ["ZIPING_HOME": alone.folder.path])
    #expect(
      lost.errorText.contains(
        "extends：找不到编号为「county-2027」的标准：请改成「wenzhou-industry-engineer-2026」，"
          + "或写标准文件的路径，例如「./county-2027.json」。\n"), "\(lost.errorText)")
  }

  /// A draft travels with its standard: the folder `standards` beside it comes before that of the drafts' folder.
  @Test func aPackBesideTheDraftIsFound() throws {
    let elsewhere = try Scratch()
    let away = try Scratch()
    let moved = try away.write("a.json", Array(Data(contentsOf: draft)))
    func run(_ arguments: String..., input: String = "") throws -> Program.Result {
      try Program.run(arguments, input: Array(input.utf8), environment: ["ZIPING_HOME": elsewhere.folder.path])
    }
    let commands: [[String]] = [
      ["score", moved.path], ["check", moved.path], ["advise", moved.path, "--without", "papers.book"],
      ["compare", moved.path, moved.path], ["report", moved.path, "-o", away.folder.path + "/a.txt"],
      ["--plain", moved.path],
    ]
    let folders = "\(away.folder.path)/standards、\(elsewhere.folder.path)/standards"
    for command in commands {
      let lost = try Program.run(command, environment: ["ZIPING_HOME": elsewhere.folder.path])
      #expect(lost.status != 0, "\(command)")
      let said = lost.errorText + lost.text
      if command[0] != "advise" {
        #expect(said.contains("草稿所用的标准「county-2027」没有找到（找过 \(folders)）"), "\(command): \(said)")
      }
      // Or in the drafts' folder that is asked for.
      let at = ["-d", home.folder.path]
      let plain = command[0] == "--plain"
      let found = try Program.run(
        command + at, input: plain ? Array("退出\n".utf8) : [], environment: ["ZIPING_HOME": elsewhere.folder.path])
      #expect(found.status == 0, "\(command): \(found.errorText)")
    }
    try away.write("standards/county.json", Array(StandardDiffTests.overlay.utf8))
    for command in commands {
      let found = try Program.run(
        command, input: Array("退出\n".utf8), environment: ["ZIPING_HOME": elsewhere.folder.path])
      #expect(found.status == 0, "\(command): \(found.errorText)")
    }
    #expect(
      try String(contentsOf: away.folder.appendingPathComponent("a.txt"), encoding: .utf8).contains("county-2027"))
    #expect(try run("score", moved.path, "--standard", "county-2027").status == 0)
    #expect(try run("score", away.folder.path, "--standard", "county-2027").status == 0)
    // The nearer one is meant.
    try elsewhere.write(
      "standards/county.json",
      Array(StandardDiffTests.overlay.replacingOccurrences(of: "2027.1", with: "2027.2").utf8))
    let nearer = try run("score", moved.path, "--format", "json")
    #expect(nearer.text.contains(#""version":"2027.1""#) || nearer.text.contains(#""version": "2027.1""#))
    let desk = try run("--plain", away.folder.path, input: "退出\n")
    #expect(!desk.text.contains("另一份标准"), "\(desk.text)")
  }

  /// Nobody is led to convert a draft that only needs its standard's file.
  @Test func beforeConvertingItIsSaidWhatElseThereIsToDo() throws {
    let elsewhere = try Scratch()
    let result = try Program.run(
      ["--plain", draft.path], input: Array("否\n退出\n".utf8),
      environment: ["ZIPING_HOME": elsewhere.folder.path])
    #expect(result.status == 0, "beside the draft")
    let alone = try Scratch()
    let moved = try alone.write("a.json", Array(Data(contentsOf: draft)))
    let asked = try Program.run(
      ["--plain", moved.path], input: Array("否\n退出\n".utf8), environment: ["ZIPING_HOME": elsewhere.folder.path])
    #expect(
      asked.text.contains(
        """
        转换到「温州市工业和信息化领域工程师自评」
        草稿所用的标准「county-2027」没有找到（找过 \(alone.folder.path)/standards、\(elsewhere.folder.path)/standards）。\
        要按原来的标准打开，请返回，把它的文件放进其中一个文件夹，或打开程序时用 --standard 写明它的文件。
        \(moved.path)：county-2027 -> wenzhou-industry-engineer-2026 2026.1
        """), "\(asked.text)")
  }

  @Test func whatIsWrongWithADraftsStandardIsSaid() throws {
    try standard("county.json", StandardDiffTests.overlay.replacingOccurrences(of: #""cap": 6"#, with: #""capp": 6"#))
    let broken = try run("score", draft.path)
    #expect(broken.status == 2)
    #expect(
      broken.errorText.hasPrefix(
        "\(draft.path)：草稿所用的标准「county-2027」不能用：\(home.folder.path)/standards/county.json：第 4 行"))
    try standard("county.json", "{")
    let missing = try run("score", draft.path)
    #expect(
      missing.errorText
        == "\(draft.path)：草稿所用的标准「county-2027」没有找到（找过 \(home.folder.path)/standards）。"
        + "\(home.folder.path)/standards/county.json 不是能用的标准文件，请用 ziping standard check 检查它。"
        + "请把它的文件放进其中一个文件夹，或用 --standard 写明它的文件；改用别的标准用 ziping standard convert 转换。\n")
    let named = try run("score", draft.path, "--standard", "county-2027")
    #expect(named.errorText.contains("standards/county.json：不是能用的标准文件：请用 ziping standard check 检查它。"))
  }

  @Test func twoPacksOfOneIdAreNotGuessedBetween() throws {
    try standard("again.json", StandardDiffTests.overlay)
    #expect(try run("score", draft.path).status == 0)
    try standard("again.json", StandardDiffTests.overlay.replacingOccurrences(of: "2027.1", with: "2027.2"))
    let result = try run("score", draft.path)
    #expect(result.status == 2)
    let folder = home.folder.path + "/standards"
    #expect(
      result.errorText.hasSuffix(
        "编号为「county-2027」的标准有不同的几份（\(folder)/again.json、\(folder)/county.json）：请只留一份，或写标准文件的路径。\n"))
  }
}
