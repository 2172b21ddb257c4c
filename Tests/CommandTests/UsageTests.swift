import Foundation
import Scoring
import TestSupport
import Testing

@testable import ziping

/// The command line: what starts the wizard, what is a command, what is neither.
@Suite struct UsageTests {
  @Test func invocations() {
    let table: [([String], Invocation)] = [
      ([], .wizard(draft: nil, folder: nil)),
      (["a.json"], .wizard(draft: "a.json", folder: nil)),
      (["there"], .wizard(draft: "there", folder: nil)),
      (["./score"], .wizard(draft: "./score", folder: nil)),
      (["-d", "drafts"], .wizard(draft: nil, folder: "drafts")),
      (["--plain"], .wizard(draft: nil, folder: nil, isPlain: true)),
      (["--plain", "a.json"], .wizard(draft: "a.json", folder: nil, isPlain: true)),
      (["a.json", "-d", "drafts"], .wizard(draft: "a.json", folder: "drafts")),
      (["--", "-d.json"], .wizard(draft: "-d.json", folder: nil)),
      (["score", "a.json"], .command(["score", "a.json"])),
      (["--help"], .command(["--help"])),
      (["a.json", "--version"], .command(["a.json", "--version"])),
      (["--standard", "b", "a.json"], .wizard(draft: "a.json", folder: nil, standard: "b")),
      (["--standard"], .misuse(.missingStandard)),
      (["-d"], .misuse(.missingFolder)),
      (["a.json", "b.json"], .misuse(.severalDrafts(["a.json", "b.json"]))),
      (["scroe"], .misuse(.unknownWord("scroe"))),
      (["scroe", "a.json"], .misuse(.unknownWord("scroe"))),
      (["-"], .misuse(.wizardFromInput)),
    ]
    for (arguments, expected) in table {
      #expect(Invocation(arguments, exists: { $0 == "there" }) == expected, "\(arguments)")
    }
  }

  @Test func mistakesAreSaidInChinese() throws {
    let table: [([String], String)] = [
      (["score"], "用法有误：缺少「<DRAFT> ...」。请看 ziping score --help。\n"),
      (["score", "a", "--bogus"], "用法有误：没有选项「--bogus」。请看 ziping score --help。\n"),
      (
        ["score", "a", "--format", "xml"],
        "用法有误：「xml」不能用作「--format <text|json|csv>」。请看 ziping score --help。\n"
      ),
      (["check", "a", "--standard"], "用法有误：选项「--standard <FILE>」后面缺少值。请看 ziping check --help。\n"),
      (["standard", "show", "x"], "用法有误：多出「x」。请看 ziping standard --help。\n"),
      (["--bogus"], "用法有误：没有选项「--bogus」。请看 ziping --help。\n"),
      (["scroe"], "用法有误：没有「scroe」这个命令，也没有这个文件。请看 ziping --help。\n"),
      (["-d"], "用法有误：-d 后面要写文件夹。请看 ziping --help。\n"),
      (["-"], "用法有误：向导不能从标准输入读草稿；请用 ziping score -。\n"),
    ]
    for (arguments, expected) in table {
      let result = try Program.run(arguments)
      #expect(result.status == 64, "\(arguments)")
      #expect(result.output.isEmpty)
      #expect(result.errorText == expected)
    }
  }

  @Test(arguments: [["--help"], ["score", "--help"], ["check", "-h"], ["standard", "--help"], ["help", "score"]])
  func helpIsChineseAndOnStandardOutput(_ arguments: [String]) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.contains("用法：ziping "))
    for english in ["USAGE", "OPTIONS", "OVERVIEW", "ARGUMENTS", "SUBCOMMANDS", "Show", "See ", "default", "values"] {
      #expect(!result.text.contains(english), "\(english)")
    }
  }

  @Test func version() throws {
    #expect(try Program.run(["--version"]).text == "ziping 0.1.0\n")
  }

  @Test func checkSaysHowManyAndEndsWithOneForErrors() throws {
    let bad = try Program.run(["check", "not-admitted.json", "empty.json"], in: Program.example(""))
    #expect(bad.status == 1)
    #expect(bad.text == "not-admitted.json：错误 3 处，提醒 2 处。\nempty.json：没有问题。\n")
    #expect(bad.errorText.split(separator: "\n").count == 5)
    let good = try Program.run(["check", "empty.json"], in: Program.example(""))
    #expect(good.status == 0)
    let missing = try Program.run(["check", "not-admitted.json", "missing.json"], in: Program.example(""))
    #expect(missing.status == 2)
  }

  @Test func aStandardIsCheckedWithAllItsMistakes() throws {
    let scratch = try Scratch()
    let pack = try scratch.write("pack.json", builtInPackBytes())
    let usable = try Program.run(["standard", "check", pack.path])
    #expect(usable.status == 0)
    #expect(usable.text.contains("：可用。wenzhou-industry-engineer-2026 2026.1，"))
    let scored = try Program.run(["score", Program.example("empty.json").path, "--standard", pack.path])
    #expect(scored.status == 0)
    let broken = try scratch.write("broken.json", Array("{}".utf8))
    let refused = try Program.run(["standard", "check", broken.path])
    #expect(refused.status == 1)
    #expect(refused.errorText.split(separator: "\n").count > 5)
    #expect(try Program.run(["standard", "check", "missing.json"]).status == 2)
    #expect(try Program.run(["score", "a.json", "--standard", broken.path]).status == 2)
  }
}
