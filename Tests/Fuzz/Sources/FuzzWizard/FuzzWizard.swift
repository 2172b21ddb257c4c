import Basics
import FuzzSupport
import Scoring
import Screen
import Wizard

private let table = try? builtInTable()

/// Keys on the wizard, one a byte: every frame fits, every figure is the draft's.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWizard(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard let table else { fatalError("no pack") }
  var state = WizardState(size: Size(columns: 80, rows: 24), table: table)
  let draft = Draft(applicationDate: CalendarDay(year: 2026, month: 5, day: 1) ?? .distantPast)
  _ = update(&state, .opened(OpenedDraft(draft: draft, name: "草稿.json")))
  for byte in UnsafeBufferPointer(start: start, count: min(count, 400)) {
    _ = update(&state, event(byte))
    let frame = render(state)
    guard frame.size == state.size else { fatalError("a frame of another size") }
    if let cursor = frame.cursor, !(0..<frame.size.rows).contains(cursor.row) { fatalError("the cursor is outside") }
  }
  if let editing = state.editing, editing.report != score(editing.draft, table) { fatalError("other figures") }
  return 0
}

private let keys: [Key] = [
  .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .tab, .backTab, .escape, .insert, .delete,
  .backspace, .wordLeft, .wordRight, .function(1), .function(2), .paste("粘贴\n2024-05\u{202E}"),
  .character("年"), .character("７"), .character("😀"), .character("\u{301}"),
]

func event(_ byte: UInt8) -> Event {
  switch byte {
  case 1...26: return .key(.control(Character(Unicode.Scalar(byte + 96))))
  case 32...126: return .key(.character(Unicode.Scalar(byte)))
  case 128..<(128 + UInt8(keys.count)): return .key(keys[Int(byte) - 128])
  case 200...215: return .resized(Size(columns: Int(byte - 200) * 17, rows: Int(byte - 200) * 5))
  case 220: return .saved(at: "14:00:00")
  case 221: return .saveFailed(SaveFailure(cause: "磁盘已满", sentence: "写入没有成功。", since: "14:00:00"))
  case 222: return .elsewhereFailed("没有这个文件夹")
  default: return .key(.enter)
  }
}
