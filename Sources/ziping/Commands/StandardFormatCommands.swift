import ArgumentParser
import Wizard

/// `ziping standard help`: how a rule pack is written.
struct StandardHelpCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "help", abstract: Words.Format.abstract, usage: "ziping standard help", helpNames: [.short, .long])

  func run(_ output: inout CommandOutput) {
    for line in FormatHelp.lines { output.line(line) }
  }
}

/// `ziping standard schema`: the same for editors.
struct StandardSchemaCommand: OutputCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: Words.Format.schemaAbstract, usage: "ziping standard schema",
    helpNames: [.short, .long])

  func run(_ output: inout CommandOutput) { output.write(FormatSchema.text) }
}
