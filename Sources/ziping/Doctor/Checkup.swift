import Basics
import Glibc
import Scoring
import Storage
import Terminal
import Wizard

/// One thing that was looked at on this machine, and what to do about it.
struct Finding: Equatable {
  var subject: String
  var found: String
  /// What to do; nil where all is well.
  var remedy: String?
}

/// What `ziping doctor` looks at: the terminal, the drafts' folder, the clock.
enum Checkup {
  /// Whether drafts can be kept, apart from how things look.
  static func isUsable(_ findings: [Finding]) -> Bool {
    !findings.contains { $0.subject == Words.Doctor.folder && $0.remedy != nil }
  }

  // MARK: - The terminal

  /// What the terminal is, as far as it may be opened for a moment.
  static func terminal() -> [Finding] {
    guard Terminal.isAttached else {
      return [
        Finding(subject: Words.Doctor.terminal, found: Words.Doctor.none, remedy: Words.Doctor.noneRemedy),
        Finding(subject: Words.Doctor.type, found: Terminal.requestedType ?? Words.Doctor.notSet),
        locale(Terminal.chooseLocale()),
      ]
    }
    let probe = WidthProbe.measure()
    do throws(TerminalFailure) {
      let terminal = try Terminal.open()
      let facts = terminal.facts
      terminal.close()
      return findings(facts, probe)
    } catch {
      return [
        Finding(subject: Words.Doctor.terminal, found: Words.Doctor.poor, remedy: error.message),
        Finding(subject: Words.Doctor.type, found: Terminal.requestedType ?? Words.Doctor.notSet),
        locale(Terminal.chooseLocale()),
      ]
    }
  }

  /// What the facts mean for the wizard.
  static func findings(_ facts: TerminalFacts, _ probe: WidthProbe?) -> [Finding] {
    [type(facts), size(facts), locale(facts.locale), colours(facts), width(probe, facts.width), paste(facts)]
  }

  private static func type(_ facts: TerminalFacts) -> Finding {
    Finding(
      subject: Words.Doctor.type, found: facts.requestedType ?? Words.Doctor.notSet,
      remedy: facts.mayLackChinese ? Words.Doctor.consoleRemedy : Words.Doctor.typeRemedy(facts))
  }

  private static func size(_ facts: TerminalFacts) -> Finding {
    let isEnough = facts.size.columns >= 60 && facts.size.rows >= 18
    return Finding(
      subject: Words.Doctor.size, found: "\(facts.size.columns)x\(facts.size.rows)",
      remedy: isEnough ? nil : Words.Doctor.sizeRemedy)
  }

  private static func locale(_ facts: LocaleFacts) -> Finding {
    Finding(
      subject: Words.Doctor.locale, found: Words.Doctor.locale(facts), remedy: Words.Doctor.localeRemedy(facts))
  }

  private static func colours(_ facts: TerminalFacts) -> Finding {
    let found = facts.colours > 0 ? "\(facts.colours)" : Words.Doctor.noColours
    return Finding(subject: Words.Doctor.colours, found: found)
  }

  /// What was measured, by what the wizard goes, and what to do where these differ.
  private static func width(_ probe: WidthProbe?, _ setting: WidthSetting) -> Finding {
    let used = if case .fixed(let width) = setting { width.rawValue } else { probe?.ambiguous ?? 1 }
    let found = probe.map { Words.Doctor.widths($0.wide, $0.ambiguous) } ?? Words.Doctor.noAnswer
    return Finding(
      subject: Words.Doctor.width, found: found + Words.Doctor.widthInForce(used, setting),
      remedy: widthRemedy(probe, setting, used))
  }

  private static func widthRemedy(_ probe: WidthProbe?, _ setting: WidthSetting, _ used: Int) -> String? {
    if case .unknown(let value) = setting { return Words.Doctor.unknownWidth(value) }
    guard let probe else { return Words.Doctor.noAnswerRemedy }
    if probe.wide != 2 { return Words.Doctor.widthRemedy }
    return probe.ambiguous == used ? nil : Words.Doctor.otherWidth(probe.ambiguous)
  }

  private static func paste(_ facts: TerminalFacts) -> Finding {
    facts.bracketedPaste
      ? Finding(subject: Words.Doctor.paste, found: Words.Doctor.marked)
      : Finding(subject: Words.Doctor.paste, found: Words.Doctor.unmarked, remedy: Words.Doctor.pasteRemedy)
  }

  // MARK: - The folder and the clock

  /// Whether drafts can be kept in a folder; nothing is left behind in it.
  static func folder(_ path: String?) -> Finding {
    guard let path else {
      return Finding(subject: Words.Doctor.folder, found: Words.Doctor.notSet, remedy: Words.noHomeFolder)
    }
    let parent = nearest(path)
    if let error = errorWriting(in: parent) {
      let remedy = Words.Doctor.folderRemedy(parent, error, SystemError(error).cause)
      return Finding(subject: Words.Doctor.folder, found: path, remedy: remedy)
    }
    let isThere = parent == path
    return Finding(subject: Words.Doctor.folder, found: isThere ? path : Words.Doctor.willBeMade(path))
  }

  /// Why no file can be made in a folder, as `errno`; nil where one can, which is gone again.
  private static func errorWriting(in folder: String) -> Int32? {
    let name = folder + "/.ziping-doctor-\(getpid())"
    let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno }
    close(file)
    unlink(name)
    return nil
  }

  /// The folder itself, or the nearest one above it that is there.
  private static func nearest(_ path: String) -> String {
    var path = path
    while access(path, F_OK) != 0, errno == ENOENT {
      let above = DraftPath(path).folder
      if above == path { break }
      path = above
    }
    return path
  }

  /// A new draft is dated by the clock; everything else is measured from that date.
  static func clock(_ today: CalendarDay?, fromYear first: Int) -> Finding {
    guard let today else {
      return Finding(subject: Words.Doctor.clock, found: Words.Doctor.notSet, remedy: Words.Doctor.clockRemedy)
    }
    let isLikely = (first..<2100).contains(today.year)
    return Finding(
      subject: Words.Doctor.clock, found: "\(today)", remedy: isLikely ? nil : Words.Doctor.clockRemedy)
  }
}
