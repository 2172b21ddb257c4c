import Foundation
import Storage
import TestSupport
import Testing
import Wizard

@testable import ziping

/// What the watchdog saves of what is in hand, while the thread that answers keys has let go of it.
@Suite struct WorkInHandTests {
  private let home: Scratch
  private let files: WizardFiles
  private var path: String { home.folder.appendingPathComponent("a.json").path }

  init() throws {
    home = try Scratch()
    let document = DraftDocument.new(
      applicationDate: Sample.draft().applicationDate, standard: try builtInTable().pack.id)
    try home.write("a.json", document.replacing(Sample.draft()).bytes)
    let standards = RunStandards(try builtInTable(), isFixed: false, files: StandardFile(folder: nil))
    var files = WizardFiles(folder: home.folder.path, standards: standards)
    _ = try files.openOrCreate(home.folder.appendingPathComponent("a.json").path)
    self.files = files
  }

  private var work: WorkInHand { files.inHand }

  private func draft(_ name: String) -> Kept {
    var draft = Sample.draft()
    draft.applicant.name = name
    return .draft(draft)
  }

  private var savedName: String {
    let data = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
    return (try? DraftDocument(parsing: [UInt8](data)).draft.applicant.name) ?? ""
  }

  /// Does something as the watchdog, while the other thread works something out for more than half a second.
  private func whileHeldUp(_ body: () -> Void) {
    work.letGo {
      work.note(draft("甲"))
      usleep(600_000)
      body()
    }
  }

  @Test func whatIsHeldUpIsSavedAndToldLater() {
    whileHeldUp { work.saveWhatIsHeldUp() }
    #expect(savedName == "甲")
    #expect(!work.needsWatching())
    #expect(work.outcome(withinMilliseconds: 0)?.kept == draft("甲"))
    #expect(work.outcome(withinMilliseconds: 0) == nil)
  }

  @Test func nothingIsSavedForOneWhoWaitsForKeysOrIsQuick() {
    work.letGo(.waiting) {
      work.note(draft("甲"))
      usleep(600_000)
      work.saveWhatIsHeldUp()
    }
    work.letGo { work.saveWhatIsHeldUp() }
    #expect(savedName != "甲")
    #expect(work.needsWatching())
  }

  @Test func nothingIsTouchedByTwo() {
    // It is in hand: the watchdog waits as long as it may, and does without.
    work.note(draft("甲"))
    work.saveAtTheEnd(before: Clock.milliseconds + 20)
    #expect(savedName != "甲")
  }

  @Test func theEndTakesWhatIsNewest() {
    work.letGo {
      work.note(draft("甲"))
      work.settle()
      work.note(draft("乙"))
      work.saveAtTheEnd(before: Clock.milliseconds + 1000)
      #expect(savedName == "乙")
      // It keeps what is in hand: here it gives it back, so that this test can end.
      work.holding.unlock()
    }
  }

  @Test func aCrashTakesWhatIsKnownToDoNoHarm() {
    work.letGo {
      work.note(draft("甲"))
      work.settle()
      work.note(draft("乙"))
      work.saveAfterCrash(before: Clock.milliseconds + 1000)
      #expect(savedName == "甲")
      work.holding.unlock()
    }
  }

  @Test func whatIsLetGoOfIsNotSaved() {
    work.letGo {
      work.note(draft("甲"))
      work.forget()
      work.saveAtTheEnd(before: Clock.milliseconds + 1000)
      #expect(savedName != "甲")
      work.holding.unlock()
    }
  }

  @Test func aSaveHoldsWhatWasChangedBeforeItBegan() throws {
    work.note(draft("甲"))
    work.save(try #require(work.body(draft("甲"))))
    work.note(draft("乙"))
    #expect(work.outcome(withinMilliseconds: 5000)?.failure == nil)
    #expect(work.needsWatching())
    work.save(try #require(work.body(draft("乙"))))
    #expect(work.outcome(withinMilliseconds: 5000)?.failure == nil)
    #expect(!work.needsWatching())
    #expect(savedName == "乙")
  }
}
