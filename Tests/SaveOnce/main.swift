import Glibc
import Storage

// Clears up as every run does, opens a draft, gives it an applicant's name and saves it once: what the sweeps over system calls interrupt.

signal(SIGXFSZ, SIG_IGN)

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: SaveOnce DRAFT NAME")
  exit(64)
}
do {
  _ = DraftLibrary(folder: DraftPath(arguments[1]).folder).clearLeftovers()
  let store = try DraftStore.open(arguments[1])
  var draft = store.document.draft
  draft.applicant.name = arguments[2]
  let outcome = store.save(draft)
  for notice in store.takeNotices() { print("notice \(notice)") }
  store.close()
  switch outcome {
  case .saved, .unchanged: print("saved")
  case .savedBeside(let path): print("beside \(path)")
  case .readOnly(let reason): print("readOnly \(reason.sentence)")
  case .failed(let problem): print("failed \(problem.sentence)")
  }
} catch {
  print("unopened \(error.sentence)")
}
