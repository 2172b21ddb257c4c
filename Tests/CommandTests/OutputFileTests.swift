import Foundation
import TestSupport
import Testing

/// What a command writes replaces what the program wrote before, and nothing else unasked.
@Suite struct OutputFileTests {
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    _ = try scratch.write("a.json", [UInt8](Data(contentsOf: Program.example("applicant.json"))))
    return scratch
  }

  private func read(_ name: String, in scratch: Scratch) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: scratch.folder.appendingPathComponent(name)))
  }

  private func report(_ words: [String], in scratch: Scratch) throws -> Program.Result {
    try Program.run(["report"] + words, in: scratch.folder)
  }

  @Test(arguments: ["html", "md", "txt", "csv"]) func onlyReportsAreReplaced(_ ending: String) throws {
    let scratch = try folder()
    let name = "a.\(ending)"
    #expect(try report(["a.json", "-o", name], in: scratch).status == 0)
    let form = try read(name, in: scratch)
    #expect(try report([".", "-o", name], in: scratch).status == 0)
    #expect(try read(name, in: scratch) != form)
    #expect(try report(["a.json", "-o", name], in: scratch).status == 0)
    #expect(try read(name, in: scratch) == form)
    let others: [String] = [
      "我的笔记\n自评表\n", "姓名,单位,工号\r\n陈,甲,1\r\n", "<!DOCTYPE html>\n<p>自评表</p>\n",
      #"{"format": "other"}"#,
    ]
    for other in others {
      _ = try scratch.write(name, Array(other.utf8))
      let refused = try report(["a.json", "-o", name], in: scratch)
      #expect(refused.status == 2)
      #expect(refused.errorText == "\(name)：没有写入，已有的这个文件不是本程序写的，不会被替换：请换一个文件名；确实要替换，请加 --force。\n")
      #expect(try read(name, in: scratch) == Array(other.utf8))
      #expect(try report(["a.json", "-o", name, "--force"], in: scratch).status == 0)
      #expect(try read(name, in: scratch) == form)
    }
    _ = try scratch.write(name, [])
    #expect(try report(["a.json", "-o", name], in: scratch).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() == [name, "a.json"].sorted())
  }

  /// A standard may build on one under any name, a folder holds drafts: what is somebody's work is never replaced.
  @Test(arguments: ["ziping-draft", "ziping-review", "ziping-standard/1"]) func workIsNeverReplaced(_ format: String)
    throws
  {
    let scratch = try folder()
    let work = Array(#"{"version": 1, "format": "\#(format)"}"#.utf8)
    _ = try scratch.write("work.txt", work)
    for words in [["a.json", "-o", "work.txt"], ["a.json", "-o", "work.txt", "--force"]] {
      let refused = try report(words, in: scratch)
      #expect(refused.status == 2)
      #expect(refused.errorText == "work.txt：没有写入，已有的这个文件是草稿、审核记录或标准文件，不会被替换：请换一个文件名。\n")
    }
    #expect(try read("work.txt", in: scratch) == work)
  }

  /// Under whatever name, and whatever is asked for.
  @Test func whatIsReadIsNeverReplaced() throws {
    let scratch = try folder()
    let draft = [UInt8](try Data(contentsOf: Program.example("applicant.json")))
    _ = try scratch.write("draft.txt", draft)
    try FileManager.default.linkItem(
      at: scratch.folder.appendingPathComponent("draft.txt"), to: scratch.folder.appendingPathComponent("other.md"))
    for words in [["draft.txt", "-o", "draft.txt"], ["draft.txt", "-o", "./other.md", "--force"]] {
      let refused = try report(words, in: scratch)
      #expect(refused.status == 2)
      #expect(refused.errorText == "\(words[2])：没有写入，这正是读入的文件，不会被替换：请换一个文件名。\n")
    }
    #expect(try read("draft.txt", in: scratch) == draft && read("other.md", in: scratch) == draft)
  }
}
