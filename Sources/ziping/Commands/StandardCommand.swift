import ArgumentParser
import Standards
import Wizard

/// `ziping standard`: the rule pack itself.
struct StandardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standard", abstract: Words.Standard.abstract,
    usage: """
      ziping standard show [--standard FILE] [--source] [-d DIR]
      ziping standard check FILE... [-d DIR]
      ziping standard diff A B [--drafts DIR] [-d DIR]
      ziping standard convert DRAFT [--standard FILE] [-o NEW] [-d DIR]
      ziping standard help
      ziping standard schema
      """,
    subcommands: [
      StandardShowCommand.self, StandardCheckCommand.self, StandardDiffCommand.self, StandardConvertCommand.self,
      StandardHelpCommand.self, StandardSchemaCommand.self,
    ],
    helpNames: [.short, .long])
}

/// `ziping standard show`: the table as text.
struct StandardShowCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: Words.Standard.showAbstract,
    usage: "ziping standard show [--standard FILE] [--source] [-d DIR]",
    helpNames: [.short, .long])

  @ArgumentParser.Option(help: ArgumentHelp(Words.packHelp, valueName: "FILE"))
  var standard: String?

  @OptionGroup
  var place: StandardPlace

  @Flag(help: ArgumentHelp(Words.Standard.sourceHelp))
  var source = false

  func run(_ output: inout CommandOutput) {
    if source { return writeSource(&output) }
    guard let table = place.files.table(standard, &output) else { return }
    for line in StandardText.lines(table) { output.line(line) }
  }

  /// The file as it is, mistakes and all: what an author starts from.
  private func writeSource(_ output: inout CommandOutput) {
    switch place.files.source(standard) {
    case .success(let source): output.write(source.bytes)
    case .failure(let fault): for line in Words.lines(fault) { output.fail(line) }
    }
  }
}

/// `ziping standard check`: whether a rule pack can be used; ends with 1 where it has mistakes.
struct StandardCheckCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: Words.Standard.checkAbstract, usage: "ziping standard check FILE... [-d DIR]",
    helpNames: [.short, .long])

  @Argument(help: ArgumentHelp(Words.Standard.checkHelp, valueName: "FILE"))
  var files: [String]

  @OptionGroup
  var place: StandardPlace

  func run(_ output: inout CommandOutput) {
    for file in files { check(file, &output) }
  }

  private func check(_ file: String, _ output: inout CommandOutput) {
    switch place.files.review(file) {
    case .success(let review):
      for note in review.notes { output.remark(Words.Standard.note(file, note, review.files)) }
      output.line(Words.Standard.usable(file, review))
    case .failure(let fault):
      for line in Words.lines(fault) { output.remark(line) }
      if case .pack(let problems) = fault { tellBesides(file, problems, &output) }
      if case .file = fault { output.status.raise(to: .fileFailed) } else { output.status.raise(to: .foundErrors) }
    }
  }

  /// What there is to look at although something is wrong, and what could not be looked at.
  private func tellBesides(_ file: String, _ problems: RulePackProblems, _ output: inout CommandOutput) {
    for note in problems.notes { output.remark(Words.Standard.note(file, note, problems.files)) }
    if let unchecked = Words.Standard.unchecked(file, problems.unchecked) { output.remark(unchecked) }
  }
}
