import CFiles
import Glibc

/// What a command does with one draft, or with the reason why there is none.
typealias DraftBody = @Sendable (DraftSource, DraftResult, inout CommandOutput) -> Void

/// Calls `body` for each draft, on all cores, and writes what it says in the drafts' order; in bounded memory, however
/// many there are. A draft that fails does not stop the others; when nobody reads the results any more, reading ends.
/// Whoever feeds us line by line gets each answer before the next line is awaited.
func forEachDraft(
  in words: [String], _ standards: RunStandards, _ output: inout CommandOutput, _ body: @escaping DraftBody
) {
  var queue = DraftQueue(words, &output)
  var crew = Crew { (drafts: [UnreadDraft]) in
    var said = CommandOutput.kept
    for draft in drafts { body(draft.source, draft.load(standards), &said) }
    return said
  }
  while !output.isClosed {
    if !queue.isReady() {
      crew.finish(&output)
      output.flush()
    }
    let batch = nextBatch(&queue)
    if batch.isEmpty { break }
    crew.take(batch, &output)
  }
  crew.finish(&output)
}

/// The same one after the other, for what gathers its results.
func forEachDraftInTurn(
  in words: [String], _ standards: RunStandards, _ output: inout CommandOutput,
  _ body: (DraftSource, DraftResult, inout CommandOutput) -> Void
) {
  var queue = DraftQueue(words, &output)
  while let draft = queue.next() { body(draft.source, draft.load(standards), &output) }
}

/// What is there without waiting, up to what keeps a thread busy for a millisecond: with more, nothing is quicker, and what
/// all threads hold at a time grows.
private func nextBatch(_ queue: inout DraftQueue) -> [UnreadDraft] {
  let (mostDrafts, mostBytes) = (16, 1 << 20)
  var (batch, bytes) = ([UnreadDraft](), 0)
  while batch.isEmpty || queue.isReady(), batch.count < mostDrafts, bytes < mostBytes {
    guard let draft = queue.next() else { break }
    batch.append(draft)
    if case .line(_, let line) = draft { bytes += line.count }
  }
  return batch
}

/// Threads that take batches in turn, so that their answers come back in order.
private struct Crew {
  private let work: ([UnreadDraft]) -> CommandOutput
  private var hands: [BackgroundWork<CommandOutput>] = []
  /// The one that takes the next batch; those after it, in turn, hold older ones.
  private var next = 0
  /// The first batch waits here: where no second comes, no thread is needed.
  private var first: [UnreadDraft]?

  init(_ work: @escaping ([UnreadDraft]) -> CommandOutput) {
    self.work = work
  }

  mutating func take(_ batch: [UnreadDraft], _ output: inout CommandOutput) {
    guard let waiting = first else {
      if hands.isEmpty { first = batch } else { start(batch, &output) }
      return
    }
    first = nil
    let cores = min(max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1), 64)
    if hands.isEmpty {
      hands = (0..<cores).map { _ in BackgroundWork() }
      // What one batch has freed the next one needs.
      memory_keep(1 << 21)
    }
    start(waiting, &output)
    start(batch, &output)
  }

  /// Waits for all that is under way and says it.
  mutating func finish(_ output: inout CommandOutput) {
    if let batch = first { output.append(work(batch)) }
    first = nil
    for _ in hands {
      if let said = settled() { output.append(said) }
      next = (next + 1) % hands.count
    }
  }

  /// The hand has new work before its old one is written: writing keeps no hand waiting.
  private mutating func start(_ batch: [UnreadDraft], _ output: inout CommandOutput) {
    let said = settled()
    let work = work
    hands[next].start { work(batch) }
    next = (next + 1) % hands.count
    if let said { output.append(said) }
  }

  /// What the next hand has worked out, which is the oldest of all; nil where it had nothing to do.
  private func settled() -> CommandOutput? {
    while hands[next].isBusy {
      if let said = hands[next].finish(withinMilliseconds: 60_000) { return said }
    }
    return nil
  }
}
