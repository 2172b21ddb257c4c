import Foundation
import TestSupport
import Testing

/// A terminal may say that it is of any size; what is shown of it is no more than a screen holds.
@Suite struct HugeTerminalTests {
  private static let most = Int(UInt16.max)

  private func open(columns: Int, rows: Int) throws -> PseudoTerminal {
    let home = try Scratch()
    return try PseudoTerminal(
      program: Program.path, arguments: ["-d", home.folder.path], columns: columns, rows: rows,
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home.folder.path])
  }

  @Test(arguments: [(most, most), (80, most), (most, 24)]) func itOpensAndLeaves(_ columns: Int, _ rows: Int) throws {
    let terminal = try open(columns: columns, rows: rows)
    #expect(terminal.waitFor("^Q"))
    terminal.send([17])
    #expect(terminal.exitStatus() == 0)
  }

  @Test func itMayGrowAndShrink() throws {
    let terminal = try open(columns: 80, rows: 24)
    #expect(terminal.waitFor("^Q"))
    terminal.resize(columns: Self.most, rows: Self.most)
    terminal.settle(quietFor: 300)
    terminal.resize(columns: 80, rows: 24)
    terminal.settle(quietFor: 300)
    terminal.send([14])
    #expect(terminal.waitFor("申报人"))
    terminal.send([17])
    #expect(terminal.exitStatus() == 0)
  }
}
