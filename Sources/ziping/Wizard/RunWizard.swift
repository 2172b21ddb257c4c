/// Runs the wizard until its user leaves.
///
/// - Parameters:
///   - draft: the path of the draft to open; nil = the drafts at hand.
///   - folder: where drafts live (`-d`); nil = the usual place.
/// - Returns: the exit status.
func runWizard(draft: String?, folder: String?) -> Int32 {
  // Temporary: stands here until the wizard is joined to the program.
  CommandOutput.complain(Words.wizardMissing)
  return ExitStatus.usage.rawValue
}
