import Basics
import Testing

@testable import Wizard

@Suite struct BarTests {
  private func bar(_ low: Int, _ points: Int, _ high: Int, cap: Int, mark: Int? = nil, columns: Int = 10) -> String {
    let figures = Figures(low: Points(low), points: Points(points), high: Points(high))
    let bar = Bar(figures, cap: Points(cap), mark: mark.map { Points($0) }, columns: columns)
    return bar.parts.map { String($0.glyph) }.joined()
  }

  @Test func barsAreToScale() {
    #expect(bar(0, 0, 0, cap: 10) == "..........")
    #expect(bar(5, 5, 5, cap: 10) == "#####.....")
    #expect(bar(2, 4, 7, cap: 10) == "####===...")
    #expect(bar(10, 10, 10, cap: 10) == "##########")
    #expect(bar(149, 149, 149, cap: 150) == "#########.")
    #expect(bar(1, 1, 1, cap: 150) == "#.........")
    #expect(bar(0, 75, 90, cap: 150, mark: 60) == "###|#=....")
  }

  @Test func noRoomIsNoBar() {
    #expect(bar(1, 2, 3, cap: 10, columns: 0).isEmpty)
    #expect(bar(1, 2, 3, cap: 10, columns: -5).isEmpty)
    #expect(bar(1, 2, 3, cap: 0) == "..........")
  }
}
