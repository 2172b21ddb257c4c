import Foundation
import Screen

/// (2) From a key to the last byte of the answering frame; (3) bytes sent a key; (6) memory.
struct Typing {
  let programs: [(name: String, path: String)]
  let stage: Stage
  let samples: Samples

  /// How long the answers to one kind of key took, in microseconds.
  private struct Times {
    var typing: Double?
    var moving: Double?
    var turning: Double?
  }

  /// What is measured is the first program: the others differ from it in how they start only.
  func run() throws {
    Results.title(
      "(2) Key to last byte of the answering frame, (3) bytes sent a key: \(programs.first?.name ?? "")")
    let (dialog, typed) = try besideOthers()
    let few = try run(entries: 30, dialog, typed: typed)
    try run(entries: 300, dialog, few: few)
    try run(entries: 10_000, dialog)
  }

  /// (6)
  func printMemory() throws {
    Results.title("(6) Peak memory of the wizard with 30 entries, resident")
    for (index, (name, path)) in programs.enumerated() {
      let terminal = try stage.start([path, try stage.draft(samples, entries: 30)])
      _ = terminal.answer(to: [])
      for key in Typing.characters + Typing.moves { _ = terminal.press(key) }
      let memory = peakMemory(of: terminal.process)
      let target = Results.Target(Double(memory), atMost: 12 * 1024, "12 MB")
      Results.line(name, "\(memory) kB", targets: index == 0 ? [target] : [])
    }
  }

  /// The text typed into all, turn by turn, so that each has its share of what else the machine does.
  private func besideOthers() throws -> (dialog: Times, typed: [Answer]) {
    guard let program = programs.first else { return (Times(), []) }
    var rivals: [(rival: Rival, terminal: PseudoTerminal)] = []
    for rival in Rival.others(draft: try stage.draft(samples, entries: 30)) {
      guard rival.isInstalled else { Results.missing(rival.name); continue }
      rivals.append((rival, try stage.start(rival.command)))
      _ = rivals.last?.terminal.answer(to: [])
    }
    let own = try open(program, entries: 30)
    var answers = [[Answer]](repeating: [], count: rivals.count + 1)
    for time in 0..<Typing.times {
      for (index, rival) in rivals.enumerated() { answers[index] += type(rival.terminal, time, isOurs: false) }
      answers[rivals.count] += type(own, time)
    }
    var dialog = Times()
    for (index, (rival, terminal)) in rivals.enumerated() {
      let typing = print("\(rival.name), typing", answers[index]) { _ in [] }
      guard rival.name.hasPrefix("dialog") else { continue }
      dialog.typing = typing
      let moving = Typing.moves.map { terminal.press($0, isOurs: false) }
      dialog.moving = print("\(rival.name), moving", moving) { _ in [] }
    }
    return (dialog, answers[rivals.count])
  }

  /// With a form's first text in front that stands nowhere else, the unit.
  private func open(_ program: (name: String, path: String), entries: Int) throws -> PseudoTerminal {
    let terminal = try stage.start([program.path, try stage.draft(samples, entries: entries)])
    _ = terminal.answer(to: [])
    _ = terminal.press(Typing.down)
    return terminal
  }

  /// The text, after it was taken back if this is not the first time; what takes it back is not measured.
  private func type(_ terminal: PseudoTerminal, _ time: Int, isOurs: Bool = true) -> [Answer] {
    if time > 0 { for _ in Typing.characters { _ = terminal.press("\u{7F}", isOurs: isOurs) } }
    return Typing.characters.map { terminal.press($0, isOurs: isOurs) }
  }

  @discardableResult
  private func run(entries: Int, _ dialog: Times, few: Times? = nil, typed: [Answer]? = nil) throws -> Times {
    var times = Times()
    guard let program = programs.first else { return times }
    let terminal = try open(program, entries: entries)
    func targets(_ value: Double, _ dialog: Double?, _ few: Double?) -> [Results.Target?] {
      switch entries {
      case 30: [Results.Target(value, atMost: 1, times: dialog, "dialog's p99")]
      case 300: [Results.Target(value, atMost: 2, times: few, "with 30")]
      default: []
      }
    }
    let typed = typed ?? (0..<(entries > 300 ? 1 : Typing.times)).flatMap { type(terminal, $0) }
    times.typing = print("typing Chinese, \(entries) entries", typed, dialog.typing) { time in
      targets(time, dialog.typing, few?.typing) + [
        Results.Target(typed.map { Double($0.bytes) }.median, atMost: 40, "40 bytes")
      ]
    }
    if entries == 30 { printEscape(terminal) }
    // To the papers, whose first entry has a rank.
    for key in ["\u{1B}"] + [String](repeating: Typing.down, count: 9) + ["\r"] { _ = terminal.press(key) }
    times.moving = print("moving in a list, \(entries) entries", Typing.moves.map { terminal.press($0) }, dialog.moving)
    {
      targets($0, dialog.moving, few?.moving)
    }
    for key in ["\u{1B}[H", "\r", Typing.down, Typing.down] { _ = terminal.press(key) }
    times.turning = print("changing a rank, \(entries) entries", Typing.turns.map { terminal.press($0) }, dialog.moving)
    {
      targets($0, dialog.moving, few?.turning)
    }
    if entries > 30 { Results.line("peak memory, \(entries) entries", "\(peakMemory(of: terminal.process)) kB") }
    return times
  }

  /// A lone Esc waits for what might follow it, so it has a bound of its own.
  private func printEscape(_ terminal: PseudoTerminal) {
    let answers = (0..<20).map { _ in
      defer { _ = terminal.press("\r") }
      return terminal.press("\u{1B}")
    }
    print("a lone Esc, 30 entries", answers) { [Results.Target($0, atMost: 50_000, "50 ms")] }
  }

  private static let down = "\u{1B}[B"
  private static let up = "\u{1B}[A"
  private static let characters = Array("温州市工业和信息化领域工程师职务任职资格评价条件量化自评表").map(String.init)
  /// How often the text is typed: p99 is the fifth slowest of its characters.
  private static let times = 16
  private static let moves = (0..<480).map { $0 % 4 < 2 ? down : up }
  /// Further down the ranks and back.
  private static let turns = (0..<480).map { $0 % 6 < 3 ? "\u{1B}[C" : "\u{1B}[D" }

  /// Prints a line and returns the p99, in microseconds, for which `targets` are set.
  @discardableResult
  private func print(
    _ name: String, _ answers: [Answer], _ yardstick: Double? = nil, _ targets: (Double) -> [Results.Target?]
  ) -> Double {
    let (times, bytes) = (answers.map(\.time), answers.map { Double($0.bytes) })
    let slowest = times.percentile(0.99)
    Results.line(
      name,
      "p50 \(Results.milliseconds(times.median)), p99 \(Results.milliseconds(slowest)), \(Int(bytes.median)) bytes",
      Results.ratio(slowest, to: yardstick, "dialog's p99"), targets: targets(slowest))
    return slowest
  }
}
