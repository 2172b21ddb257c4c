import Foundation
import Testing

/// Compares a frame with its picture in plain text beside the test; a missing picture is recorded and fails once.
///
/// To record anew after a change of looks: delete the picture, run the test twice, read the difference.
package func expectPicture(
  _ name: String, _ picture: String, file: String = #filePath, at location: SourceLocation = #_sourceLocation
) {
  let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Pictures")
  let url = folder.appendingPathComponent(name + ".txt")
  guard let kept = try? String(contentsOf: url, encoding: .utf8) else {
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? (picture + "\n").write(to: url, atomically: true, encoding: .utf8)
    Issue.record("no picture \(name) yet: recorded, look at it", sourceLocation: location)
    return
  }
  #expect(picture + "\n" == kept, "the frame differs from the picture \(name)", sourceLocation: location)
}
