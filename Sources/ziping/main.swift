import Glibc
import Terminal
import Wizard

ProcessEnd.prepare()
// A reader that has left is seen where we write, as EPIPE.
signal(SIGPIPE, SIG_IGN)
// A file that may not grow further is a failed write, not the end of the process.
signal(SIGXFSZ, SIG_IGN)
Terminal.forbidMemoryDumps()

if let number = CommandWords.firstUnreadable {
  CommandOutput.complain(Words.wordIsNotUTF8(number, CommandWords.arguments[number - 1]))
  exit(ExitStatus.usage.rawValue)
}

switch Invocation(CommandWords.arguments) {
case .wizard(let draft, let folder, let isPlain, let standard):
  exit(runWizard(draft: draft, folder: folder, isPlain: isPlain, standard: standard).rawValue)
case .command(let arguments): exit(runCommand(arguments).rawValue)
case .misuse(let problem):
  CommandOutput.complain(Words.misuse(problem))
  exit(ExitStatus.usage.rawValue)
}
