import Drafts
import Scoring
import Wizard

/// Taking drafts of other standards to the one in use.
extension WizardFiles {
  /// What of a draft would carry over; nil where a newer program wrote it, which must not be rewritten.
  func offer(_ path: String, _ document: DraftDocument) -> ConversionOffer? {
    guard !document.isNewer else { return nil }
    let pack = standards.chosen.pack
    let own = document.draft.standard.flatMap { try? standards.atHand($0).get() }
    let conversion = Conversion(document.draft, from: own, to: standards.chosen)
    let head = Words.Convert.head(path, document.draft, pack)
    return ConversionOffer(path: path, to: pack.shortTitle ?? pack.title, [head] + conversion.lines)
  }

  /// Makes a copy of a draft for the standard in use; the draft itself stays as it is.
  mutating func convert(_ path: String) -> Result<OpenedDraft, Fault> {
    do throws(OpenProblem) {
      let store = try DraftStore.open(path)
      defer { store.close() }
      let table = standards.chosen
      let conversion = Conversion(store.document.draft, from: nil, to: table)
      let place = DraftLibrary(folder: store.place.folder).freePlace(
        for: "\(store.place.stem)-\(table.pack.id).json")
      return create(store.document.replacing(conversion.draft), table, at: place).map { made in
        var made = made
        made.notice = ([Words.Convert.made(place.name)] + [made.notice].compactMap(\.self)).joined(separator: " ")
        return made
      }
    } catch {
      return .failure(Fault(message: error.message(file: path)))
    }
  }
}
