import TestSupport
import Testing
import Wizard

/// Every size that a window may have, down to nothing: nothing traps, every cell of every frame is right.
@Suite struct SizeSweepTests {
  private static let empty = Result { try SizeSweep.states(.dated) }
  private static let ordinary = Result { try SizeSweep.states(Sample.draft()) }
  private static let reviewed = Result { try SizeSweep.reviewStates(Sample.draft()) }

  @Test(arguments: 0..<SizeSweep.stateCount) func anEmptyDraftAtEverySize(_ place: Int) throws {
    sweep(try SizeSweepTests.empty.get()[place])
  }

  @Test(arguments: 0..<SizeSweep.stateCount) func anOrdinaryDraftAtEverySize(_ place: Int) throws {
    sweep(try SizeSweepTests.ordinary.get()[place])
  }

  @Test(arguments: 0..<SizeSweep.reviewStateCount) func aReviewAtEverySize(_ place: Int) throws {
    sweep(try SizeSweepTests.reviewed.get()[place])
  }

  private func sweep(_ state: WizardState) {
    for size in SizeSweep.sizes {
      guard let fault = SizeSweep.fault(state, at: size) else { continue }
      Issue.record("\(fault)")
      return
    }
  }
}
