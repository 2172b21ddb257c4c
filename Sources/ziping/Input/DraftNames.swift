import Basics
import Storage
import Wizard

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
  do throws(ReadProblem) {
    let listed = try DraftLibrary(folder: folder).names()
    let drafts = listed.filter(\.hasReadableName).map { FileName($0.place.name) }.sorted()
    if drafts.count < listed.count { output.fail(Words.unreadableNames(folder, listed.count - drafts.count)) }
    if drafts.isEmpty { output.remark(Words.noDrafts(folder)) }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return drafts.map { prefix + $0.text }
  } catch {
    output.fail("\(folder)：\(error.sentence)")
    return []
  }
}
