import Drafts
import Scoring
import Wizard

/// Opening a draft to review it.
extension WizardFiles {
  /// Opens a draft for looking, and its review for writing: the one beside it, or the one at `file`.
  ///
  /// The draft is neither locked nor written; a review that is not there yet is begun.
  mutating func review(_ path: String, at file: String? = nil) -> Result<OpenedDraft, Fault> {
    let path = WizardFiles.exists(path) || path.contains("/") ? path : place(path).path
    let draft: Draft
    do throws(OpenProblem) {
      draft = try DraftStore.document(at: path).draft
    } catch {
      return .failure(Fault(message: error.message(file: path)))
    }
    switch standards.table(for: draft.standard, beside: DraftPath(path).folder) {
    case .success(let table): return review(draft, table, at: file.map { DraftPath($0) } ?? DraftPath(path).review)
    case .failure(let fault): return .failure(Fault(message: "\(path)：\(Words.sentence(fault))"))
    }
  }

  private mutating func review(_ draft: Draft, _ table: Table, at place: DraftPath) -> Result<OpenedDraft, Fault> {
    let store: ReviewStore
    do throws(OpenProblem) {
      store = try ReviewStore.openOrBegin(.new, at: place)
    } catch {
      return .failure(Fault(message: error.message(file: place.path)))
    }
    reviewStore = store
    let notices = [Words.Review.started(place.path)] + store.takeNotices().map(\.sentence)
    return .success(
      OpenedDraft(
        draft: draft, table: table, name: place.name, readOnly: store.readOnly?.sentence,
        notice: notices.joined(separator: " "), review: store.document.review))
  }
}
