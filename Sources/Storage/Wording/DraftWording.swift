import Basics
import Formats

/// The sentences for files that are no draft: what is wrong, and what to do.
enum DraftWording {
  static func sentence(_ reason: DraftReason) -> String {
    switch reason {
    case .json(let reason): JSONWording.sentence(reason)
    case .notObject: "草稿应是一个用 { } 括起的对象：请检查是否选错了文件。"
    case .missing(let key): missing(key)
    case .otherFormat(let found):
      "format 是「\(found)」，不是「\(DraftDocument.format)」，这不是自评草稿：请检查是否选错了文件。"
    case .version(let found): "version「\(found)」不是有效的版本：应为从 1 起的整数，请改正。"
    case .applicationDate(let found, let problem): "申报日期「\(found)」不是有效日期：\(date(problem))。请写成 2026-05-01 的形式。"
    case .applicationDateNotFull(let found): "申报日期「\(found)」不完整：应写到日，如 2026-05-01。"
    case .wrongKind(let key, let found, let expected): "\(key)「\(found)」应是\(kind(expected))：请改正或删去。"
    case .entryNotObject(let number, let found): "第 \(number) 个条目「\(found)」应是用 { } 括起的对象：请改正或删去。"
    case .entryLacks(let number, let key): "第 \(number) 个条目没有 \(key)：请补上\(purpose(key))。"
    case .entryKeyNotText(let number, let key, let found):
      "第 \(number) 个条目的 \(key)「\(found)」应是文字：请用双引号括起。"
    case .review(let reason): sentence(reason)
    case .duplicateId(let id, let first): "条目 id「\(Quote.short(id))」与第 \(first) 个条目重复：请改成不同的 id。"
    }
  }

  private static func sentence(_ reason: ReviewReason) -> String {
    switch reason {
    case .notObject: "审核记录应是一个用 { } 括起的对象：请检查是否选错了文件。"
    case .missing(let key): "没有 \(key)，这不是审核记录：请检查是否选错了文件。"
    case .otherFormat(let found):
      "format 是「\(found)」，不是「\(ReviewDocument.format)」，这不是审核记录：请检查是否选错了文件。"
    case .judgement(let number, let found):
      "第 \(number) 个条目的 decision「\(found)」无效：应为 accepted（认定）、rejected（不认定）或 changed（改分）。"
    }
  }

  private static func missing(_ key: String) -> String {
    switch key {
    case "format": "没有 format，这不是自评草稿：请检查是否选错了文件。"
    case "version": "没有 version，无法判断草稿的版本：请补上 \"version\": 1。"
    default: "没有申报日期 applicationDate，年限无从算起：请补上，如 \"applicationDate\": \"2026-05-01\"。"
    }
  }

  private static func date(_ problem: DateProblem) -> String {
    switch problem {
    case .form: "年月日应各为四位、两位、两位数字，以 - 相连"
    case .year: "年份应为 0001-9999"
    case .month: "月份应为 01-12"
    case .day(let last): "该月只有 \(last) 天"
    }
  }

  private static func kind(_ kind: DraftValueKind) -> String {
    switch kind {
    case .text: "用双引号括起的文字"
    case .object: "用 { } 括起的对象"
    case .list: "用 [ ] 括起的列表"
    }
  }

  private static func purpose(_ key: String) -> String {
    key == "id" ? "一个不重复的编号" : "它所对应的标准条目"
  }
}

extension DraftProblem {
  /// What is wrong and what to do, without file or place.
  package var sentence: String { DraftWording.sentence(reason) }

  /// File (the path as it was given), place, what is wrong and what to do.
  package func message(file: String) -> String { "\(file) \(place.words)：\(sentence)" }
}
