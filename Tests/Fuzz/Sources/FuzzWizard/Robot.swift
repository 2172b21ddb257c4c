import FuzzSupport
import Glibc
import Scoring
import Screen
import Standards
import Wizard

/// With `ROBOT_KEYS=1000000` that many random keys are pressed at windows of all sizes, instead of fuzzing.
@_cdecl("LLVMFuzzerInitialize")
public func robot(_: UnsafeMutableRawPointer?, _: UnsafeMutableRawPointer?) -> CInt {
  guard let text = getenv("ROBOT_KEYS"), let count = Int(String(cString: text)), let table = try? builtInTable()
  else { return 0 }
  let seed = getenv("ROBOT_SEED").flatMap { Int(String(cString: $0)) } ?? 1
  var (pressed, sessions, slowest) = (0, 0, 0)
  while pressed < count {
    var session = Session(table, seed: seed + sessions)
    for key in 0..<1000 {
      let time = session.press()
      if time > slowest { print("session \(seed + sessions), key \(key): \(session.last), \(time) ms") }
      slowest = max(slowest, time)
    }
    session.check()
    session.undoEverything()
    pressed += 1000
    sessions += 1
    if sessions.isMultiple(of: 50) {
      print("\(pressed) keys; the slowest so far: \(slowest) ms")
      fflush(nil)
    }
  }
  print("\(pressed) keys in \(sessions) sessions; the slowest key with its frame: \(slowest) ms of the processor")
  exit(0)
}

/// One draft under random keys.
private struct Session {
  var random: SeededRandom
  var state: WizardState
  let start: Draft
  let table: Table
  var last = Event.closed

  init(_ table: Table, seed: Int) {
    random = SeededRandom(seed)
    self.table = table
    start = Draft.random(table, entries: 0...25, &random)
    state = WizardState(size: Size(columns: 80, rows: 24), table: table)
    _ = update(&state, .opened(OpenedDraft(draft: start, name: "草稿.json")))
  }

  /// Presses a key and draws; returns the processor's time for both, in milliseconds.
  mutating func press() -> Int {
    let event = next()
    last = event
    let begin = clock()
    _ = update(&state, event)
    let frame = render(state)
    let time = Int(clock() - begin) * 1000 / Int(CLOCKS_PER_SEC)
    guard frame.size == state.size else { fatalError("a frame of another size") }
    if let cursor = frame.cursor {
      guard (0..<frame.size.rows).contains(cursor.row), (0..<frame.size.columns).contains(cursor.column) else {
        fatalError("the cursor is outside")
      }
    }
    return time
  }

  private mutating func next() -> Event {
    switch random.below(60) {
    case 0: return .resized(Size(columns: random.below(301), rows: random.below(101)))
    case 1: return .resized(Size(columns: 60 + random.below(100), rows: 18 + random.below(40)))
    case 2: return .saved(at: "14:00:00")
    case 3: return .saveFailed(SaveFailure(cause: "磁盘已满", sentence: "写入没有成功。", since: "14:00:00"))
    default: return event(UInt8(random.below(150) + 1))
    }
  }

  func check() {
    guard let editing = state.editing else { fatalError("left the draft without being asked to") }
    guard editing.report == score(editing.draft, table) else { fatalError("other figures than the draft's") }
    let known = Set(start.entries.map(\.id))
    guard Set(editing.draft.entries.map(\.id)).count == editing.draft.entries.count || known.count < start.entries.count
    else { fatalError("one id twice") }
  }

  /// Undoing everything brings the first draft back.
  mutating func undoEverything() {
    _ = update(&state, .resized(Size(columns: 80, rows: 24)))
    for _ in 0..<4 { _ = update(&state, .key(.escape)) }
    while state.editing?.history.canUndo == true { _ = update(&state, .key(.control("z"))) }
    guard state.editing?.draft == start else { fatalError("undoing does not bring the start back") }
  }
}
