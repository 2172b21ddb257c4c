import Glibc
import Rosters
import Standards
import Storage
import Wizard

/// A file that is no table at all, of the kinds that this program writes: no roster, whatever stands in it.
enum OwnFile {
  case draft, review, standard, otherJSON, page

  /// How far the format is looked for.
  private static let beginning = 100_000

  /// Nil where it is neither JSON nor a web page.
  init?(_ bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(OwnFile.beginning), as: UTF8.self)
    let signs = start.unicodeScalars.lazy.filter { $0 != "\u{FEFF}" && !$0.properties.isWhitespace }
    let beginning = String(String.UnicodeScalarView(signs.prefix(14))).lowercased()
    if beginning == "<!doctypehtml>" {
      self = .page
      return
    }
    guard ["{\"", "{}", "[{", "[]"].contains(where: beginning.hasPrefix) else { return nil }
    let kinds = [
      (DraftDocument.format, OwnFile.draft), (ReviewDocument.format, .review), (RulePackFile.format, .standard),
    ]
    self = kinds.first { start.contains("\"\($0.0)\"") }?.1 ?? .otherJSON
  }
}

/// A roster's file, read and turned into text.
enum RosterInput {
  /// Rosters of a whole city are smaller.
  private static let mostBytes = 50_000_000

  /// The endings of files that may be rosters; workbooks are refused with what to do.
  static let endings = [".csv", ".tsv", ".txt", ".xls", ".xlsx"]

  /// Why a roster cannot be read, with its path.
  struct Fault: Error {
    var message: String
  }

  static func read(_ path: String) -> Result<RosterFile, Fault> {
    let bytes: [UInt8]
    do throws(ReadProblem) {
      bytes = try SystemFiles().content(of: path, limit: mostBytes).bytes
    } catch {
      let isFolder = error == .notAFile(.folder)
      return .failure(Fault(message: "\(path)：\(isFolder ? Words.Import.isFolder : error.sentence)"))
    }
    if let kind = OwnFile(bytes) { return .failure(Fault(message: "\(path)：\(Words.Import.ownFile(kind))")) }
    do throws(RosterTextProblem) {
      return .success(RosterFile(name: path, text: try RosterText.decode(bytes, fromGB18030: fromGB18030)))
    } catch {
      return .failure(Fault(message: "\(path)：\(RosterWords.sentence(error))"))
    }
  }

  /// By the system's converter; nil where it lacks GB18030, or the bytes are something else.
  private static func fromGB18030(_ bytes: [UInt8]) -> [UInt8]? {
    let converter = iconv_open("UTF-8", "GB18030")
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    // No character takes more than twice its bytes, and none fewer than one.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBytes { target -> Int? in
        var (from, to) = (source.baseAddress, target.bindMemory(to: CChar.self).baseAddress)
        var (fromLeft, toLeft) = (source.count, target.count)
        return iconv(converter, &from, &fromLeft, &to, &toLeft) == -1 || fromLeft > 0 ? nil : toLeft
      }
    }
    return left.map { Array(output.dropLast($0)) }
  }
}
