import ArgumentParser
import Standards
import Storage
import Wizard

/// `[-d DIR] [--standard FILE]`: which standard a command works with, and where standards and drafts are.
struct StandardOptions: ParsableArguments {
  @ArgumentParser.Option(help: ArgumentHelp(Words.standardHelp, valueName: "FILE"))
  var standard: String?

  @OptionGroup
  var place: StandardPlace

  /// - Parameters:
  ///   - drafts: the drafts' names on the command line.
  ///   - isFixed: whether drafts of other standards are refused in any case.
  ///   - output: where problems go.
  /// - Returns: nil where what was asked for cannot be read, which has then been said.
  func standards(for drafts: [String], isFixed: Bool = false, _ output: inout CommandOutput) -> RunStandards? {
    RunStandards.named(standard, isFixed: isFixed, folder: place.folder, for: drafts, &output)
  }
}

/// `[-d DIR]`: the drafts' folder, in which `standards` is looked at.
struct StandardPlace: ParsableArguments {
  @ArgumentParser.Option(name: .customShort("d"), help: ArgumentHelp(Words.standardPlaceHelp, valueName: "DIR"))
  var directory: String?

  /// Nil where no home folder is known.
  var folder: String? { DraftFolder.path(asked: directory) }

  var files: StandardFile { StandardFile(folder: folder) }
}
