import Storage
import Wizard

/// Saving what is in hand: the draft, or the review of one.
extension WizardFiles {
  /// Saving this, to be done in the background; nil where there is nothing to save to.
  func saving(_ kept: Kept) -> (() -> Saved)? { inHand.body(kept) }

  static func saving<Document: StoredDocument>(
    _ content: Document.Content, restored version: Int?, _ kept: Kept, _ store: FileStore<Document>
  ) -> (() -> Saved)? {
    guard store.readOnly == nil else { return nil }
    return { Saved(kept, store, store.save(content, restored: version)) }
  }

  /// Saving this in another folder and going on there, to be done in the background.
  func saving(_ kept: Kept, inFolder folder: String) -> (() -> Saved)? {
    let folder = WizardFiles.expanded(folder)
    return switch kept {
    case .draft(let draft, let version):
      store.map { WizardFiles.saving(draft, restored: version, kept, $0, inFolder: folder) }
    case .review(let review):
      reviewStore.map { WizardFiles.saving(review, restored: nil, kept, $0, inFolder: folder) }
    }
  }

  private static func saving<Document: StoredDocument>(
    _ content: Document.Content, restored version: Int?, _ kept: Kept, _ store: FileStore<Document>,
    inFolder folder: String
  ) -> () -> Saved {
    {
      let place = DraftLibrary(folder: folder).place(forCopyOf: store.place)
      return Saved(kept, store, store.saveCopy(content, restored: version, at: place), elsewhere: true)
    }
  }

  /// Lets go of a store whose disk does not answer, and takes the same content to another folder.
  mutating func restart(_ kept: Kept, inFolder folder: String) -> (() -> Saved)? {
    switch kept {
    case .draft(let draft, let version):
      store = store.map {
        DraftStore(copying: $0.document(of: draft, restored: version), from: $0.firstPlace)
      }
    case .review(let review):
      reviewStore = reviewStore.map { ReviewStore(copying: $0.document(of: review), from: $0.firstPlace) }
    }
    return saving(kept, inFolder: folder)
  }

  static func expanded(_ folder: String) -> String {
    guard folder == "~" || folder.hasPrefix("~/"), let home = Surroundings.process.variable("HOME")
    else { return folder }
    return home + folder.dropFirst()
  }
}
