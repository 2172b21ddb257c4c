import Testing

@testable import Wizard

/// When a change is saved, and when that is said.
@Suite struct SaveScheduleTests {
  private var schedule = SaveSchedule()

  /// A save that takes 20 ms and succeeds.
  private mutating func save(at now: Int, time: String) {
    #expect(schedule.isDue(now))
    schedule.began()
    schedule.succeeded(at: now + 20, time: time)
  }

  @Test("A change is saved in a pause, which is when it is said")
  mutating func aPause() {
    #expect(schedule.wait(until: 1000) == -1)
    schedule.request(at: 1000)
    #expect(schedule.wait(until: 1000) == 250 && !schedule.isDue(1249))
    save(at: 1250, time: "14:03:22")
    #expect(schedule.wait(until: 1270) == 0)
    #expect(schedule.timeToSay(at: 1270) == "14:03:22")
    #expect(schedule.timeToSay(at: 1270) == nil && schedule.wait(until: 1270) == -1)
  }

  @Test("While one types on, it is saved all the same, and said once they pause")
  mutating func typingOn() {
    for now in stride(from: 1000, through: 1750, by: 50) { schedule.request(at: now) }
    #expect(schedule.wait(until: 1750) == 50)
    save(at: 1800, time: "14:03:22")
    #expect(schedule.timeToSay(at: 1820) == nil && schedule.wait(until: 1820) == 180)
    schedule.request(at: 1850)
    // What was saved is another text than is shown.
    #expect(schedule.timeToSay(at: 2099) == nil && schedule.wait(until: 1850) == 250)
    save(at: 2100, time: "14:03:23")
    #expect(schedule.timeToSay(at: 2120) == "14:03:23")
  }

  @Test("What is complete is saved at once, and said in a pause")
  mutating func committed() {
    schedule.request(at: 1000, isCommitted: true)
    save(at: 1000, time: "14:03:22")
    #expect(schedule.timeToSay(at: 1020) == nil)
    #expect(schedule.timeToSay(at: 1250) == "14:03:22")
  }

  @Test("Whoever asked is answered at once, also amid typing and together with a change")
  mutating func asked() {
    schedule.request(at: 1000)
    schedule.requestAnswer(at: 1010)
    schedule.request(at: 1010, isCommitted: true)
    save(at: 1010, time: "14:03:22")
    #expect(schedule.wait(until: 1030) == 0 && schedule.timeToSay(at: 1030) == "14:03:22")
    // A save was under way when it was asked, and something was typed meanwhile: the next one begins at once.
    schedule.requestAnswer(at: 1100)
    schedule.request(at: 1110)
    save(at: 1110, time: "14:03:23")
    #expect(schedule.timeToSay(at: 1130) == "14:03:23")
    schedule.request(at: 1140)
    #expect(schedule.wait(until: 1140) == 250)
  }

  @Test("An earlier save is no answer, and says nothing any more once another has failed")
  mutating func failing() {
    schedule.request(at: 1000, isCommitted: true)
    save(at: 1000, time: "14:03:22")
    schedule.requestAnswer(at: 1030)
    #expect(schedule.timeToSay(at: 1030) == nil)
    save(at: 1030, time: "14:03:22")
    schedule.request(at: 1030, isCommitted: true)
    save(at: 1030, time: "14:03:22")
    // Leaving saves once more, without a request.
    schedule.began()
    #expect(schedule.timeToSay(at: 1300) == nil)
    #expect(schedule.failed(at: 1040, time: "14:03:23") == "14:03:23")
    #expect(schedule.timeToSay(at: 9000) == nil && schedule.wait(until: 1040) == 5000)
    schedule.request(at: 6000)
    schedule.began()
    #expect(schedule.failed(at: 6050, time: "14:03:28") == "14:03:23")
    // That it works again is said at once.
    schedule.request(at: 11_040)
    schedule.began()
    schedule.succeeded(at: 11_060, time: "14:03:33")
    #expect(schedule.timeToSay(at: 11_060) == "14:03:33")
  }
}
