import Basics
import Scoring
import Standards
import Storage
import Wizard

/// Opening a draft to review it.
extension WizardFiles {
  /// Opens a draft for looking, and its review for writing: the one at `file`, else the one beside it, else, where
  /// nothing can be written there, the one in the reviewer's own folder.
  ///
  /// The draft is neither locked nor written; a review that is not there yet is begun.
  mutating func review(_ path: String, at file: String? = nil) throws(Fault) -> OpenedDraft {
    let path = WizardFiles.exists(path) || path.contains("/") ? path : place(FileName(path)).path
    let draft: Draft
    do throws(OpenProblem) {
      draft = try DraftStore.document(at: path).draft
    } catch {
      throw Fault(message: error.message(file: path))
    }
    let table: Table
    do throws(RunStandards.Fault) {
      table = try standards.table(for: draft.standard, beside: DraftPath(path).folder)
    } catch {
      throw Fault(message: "\(path)：\(Words.sentence(error))")
    }
    let found = file.map { (DraftPath($0), isElsewhere: false) } ?? reviewPlace(of: draft, at: DraftPath(path))
    return try review(draft, table, at: found.0, isElsewhere: found.isElsewhere)
  }

  private mutating func review(
    _ draft: Draft, _ table: Table, at place: DraftPath, isElsewhere: Bool
  ) throws(Fault) -> OpenedDraft {
    let store: ReviewStore
    do throws(OpenProblem) {
      store = try ReviewStore.openOrBegin(.new, at: place)
    } catch {
      if case .draft(let problem) = error, case .review(.otherFormat) = problem.reason {
        throw Fault(message: Words.Review.isNoReview(place.name))
      }
      throw Fault(message: error.message(file: place.path))
    }
    reviewStore = store
    let notices = [Words.Review.started(place.path, isElsewhere: isElsewhere)] + store.takeNotices().map(\.sentence)
    return OpenedDraft(
      draft: draft, table: table, name: place.name, readOnly: store.readOnly.map(Words.Review.readOnly),
      notice: notices.joined(separator: " "), review: store.document.review)
  }

  // MARK: - Where it is kept

  /// Beside the draft where that can be written; else in the reviewer's own folder, where it is found again. A review
  /// that lies beside the draft and cannot be written is looked at as long as there is none of one's own.
  private func reviewPlace(of draft: Draft, at path: DraftPath) -> (DraftPath, isElsewhere: Bool) {
    let beside = path.review
    let files = SystemFiles()
    let isBeside = WizardFiles.exists(beside.path)
    if (try? files.checkWritable(isBeside ? beside.path : path.folder, in: .workingFolder)) != nil,
      (try? files.checkWritable(path.folder, in: .workingFolder)) != nil
    {
      return (beside, false)
    }
    let own = [folder, DraftFolder.path(asked: nil)].compactMap(\.self)
    let homes = own.filter { !SystemFiles.isSame($0, path.folder) }
    let places = homes.map { DraftLibrary(folder: $0).reviews.place(draft.reviewName(for: path)) }
    if let known = places.first(where: { WizardFiles.exists($0.path) }) { return (known, true) }
    if isBeside { return (beside, false) }
    return (places.first(where: WizardFiles.canKeep) ?? beside).withElsewhere(from: beside)
  }

  /// Whether a file can be made there, once its folder is.
  private static func canKeep(_ place: DraftPath) -> Bool {
    do throws(SaveProblem) {
      try DraftFolder.make(place.folder)
      return (try? SystemFiles().checkWritable(place.folder, in: .workingFolder)) != nil
    } catch {
      return false
    }
  }
}

extension DraftPath {
  fileprivate func withElsewhere(from beside: DraftPath) -> (DraftPath, isElsewhere: Bool) { (self, self != beside) }
}

extension Draft {
  /// The name of its review in a folder of reviews: after its file and its applicant, not after where it lies or what it
  /// says, which may both change.
  fileprivate func reviewName(for path: DraftPath) -> String {
    let whose = [path.name, applicant.name, applicant.organization, applicant.staffNumber]
    let digest = ContentDigest.of(whose.joined(separator: "\u{1F}"))
    return DraftPath(folder: "", name: FileNames.shortened(path.stem, by: 30) + "-\(digest.prefix(8)).json").review.name
  }
}
