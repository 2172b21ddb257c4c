import Drafts
import Resources
import Scoring

/// The rule pack in use: the one built in, or a file of `--standard`.
enum StandardFile {
  /// The table; nil where it cannot be read, which has then been said.
  ///
  /// - Parameters:
  ///   - path: of a rule pack; nil = the built-in one.
  ///   - output: where problems go.
  /// - Returns: the table laid out for scoring.
  static func table(_ path: String?, _ output: inout CommandOutput) -> Table? {
    switch load(path) {
    case .success(let pack): return Table(pack)
    case .failure(let fault):
      for line in Words.lines(fault) { output.fail(line) }
      return nil
    }
  }

  enum Fault: Error {
    case file(String, ReadProblem)
    case pack(RulePackProblems)
  }

  static func load(_ path: String?) -> Result<RulePack, Fault> {
    guard let path else { return decode(builtIn, file: "pack.json") }
    return content(path).flatMap { decode($0, file: path) }
  }

  /// A rule pack's file with what its author should look at.
  static func review(_ path: String) -> Result<(pack: RulePack, notes: [PackNote]), Fault> {
    content(path).flatMap { bytes in
      do throws(RulePackProblems) {
        return .success(try RulePackFile.review(bytes, file: path))
      } catch {
        return .failure(.pack(error))
      }
    }
  }

  private static func content(_ path: String) -> Result<[UInt8], Fault> {
    do throws(ReadProblem) {
      return .success(try SystemFiles().content(of: path, limit: JSONLimits.pack.bytes).bytes)
    } catch {
      return .failure(.file(path, error))
    }
  }

  private static func decode(_ bytes: [UInt8], file: String) -> Result<RulePack, Fault> {
    do throws(RulePackProblems) {
      return .success(try RulePackFile.decode(bytes, file: file))
    } catch {
      return .failure(.pack(error))
    }
  }

  private static var builtIn: [UInt8] {
    Array(UnsafeBufferPointer(start: ziping_pack_bytes(), count: ziping_pack_length()))
  }
}
