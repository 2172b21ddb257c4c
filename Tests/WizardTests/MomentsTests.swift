import Scoring
import TestSupport
import Testing

@testable import Wizard

/// The moments that undo comes back to are what was kept, whatever is left out of them meanwhile.
@Suite struct MomentsTests {
  private func moment(_ entries: [Entry]?, _ number: Int) -> History.Moment {
    let content = entries.map { entries in
      var draft = Draft.dated
      draft.entries = entries
      draft.applicant.name = "第\(number)人"
      return History.Content(draft: draft, review: nil, unsavedDate: nil)
    }
    let place = History.Place(stepIndex: number, selection: nil, scope: .applicant, field: .name)
    return History.Moment(place: place, content: content, typing: nil)
  }

  private func change(_ entries: inout [Entry], _ random: inout SeededRandom, _ number: Int) {
    let place = random.below(entries.count + 1)
    switch random.below(6) {
    case 0: entries.insert(Entry(id: "e\(number)", criterion: "honors.county"), at: place)
    case 1 where place < entries.count: entries.remove(at: place)
    case 2 where place < entries.count: entries[place].rank = random.below(9)
    // The same text for Swift, of other bytes.
    case 3 where place < entries.count: entries[place].title = random.below(2) == 0 ? "é" : "e\u{301}"
    case 4: entries.shuffle(using: &random)
    default: break
    }
  }

  private func bytes(_ moment: History.Moment?) -> [[UInt8]]? {
    moment?.content?.draft.entries.map { Array("\($0.id) \($0.rank ?? 0) \($0.title ?? "")".utf8) }
  }

  @Test(arguments: 1...20) func whatIsKeptComesBack(_ seed: Int) {
    var random = SeededRandom(seed)
    var (entries, moments, kept): ([Entry], Moments, [History.Moment]) = ([], Moments(), [])
    for number in 0..<400 {
      if random.below(3) == 0, !kept.isEmpty {
        let (moment, expected) = (moments.popLast(), kept.removeLast())
        #expect(bytes(moment) == bytes(expected))
        #expect(moment?.content == expected.content)
        #expect(moment?.place == expected.place)
      } else {
        change(&entries, &random, number)
        let moment = moment(random.below(4) == 0 ? nil : entries, number)
        moments.append(moment)
        kept.append(moment)
      }
      #expect(moments.count == kept.count)
      #expect(moments.isLastTyping == (kept.last.map { $0.content == nil } ?? false))
    }
  }

  @Test func oneChangeAmongManyKeepsOneEntry() {
    let entries = (0..<10_000).map { Entry(id: "e\($0)", criterion: "honors.county") }
    var changed = entries
    changed[7000].rank = 2
    #expect(FoldedEntries(entries, beside: changed).between == [entries[7000]])
    #expect(FoldedEntries(entries, beside: entries).between.isEmpty)
    changed.remove(at: 3)
    #expect(FoldedEntries(entries, beside: changed).between.count == 6998)
    #expect(FoldedEntries(entries, beside: changed).entries(beside: changed) == entries)
    #expect(FoldedEntries([], beside: changed).entries(beside: changed) == [])
    #expect(FoldedEntries(changed, beside: []).entries(beside: []) == changed)
  }

  /// What was typed in one field is kept up to a bound; what was changed before it stays.
  @Test func theFirstTypingIsForgottenFirst() {
    var moments = Moments()
    for number in 0..<10 { moments.append(moment(number == 2 ? [] : nil, number)) }
    moments.forgetFirstTyping(beyond: 6)
    #expect(moments.count == 9)
    moments.forgetFirstTyping(beyond: 6)
    #expect(moments.count == 9)
    #expect((0..<9).map { _ in moments.popLast()?.place.stepIndex } == [9, 8, 7, 6, 5, 4, 2, 1, 0])
  }
}
