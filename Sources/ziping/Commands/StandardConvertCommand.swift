import ArgumentParser
import Formats
import Standards
import Storage
import Wizard

/// `ziping standard convert`: what of a draft carries over to another standard, and a draft made so.
struct StandardConvertCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert", abstract: Words.Convert.abstract,
    usage: "ziping standard convert DRAFT [--standard FILE] [-o NEW] [-d DIR]", discussion: Words.Convert.discussion,
    helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Convert.draftHelp, valueName: "DRAFT"))
  var draft: String

  @ArgumentParser.Option(help: ArgumentHelp(Words.packHelp, valueName: "FILE"))
  var standard: String?

  @OptionGroup
  var place: StandardPlace

  @ArgumentParser.Option(name: .customShort("o"), help: ArgumentHelp(Words.Convert.outputHelp, valueName: "NEW"))
  var new: String?

  func run(_ output: inout CommandOutput) {
    let packs = StandardFile(folder: place.folder, beside: [DraftPath(draft).folder])
    guard let table = packs.table(standard, &output), let document = document(&output) else { return }
    let own = try? document.draft.standard.map(packs.pack(withId:)).flatMap { try $0.get() }
    let conversion = Conversion(document.draft, from: own.map(Table.init), to: table)
    output.line(Words.Convert.head(draft, document.draft, table.pack))
    for line in conversion.lines { output.line(line) }
    if let new { write(document.replacing(conversion.draft), to: new, &output) }
  }

  private func document(_ output: inout CommandOutput) -> DraftDocument? {
    do throws(ReadProblem) {
      let bytes = try SystemFiles().content(of: draft, limit: JSONLimits.draft.bytes).bytes
      do throws(DraftProblem) {
        let document = try DraftDocument(parsing: bytes)
        if !document.isNewer { return document }
        output.fail(Words.Convert.newer(draft))
      } catch {
        output.fail(Words.fault(.file(draft), .document(error)))
      }
    } catch {
      output.fail(Words.fault(.file(draft), .file(error)))
    }
    return nil
  }

  /// A file that is there already stays as it is.
  private func write(_ document: DraftDocument, to path: String, _ output: inout CommandOutput) {
    let place = DraftPath(path)
    if let found = DraftLibrary(folder: place.folder).clearLeftovers().sentence { output.remark(found) }
    do throws(SaveProblem) {
      try DraftStore.create(document, at: place).close()
      output.line(Words.Convert.written(path))
    } catch {
      output.fail("\(path)：\(error.sentence)")
    }
  }
}
