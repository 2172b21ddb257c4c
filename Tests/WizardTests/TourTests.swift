import Scoring
import Screen
import TestSupport
import Testing

@testable import Wizard

@Suite struct TourTests {
  @Test(arguments: [(60, 18), (120, 40)]) func dump(_ size: (Int, Int)) throws {
    var pilot = try Pilot(columns: size.0, rows: size.1)
    pilot.type("陈晓岚")
    print(pilot.picture)
    for _ in 0..<5 { pilot.press(.pageDown) }
    pilot.press(.control("n"))
    print(pilot.picture)
    pilot.type("县区级 二等")
    pilot.press(.enter)
    pilot.type("区科学技术进步奖")
    print(pilot.picture)
    pilot.press(.escape)
    print(pilot.picture)
    pilot.press(.control("e"))
    pilot.press(.right, .right)
    print(pilot.picture)
    for _ in 0..<6 { pilot.press(.pageDown) }
    for _ in 0..<5 { pilot.press(.pageDown) }
    print(pilot.picture)
  }
  @Test func desk() throws {
    var pilot = try Pilot(desk: [])
    print(pilot.picture)
    pilot = try Pilot(desk: [
      DeskDraft(
        file: "自评-2026-11-23.json", name: "陈晓岚", organization: "温州某某机械有限公司", specialty: "机电制造",
        total: Figures(Points(85)), changed: "2026-11-23 14:03"),
      DeskDraft(file: "坏.json", changed: "2026-11-20 09:12", damage: "坏.json 第 3 行第 5 列：应为逗号。请改好后再打开。"),
    ])
    pilot.press(.down)
    print(pilot.picture)
  }
}
