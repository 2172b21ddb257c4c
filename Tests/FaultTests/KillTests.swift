import Foundation
import Scoring
import Screen
import Storage
import TestSupport
import Testing

/// The wizard is killed at a random key: the draft is whole, and at most the field being typed is lost.
@Suite struct KillTests {
  /// Keys with the bytes that a terminal sends for them.
  private static let keys: [(key: Key, bytes: [UInt8])] = [
    (.up, Array("\u{1B}OA".utf8)), (.down, Array("\u{1B}OB".utf8)), (.right, Array("\u{1B}OC".utf8)),
    (.left, Array("\u{1B}OD".utf8)), (.enter, [13]), (.enter, [13]), (.tab, [9]), (.backspace, [127]),
    (.pageDown, Array("\u{1B}[6~".utf8)), (.pageUp, Array("\u{1B}[5~".utf8)), (.control("n"), [14]),
    (.control("z"), [26]), (.control("y"), [25]), (.control("e"), [5]), (.control("d"), [4]),
    (.character("甲"), Array("甲".utf8)), (.character("乙"), Array("乙".utf8)), (.character("3"), [51]),
    (.character("2"), [50]), (.character(" "), [32]), (.control("x"), [24]),
  ]

  /// The disk takes its time, which no key waits for: less than a second, ten on a machine that has much else to do.
  private func expectSaved(_ draft: Draft, _ path: String, _ what: Comment) {
    let deadline = Date(timeIntervalSinceNow: 10)
    repeat {
      let data = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
      if (try? DraftDocument(parsing: [UInt8](data)))?.draft == draft { return }
      usleep(5_000)
    } while Date() < deadline
    Issue.record(what)
  }

  @Test(arguments: 1...(Tool.isThorough ? 200 : 6)) func killedAtAnyKey(_ seed: Int) throws {
    let home = try Scratch()
    let path = home.folder.appendingPathComponent("a.json").path
    var random = SeededRandom(seed)
    var pilot = try Pilot(seed.isMultiple(of: 2) ? Sample.draft() : Draft.dated, name: "a.json")
    let document = DraftDocument.new(
      applicationDate: pilot.draft.applicationDate, standard: try builtInTable().pack.id)
    // As the program reads it: the standard is named in the file.
    let start = document.replacing(pilot.draft)
    try home.write("a.json", start.bytes)
    pilot = try Pilot(try DraftDocument(parsing: start.bytes).draft, name: "a.json")

    let terminal = try PseudoTerminal(
      program: Program.path, arguments: [path],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.folder.path])
    try #require(terminal.waitFor("^Q"), "\(terminal.text)")
    terminal.settle()

    // The drafts that may lie on disk: from the last field that was left on.
    var allowed = [pilot.draft]
    for _ in 0..<(5 + random.below(40)) {
      let (key, bytes) = KillTests.keys[random.below(KillTests.keys.count)]
      pilot.effects = []
      pilot.press(key)
      let isCommitted = pilot.effects.contains(.saveCommitted)
      allowed = (isCommitted ? [] : allowed) + [pilot.draft]
      terminal.send(bytes)
      terminal.settle()
      if isCommitted { expectSaved(pilot.draft, path, "seed \(seed)") }
    }
    kill(terminal.process, SIGKILL)
    #expect(terminal.exitStatus(timeout: 5) == 128 + SIGKILL)

    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let found = try DraftDocument(parsing: bytes).draft
    #expect(allowed.contains { $0 == found }, "seed \(seed): \(found) is none of \(allowed.count)")
    let again = try DraftStore.open(path)
    #expect(again.readOnly == nil)
  }
}
