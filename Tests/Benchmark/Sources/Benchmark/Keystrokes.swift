import Basics
import Scoring
import Wizard

/// How many keys a practised clerk presses for the example applicant, and how long a key takes that looks through what a
/// thousand other drafts hold.
struct Keystrokes {
  let samples: Samples

  func run() throws {
    Results.title("Entering the example applicant")
    count("in a folder of its own", ApplicantByKeys.alone, [], before: 315 + 172)
    count("beside colleagues' drafts", ApplicantByKeys.besideColleagues, ApplicantByKeys.colleagues, before: 315 + 172)
    try suggest()
  }

  /// `before` is what it took before there were suggestions, short dates and numbered answers, keys and characters alike.
  private func count(_ name: String, _ script: String, _ others: [Draft], before: Int) {
    var clerk = Typist(
      samples.table, today: CalendarDay(year: 2026, month: 11, day: 23) ?? .distantPast, others: others)
    clerk.perform(script)
    let all = clerk.keys + clerk.committed
    Results.line(
      name, "\(clerk.keys) keys, \(clerk.committed) characters by input method",
      Results.ratio(Double(all), to: Double(before), "before"))
  }

  /// What other drafts hold is made ready once, in the background; every key in a title looks through all of it.
  private func suggest() throws {
    let others = try (0..<1000).map { number in
      var draft = try samples.draft(entries: 30)
      for index in draft.entries.indices { draft.entries[index].title = "第\(number)号第\(index)项成果的研究与应用" }
      return draft
    }
    let clock = ContinuousClock()
    var known = KnownTexts()
    let making = clock.measure { known = KnownTexts(others) }
    var clerk = Typist(samples.table, today: others[0].applicationDate, known: known)
    clerk.perform("^N PgDn ^N Enter")
    var slowest = Duration.zero
    for letter in ["d", "h", "x", "研究", "y", "应用"] {
      slowest = max(slowest, clock.measure { clerk.perform(letter) })
    }
    Results.line(
      "30,000 titles of 1,000 drafts", "\(milliseconds(slowest)) the slowest key, \(milliseconds(making)) once before")
  }

  private func milliseconds(_ time: Duration) -> String {
    Results.milliseconds(Double(time.components.attoseconds) / 1e12 + Double(time.components.seconds) * 1e6)
  }
}
