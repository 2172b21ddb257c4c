import Scoring
import TestSupport
import Testing

@testable import Wizard

/// Ctrl-E: what is to be mended, as it stands on the screens.
@Suite struct NextProblemTests {
  private func place(_ pilot: Pilot) -> FieldRef? { pilot.state.editing?.form?.active }

  @Test func thisScreenComesFirst() throws {
    var pilot = try Pilot()
    #expect(place(pilot) == .name)
    #expect(pilot.picture.contains("缺2"))
    let count = try #require(pilot.state.editing).problems.count
    pilot.press(.control("e"))
    #expect(place(pilot) == .fact("assistantSince"))
    #expect(pilot.picture.contains("第 2 处，共 \(count) 处"))
    pilot.press(.control("e"))
    #expect(pilot.state.editing?.step == .conditions)
    #expect(pilot.picture.contains("第 3 处，共 \(count) 处"))
    pilot.press(.control("e"), times: count - 2)
    #expect(place(pilot) == .name)
    #expect(pilot.picture.contains("第 1 处，共 \(count) 处"))
    // From a field between two of them the next one below comes.
    pilot.type("陈晓岚")
    pilot.press(.down, .control("e"))
    #expect(place(pilot) == .fact("assistantSince"))
    #expect(pilot.picture.contains("第 1 处，共 \(count - 1) 处"))
  }

  /// Every place is visited once, in the order of screens, lists and forms, whatever the draft's own order.
  @Test func listsAndFormsAreWalkedDownwards() throws {
    var draft = Draft.dated
    draft.applicant.name = "陈晓岚"
    draft.entries = [
      Sample.entry("e1", "appraisals.excellent"), Sample.entry("e2", "papers.core"),
      Sample.entry("e3", "honors.county"), Sample.entry("e4", "awards.county.second"),
    ]
    var pilot = try Pilot(draft)
    let count = try #require(pilot.state.editing).problems.count
    var seen: [FieldRef] = []
    var steps: [Int] = []
    for number in 0..<count {
      pilot.press(.control("e"))
      seen += [place(pilot)].compactMap(\.self)
      steps.append(try #require(pilot.state.editing).stepIndex)
      if number > 0 { #expect(steps[number - 1] <= steps[number]) }
    }
    #expect(Set(seen).count == seen.count && seen.count == count)
    let entries = seen.compactMap { if case .entry(let id, _) = $0 { id } else { nil } }
    var order: [String] = []
    for id in entries where id != order.last { order.append(id) }
    #expect(order == order.filter { $0 == "e3" } + ["e1", "e4", "e2"])
    for id in order {
      let fields = try #require(pilot.state.editing).fields(of: .entry(id)).map(\.ref)
      let places = seen.compactMap { fields.firstIndex(of: $0) }
      #expect(places == places.sorted())
    }
  }

  @Test func fromALineOfAListTheNextIsThere() throws {
    var draft = Sample.draft()
    draft.entries[0].date = nil
    draft.entries[1].date = nil
    var pilot = try Pilot(draft)
    pilot.go(to: 1)
    while pilot.state.editing?.selectedItem != .entry(1) { pilot.press(.down) }
    pilot.press(.control("e"))
    #expect(place(pilot) == .entry("e2", .date))
  }
}
