import Glibc

// A reader that has left is seen where we write, as EPIPE.
signal(SIGPIPE, SIG_IGN)

switch Invocation(Array(CommandLine.arguments.dropFirst())) {
case .wizard(let draft, let folder, let isPlain):
  exit(runWizard(draft: draft, folder: folder, isPlain: isPlain).rawValue)
case .command(let arguments): exit(runCommand(arguments).rawValue)
case .misuse(let problem):
  CommandOutput.complain(Words.misuse(problem))
  exit(ExitStatus.usage.rawValue)
}
