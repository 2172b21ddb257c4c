import Drafts
import Scoring
import Wizard

/// Earlier versions of the drafts of the folder.
extension WizardFiles {
  /// The earlier versions of a draft, the newest first, scored each by its own standard.
  func versions(of file: String) -> [DraftVersion] {
    let generations = Generations(of: place(file))
    return generations.list().map { generation in
      let kept = Clock.moment(nanoseconds: generation.kept)
      do throws(OpenProblem) {
        let draft = try generations.document(of: generation).draft
        return DraftVersion(
          number: generation.number, kept: kept, name: draft.applicant.name, entries: draft.entries.count,
          total: (try? standards.table(for: draft.standard, beside: deskFolder).get()).map { score(draft, $0).total })
      } catch {
        return DraftVersion(number: generation.number, kept: kept, damage: error.sentence)
      }
    }
  }

  /// An earlier version of a draft, by its number, with its table.
  func version(_ number: Int, of file: String) -> Result<(document: DraftDocument, table: Table), Fault> {
    let generations = Generations(of: place(file))
    guard let generation = generations.list().first(where: { $0.number == number }) else {
      return .failure(Fault(message: Words.versionIsGone))
    }
    do throws(OpenProblem) {
      let document = try generations.document(of: generation)
      return standards.table(for: document.draft.standard, beside: deskFolder).map { (document, $0) }
        .mapError { Fault(message: "\(generation.path)：\(Words.sentence($0))") }
    } catch {
      return .failure(Fault(message: error.message(file: generation.path)))
    }
  }

  /// Opens an earlier version for reading.
  mutating func open(version number: Int, of file: String) -> Result<OpenedDraft, Fault> {
    version(number, of: file).map { document, table in
      opened(DraftStore(copying: document, from: place(file), readOnly: .earlierVersion(number)), table)
    }
  }

  /// Makes a new draft with the very bytes of an earlier version.
  mutating func create(fromVersion number: Int, of file: String) -> Result<OpenedDraft, Fault> {
    version(number, of: file).flatMap { create($0.document, $0.table, at: library.copyPlace(of: place(file))) }
  }
}
