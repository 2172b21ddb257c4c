import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

/// Whole frames at the three sizes that matter.
@Suite struct PictureTests {
  static let sizes = [Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)]

  private func expect(_ pilot: Pilot, _ name: String) {
    let size = pilot.state.size
    expectPicture("\(name)-\(size.columns)x\(size.rows)", pilot.picture)
  }

  private func pilot(_ size: Size, on draft: Draft? = nil) throws -> Pilot {
    try Pilot(draft ?? Sample.draft(), columns: size.columns, rows: size.rows)
  }

  @Test(arguments: sizes) func everyStep(_ size: Size) throws {
    var pilot = try pilot(size)
    for number in 1...12 {
      pilot.go(to: number - 1)
      expect(pilot, "step-\(number)")
    }
  }

  @Test(arguments: sizes) func picker(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.go(to: 8)
    pilot.press(.control("n"))
    expect(pilot, "picker")
    pilot.type("发明")
    expect(pilot, "picker-filtered")
  }

  @Test(arguments: sizes) func finder(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.press(.control("f"))
    pilot.type("zlms")
    pilot.press(.backspace, .backspace)
    expect(pilot, "finder")
  }

  @Test(arguments: sizes) func entryForm(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.go(to: 5)
    pilot.press(.enter, .down, .end)
    pilot.type("（二期）")
    expect(pilot, "form")
  }

  @Test(arguments: sizes) func wrongValue(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.press(.down, .down, .down, .control("a"))
    pilot.type("2024-13")
    expect(pilot, "wrong-date")
  }

  @Test(arguments: sizes) func help(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.go(to: 5)
    pilot.press(.control("g"))
    expect(pilot, "help")
  }

  /// A review in which two entries were not accepted as claimed and one was accepted.
  @Test(arguments: sizes) func review(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.send(.opened(OpenedDraft(draft: Sample.draft(), name: "a.review.json", review: Review())))
    pilot.go(to: 5)
    pilot.press(.enter, .right, .right, .right, .down)
    pilot.type("7")
    pilot.press(.down)
    pilot.type("证书上是第 3 名")
    expect(pilot, "review-form")
    pilot.press(.escape)
    pilot.go(to: 7)
    pilot.press(.enter, .right, .right, .down)
    pilot.type("没有发布")
    pilot.press(.escape)
    pilot.go(to: 8)
    pilot.press(.character(" "))
    expect(pilot, "review-list")
    pilot.go(to: 11)
    expect(pilot, "review-summary")
    pilot.press(.end)
    expect(pilot, "review-summary-end")
  }

  @Test(arguments: sizes) func summaryBelow(_ size: Size) throws {
    var pilot = try pilot(size)
    pilot.go(to: 11)
    pilot.press(.end)
    expect(pilot, "summary-end")
  }

  @Test(arguments: sizes) func desk(_ size: Size) throws {
    var pilot = try Pilot(desk: Sample.desk, columns: size.columns, rows: size.rows)
    expect(pilot, "desk")
    pilot.press(.end)
    expect(pilot, "desk-damaged")
  }

  @Test(arguments: sizes) func firstStart(_ size: Size) throws {
    expect(try Pilot(desk: [], columns: size.columns, rows: size.rows), "first-start")
  }

  @Test func tooSmall() throws {
    let pilot = try Pilot(columns: 59, rows: 18)
    #expect(pilot.picture.hasPrefix("窗口 59x18 太小，请放大到 60x18 以上"))
    #expect(pilot.frame.cursor == nil)
  }
}
