import ArgumentParser
import Scoring
import Standards
import Storage
import Terminal
import Wizard

/// `ziping doctor`: what was found on this machine, and what to do about it.
struct DoctorCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: Words.Doctor.abstract, usage: "ziping doctor [-d DIR]",
    discussion: Words.Doctor.discussion, helpNames: [.short, .long])

  @ArgumentParser.Option(name: .customShort("d"), help: ArgumentHelp(Words.Doctor.folderHelp, valueName: "DIR"))
  var folder: String?

  func run(_ output: inout CommandOutput) {
    guard let table = StandardFile(folder: nil).table(nil, &output) else { return }
    let pack = table.pack
    let findings =
      [Finding(subject: Words.Doctor.standard, found: "\(Words.version)，\(pack.id) \(pack.version)")]
      + Checkup.terminal()
      + [
        Checkup.folder(DraftFolder.path(asked: folder)),
        // Those who prepare for a standard may do so the year before.
        Checkup.clock(Clock.today, fromYear: pack.effectiveFrom.year - 1),
      ]
    for finding in findings {
      for line in Words.Doctor.lines(finding, columns: Terminal.outputColumns) { output.line(line) }
    }
    if !Checkup.isUsable(findings) { output.status.raise(to: .fileFailed) }
  }
}
