import Storage
import Wizard

extension WizardFiles {
  /// Gathering what the other drafts beside the one in hand hold, to be done in the background; of no other folder.
  func gathering() -> (() -> KnownTexts)? {
    guard let place = store?.place else { return nil }
    return { KnownTexts(DraftLibrary(folder: place.folder).drafts(besides: place.name)) }
  }
}

/// What other drafts hold is gathered while one types; whoever is faster than that has no suggestions yet.
extension WizardLoop {
  mutating func gather() {
    isGatheringWanted = false
    guard let body = files.gathering() else { return }
    isGatheringStale = gathering.isBusy
    if !gathering.isBusy { gathering.start(body) }
  }

  /// Takes what was gathered, if it is there; what was gathered beside another draft is gathered anew.
  mutating func takeGathered() {
    guard let texts = gathering.finish(withinMilliseconds: 0) else { return }
    if isGatheringStale { gather() } else { send(.known(texts)) }
  }
}
