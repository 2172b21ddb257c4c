import Basics
import Storage
import Wizard

/// Something done to a draft of the desk that can be taken back until the program ends.
enum DeskDeed: Hashable, Sendable {
  case deleted(RemovedDraft)
  /// Into 归档, or out of it.
  case moved(from: DraftPath, to: DraftPath)

  /// The draft's file, as shown.
  var name: FileName {
    switch self {
    case .deleted(let draft): FileName(draft.place.name)
    case .moved(let place, _): FileName(place.name)
    }
  }

  /// Takes it back; under another name where the draft's own is taken by now.
  func undo(_ versions: VersionIndex) -> DeskJob.Outcome {
    switch self {
    case .deleted(let draft):
      do throws(SaveProblem) {
        return .tookBack(try DraftLibrary(folder: draft.place.folder, versions: versions).restore(draft))
      } catch {
        return .refused(error.sentence)
      }
    case .moved(let place, let newPlace):
      do throws(MovingProblem) {
        let free = DraftLibrary(folder: place.folder).freePlace(for: place.name)
        try DraftLibrary(folder: newPlace.folder, versions: versions).move(newPlace.name, to: free)
        return .tookBack(free)
      } catch {
        return .refused(error.sentence)
      }
    }
  }
}

extension [DeskDeed] {
  /// What came of taking so many of them back.
  func undone(_ count: Int) -> String {
    let isMoved = if case .moved? = first { true } else { false }
    return isMoved ? Words.movedBack(map(\.name), count) : Words.undeleted(map(\.name), count)
  }
}
