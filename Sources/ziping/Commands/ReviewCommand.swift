import ArgumentParser
import Scoring
import Standards
import Wizard

/// `ziping review`: a draft is looked at, and each entry judged in a review of its own.
struct ReviewCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: Words.Review.abstract,
    usage: "ziping review DRAFT [--review FILE] [-d DIR] [--plain] [--standard FILE]",
    discussion: Words.Review.discussion, helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Review.draftHelp, valueName: "DRAFT"))
  var draft: String

  @ArgumentParser.Option(help: ArgumentHelp(Words.Review.fileHelp, valueName: "FILE"))
  var review: String?

  @ArgumentParser.Option(name: .customShort("d"), help: ArgumentHelp(Words.Doctor.folderHelp, valueName: "DIR"))
  var folder: String?

  @ArgumentParser.Option(help: ArgumentHelp(Words.standardHelp, valueName: "FILE"))
  var standard: String?

  @Flag(help: ArgumentHelp(Words.Review.plainHelp))
  var plain = false

  func run(_ output: inout CommandOutput) {
    output.status.raise(to: runReview(of: draft, at: review, folder: folder, isPlain: plain, standard: standard))
  }
}
