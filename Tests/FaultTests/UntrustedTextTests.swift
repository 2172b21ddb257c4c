import Basics
import Foundation
import Scoring
import Screen
import Storage
import TestSupport
import Testing
import Wizard

/// Text from files, clipboards and names: only allow-listed characters leave the program.
@Suite struct UntrustedTextTests {
  private static let corpora = Program.root.appendingPathComponent("../shared/corpora").standardized
  static var hasCorpora: Bool { FileManager.default.fileExists(atPath: corpora.path) }

  /// Every control and format character, others without a glyph, and sequences that terminals obey.
  static let hostile: [String] = {
    var texts = [
      "\u{1B}]0;标题\u{7}", "\u{1B}[2J\u{1B}[99;99H", "\u{9B}31m", "\u{1B}P0;1|17/ab\u{1B}\\", "\u{1B}c", "\u{1B}[6n",
      "\u{202E}321\u{202C}", "e" + String(repeating: "\u{301}", count: 500), "\r\n\u{85}\u{2028}\u{2029}",
      "\u{FEFF}\u{0}",
      "👨‍👩‍👧‍👦🏳️‍🌈", "\u{E0001}\u{E0041}", "\u{FFFF}\u{10FFFF}\u{E000}", "ﷺ" + String(repeating: "长", count: 2000),
    ]
    var run = ""
    for value: UInt32 in 0...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        run.unicodeScalars.append(scalar)
        run += "x"
        if run.unicodeScalars.count > 30 {
          texts.append(run)
          run = ""
        }
      default: continue
      }
    }
    return texts + [run]
  }()

  /// The Big List of Naughty Strings.
  private static func naughty() throws -> [String] {
    let url = corpora.appendingPathComponent("blns/blns.base64.json")
    let lines = try JSONDecoder().decode([String].self, from: Data(contentsOf: url))
    return lines.compactMap { Data(base64Encoded: $0).map { String(decoding: $0, as: UTF8.self) } }
  }

  /// A draft with the text in every field that can hold one.
  private func draft(_ text: String) throws -> [UInt8] {
    let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
    let fields = ["title", "project", "issuer", "remark", "rank", "date", "months", "issuerKind", "level", "claimed"]
    let entry = fields.map { "\"\($0)\": \(quoted)" }.joined(separator: ", ")
    let criteria = ["\"awards.county.first\"", quoted]
    let entries = criteria.enumerated().map { place, criterion in
      let id = place == 0 ? quoted : "\"e\""
      let evidence = "[{\"name\": \(quoted), \"ready\": true}]"
      return "{\"id\": \(id), \"criterion\": \(criterion), \"evidence\": \(evidence), \(entry)}"
    }
    return Array(
      """
      {"format": "ziping-draft", "version": 1, "applicationDate": "2026-05-01", "passMark": \(quoted),
       "applicant": {"name": \(quoted), "organization": \(quoted), "specialty": \(quoted)},
       "facts": {"assistantSince": \(quoted), "talentTitle": \(quoted), "landmarks": [\(quoted)], "inService": \(quoted)},
       "entries": [\(entries.joined(separator: ",\n"))]}
      """.utf8)
  }

  /// A file may begin with a byte order mark; data keeps its marks, however many.
  private func expectAllowed(_ bytes: [UInt8], _ what: String, isFile: Bool = false, isData: Bool = false) {
    let sent = TerminalBytes(bytes)
    let forbidden = sent.forbidden.filter { scalar in
      let isMark = [.nonspacingMark, .enclosingMark, .spacingMark].contains(scalar.properties.generalCategory)
      return !(isFile && scalar == "\u{FEFF}") && !(isData && isMark)
    }
    #expect(forbidden.isEmpty, "\(what): \(forbidden.map { String($0.value, radix: 16) })")
    #expect(sent.foreign.isEmpty, "\(what): \(sent.foreign)")
  }

  @Test func hostileTextNeverReachesAFrame() throws {
    var frames = 0
    let texts = Self.hostile.enumerated().filter { Tool.isThorough || $0.offset % 3 == 0 }.map(\.element)
    for text in texts {
      let draft = try DraftDocument(parsing: try draft(text)).draft
      var pilot = try Pilot(draft, name: text, readOnly: nil)
      for step in 0..<12 {
        pilot.go(to: step)
        expectAllowed(Array(pilot.picture.utf8), "step \(step) \(text.debugDescription)", isFile: true)
        let strokes: [[Key]] = [
          [.enter], [.down, .control("g")], [.escape, .control("n")], [.paste(text)], [.control("f"), .paste(text)],
        ]
        for keys in strokes {
          for key in keys { pilot.press(key) }
          expectAllowed(Array(pilot.picture.utf8), "\(keys) \(text.debugDescription)", isFile: true)
          frames += 1
        }
        pilot.press(.escape, .escape, .escape)
      }
      pilot.send(.told(text, name: text))
      pilot.send(.saveFailed(SaveFailure(cause: text, sentence: text, since: text)))
      expectAllowed(Array(pilot.picture.utf8), "messages", isFile: true)
      var desk = try Pilot(
        desk: [
          DeskDraft(
            file: FileName(text), applicant: Applicant(name: text, organization: text, specialty: text), changed: text,
            damage: text)
        ],
        folder: text)
      for key in [Key.down, .enter, .control("d"), .escape, .control("r")] {
        desk.press(key)
        expectAllowed(Array(desk.picture.utf8), "desk", isFile: true)
      }
      desk.send(.versions([DraftVersion(number: 1, kept: text, name: text, damage: text)], file: FileName(text)))
      expectAllowed(Array(desk.picture.utf8), "versions", isFile: true)
      frames += 20
    }
    print("hostile texts: \(texts.count), in \(frames) frames")
  }

  @Test func hostileTextNeverLeavesACommand() throws {
    let home = try Scratch()
    var runs = 0
    let texts = Tool.isThorough ? Self.hostile : Array(Self.hostile.prefix(8))
    for (number, text) in texts.enumerated() {
      let file = try home.write("\(number).json", try draft(text))
      let names = text.utf8.filter { $0 != 0 && $0 != UInt8(ascii: "/") }.prefix(200)
      let odd = String(decoding: names, as: UTF8.self)
      let damaged = try home.write("坏\(number).json", Array("{\"\(text)\": 1, x".utf8))
      let commands = [
        ["score", file.path], ["score", "--format", "csv", file.path], ["check", file.path], ["check", damaged.path],
        ["score", "--format", "json", file.path], ["score", odd], ["--standard", odd], [odd, odd],
        ["score", "--format", odd, odd], ["standard", "check", file.path],
      ]
      for arguments in commands {
        let result = try Program.run(arguments.map { $0.replacingOccurrences(of: "\0", with: "") })
        expectAllowed(result.errors, "\(arguments) errors", isFile: true)
        expectAllowed(result.output, "\(arguments) output", isFile: true, isData: arguments.contains("json"))
        #expect(result.status >= 0, "\(arguments)")
        runs += 1
      }
    }
    print("hostile texts in \(runs) commands")
  }

  @Test(.enabled(if: hasCorpora, "the folder shared/corpora is not beside the project"))
  func naughtyStringsAreShownHarmlessly() throws {
    let texts = try Self.naughty()
    #expect(texts.count > 400)
    for (number, text) in texts.enumerated() where Tool.isThorough || number % 4 == 0 {
      let bytes = try draft(text)
      let document = try DraftDocument(parsing: bytes)
      var pilot = try Pilot(document.draft, name: text)
      pilot.press(.control("a"), .paste(text))
      expectAllowed(Array(pilot.picture.utf8), text.debugDescription, isFile: true)
      pilot.go(to: 5)
      expectAllowed(Array(pilot.picture.utf8), text.debugDescription, isFile: true)
      // Kept as it is, whatever is shown.
      #expect(document.draft.applicant.organization == text)
      #expect(document.replacing(document.draft).bytes == bytes)
    }
    print("naughty strings: \(texts.count)")
  }

  @Test func theBytesThatLeaveAreAllowListed() throws {
    let home = try Scratch()
    var count = 0
    for (number, text) in Self.hostile.prefix(Tool.isThorough ? Self.hostile.count : 5).enumerated() {
      let name = FileNames.allowed(text) + "\(number)\u{202E}\u{1B}[31m.json"
      let file = try home.write(name, try draft(text))
      let terminal = try PseudoTerminal(
        program: Program.path, arguments: [file.path],
        environment: [
          "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.folder.path, "ZIPING_WIDTH": "窄",
        ])
      #expect(terminal.waitFor("^Q"), "\(text.debugDescription)")
      // Through the steps, pasting it once, to the desk with the odd name, and out.
      let paste = "\u{1B}[200~\(text)\u{1B}[201~"
      for keys in ["\u{1B}[6~", "\u{1B}[6~", "\r", paste, "\u{13}", "\u{1B}", "\u{1B}", "\u{1B}"] {
        terminal.send(Array(keys.utf8))
        terminal.settle(quietFor: 70)
      }
      terminal.send([17])
      #expect(terminal.exitStatus(timeout: 5) == 0, "\(text.debugDescription)")
      expectAllowed(terminal.received, text.debugDescription)
      count += terminal.received.count
    }
    print("bytes sent to terminals: \(count)")
  }

  @Test(.timeLimit(.minutes(1))) func aMillionCharactersAreDrawnQuickly() throws {
    for character in ["长", "a", "e\u{301}", "\u{202E}", "👩‍🔬"] {
      let text = String(repeating: character, count: 1_000_000 / character.unicodeScalars.count)
      var draft = Draft.dated
      draft.applicant = Applicant(name: text, organization: text, specialty: text)
      draft.entries = [Sample.entry("e1", "awards.county.first", title: text, project: text)]
      var pilot = try Pilot(draft, name: text)
      pilot.go(to: 5)
      let start = ContinuousClock.now
      let frame = pilot.frame
      let time = ContinuousClock.now - start
      // In a debug build; a release build draws several times faster.
      #expect(time < .milliseconds(500), "\(character): \(time)")
      #expect(frame.size == pilot.state.size)
    }
  }
}
