import Storage
import Wizard

/// Taking drafts of other standards to the one in use.
extension WizardFiles {
  /// Why a draft's own standard is not used and how it could be, and what of the draft would carry over to the one in
  /// use; nil where a newer program wrote the draft, which must not be rewritten.
  func offer(_ store: DraftStore, _ fault: RunStandards.Fault) -> ConversionOffer? {
    guard !store.document.isNewer else { return nil }
    let (path, draft, pack) = (store.place.path, store.document.draft, standards.chosen.pack)
    let own = draft.standard.flatMap { try? standards.atHand($0, beside: store.place.folder) }
    let conversion = Conversion(draft, from: own, to: standards.chosen)
    return ConversionOffer(
      path: path, to: pack.shortTitle ?? pack.title, because: Words.beforeConverting(fault),
      [Words.Convert.head(path, draft, pack)] + conversion.lines)
  }

  /// Makes a copy of a draft for the standard in use; the draft itself stays as it is.
  mutating func convert(_ path: String) throws(Fault) -> OpenedDraft {
    let store = try stored(path)
    defer { store.close() }
    let table = standards.chosen
    let conversion = Conversion(store.document.draft, from: nil, to: table)
    let place = DraftLibrary(folder: store.place.folder).freePlace(
      for: "\(store.place.stem)-\(table.pack.id).json")
    return try create(store.document.replacing(conversion.draft), table, at: place)
      .told(first: Words.Convert.made(place.name))
  }
}
