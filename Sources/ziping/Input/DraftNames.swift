import Drafts

extension DraftSource {
  /// Whether the words of a command line name one draft, and neither a stream nor a folder of them.
  static func isSingle(_ words: [String]) -> Bool {
    words.count == 1 && words.first != "-" && !words.contains(where: isFolder)
  }

  /// Whether a word of the command line names a folder.
  static func isFolder(_ name: String) -> Bool {
    name != "-"
      && (try? SystemFiles().status(name, in: .workingFolder, followingLinks: true))?.kind == .folder
  }
}

/// The drafts that the words of a command line name: a folder stands for the drafts in it, by name.
///
/// What a folder hides is said: one that cannot be read, one without drafts, names that are not UTF-8.
func draftNames(_ words: [String], _ output: inout CommandOutput) -> [String] {
  words.flatMap { word in DraftSource.isFolder(word) ? draftNames(inFolder: word, &output) : [word] }
}

private func draftNames(inFolder folder: String, _ output: inout CommandOutput) -> [String] {
  do throws(SystemError) {
    let names = try SystemFiles().names(in: folder)
    let unreadable = names.count { $0 == nil }
    if unreadable > 0 { output.fail(Words.unreadableNames(folder, unreadable)) }
    let drafts = names.compactMap { $0 }.filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.withoutReviews.sorted()
    if drafts.isEmpty { output.remark(Words.noDrafts(folder)) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return drafts.map { prefix + $0 }
  } catch {
    output.fail("\(folder)：\(ReadProblem.system(error).sentence)")
    return []
  }
}
