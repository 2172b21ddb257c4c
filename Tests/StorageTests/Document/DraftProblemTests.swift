import Testing

@testable import Storage

/// What makes a file no draft, where, and the sentence that says so, word for word.
@Suite struct DraftProblemTests {
  private static let head = #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05-01""#

  @Test(arguments: [
    ("[]", "第 1 行第 1 列：草稿应是一个用 { } 括起的对象：请检查是否选错了文件。"),
    ("{}", "第 1 行第 1 列：没有 format，这不是自评草稿：请检查是否选错了文件。"),
    (#"{"format":"x"}"#, "第 1 行第 11 列：format 是「x」，不是「ziping-draft」，这不是自评草稿：请检查是否选错了文件。"),
    (#"{"format":1}"#, "第 1 行第 11 列：format 是「1」，不是「ziping-draft」，这不是自评草稿：请检查是否选错了文件。"),
    (#"{"format":"ziping-draft"}"#, "第 1 行第 1 列：没有 version，无法判断草稿的版本：请补上 \"version\": 1。"),
    (
      #"{"format":"ziping-draft","version":"1"}"#,
      "第 1 行第 36 列：version「1」不是有效的版本：应为从 1 起的整数，请改正。"
    ),
    (#"{"format":"ziping-draft","version":0}"#, "第 1 行第 36 列：version「0」不是有效的版本：应为从 1 起的整数，请改正。"),
    (
      #"{"format":"ziping-draft","version":1.5}"#,
      "第 1 行第 36 列：version「1.5」不是有效的版本：应为从 1 起的整数，请改正。"
    ),
    (
      #"{"format":"ziping-draft","version":1}"#,
      "第 1 行第 1 列：没有申报日期 applicationDate，年限无从算起：请补上，如 \"applicationDate\": \"2026-05-01\"。"
    ),
    (
      #"{"format":"ziping-draft","version":1,"applicationDate":"2026-13-01"}"#,
      "第 1 行第 56 列：申报日期「2026-13-01」不是有效日期：月份应为 01-12。请写成 2026-05-01 的形式。"
    ),
    (
      #"{"format":"ziping-draft","version":1,"applicationDate":"2026-02-29"}"#,
      "第 1 行第 56 列：申报日期「2026-02-29」不是有效日期：该月只有 28 天。请写成 2026-05-01 的形式。"
    ),
    (
      #"{"format":"ziping-draft","version":1,"applicationDate":"2026-05"}"#,
      "第 1 行第 56 列：申报日期「2026-05」不完整：应写到日，如 2026-05-01。"
    ),
    (
      #"{"format":"ziping-draft","version":1,"applicationDate":20260501}"#,
      "第 1 行第 56 列：applicationDate「20260501」应是用双引号括起的文字：请改正或删去。"
    ),
    (head + #","standard":7}"#, "第 1 行第 80 列：standard「7」应是用双引号括起的文字：请改正或删去。"),
    (head + #","facts":[]}"#, "第 1 行第 77 列：facts「[]」应是用 { } 括起的对象：请改正或删去。"),
    (head + #","applicant":"陈"}"#, "第 1 行第 81 列：applicant「陈」应是用 { } 括起的对象：请改正或删去。"),
    (head + #","entries":{}}"#, "第 1 行第 79 列：entries「{}」应是用 [ ] 括起的列表：请改正或删去。"),
    (head + #","entries":null}"#, "第 1 行第 79 列：entries「null」应是用 [ ] 括起的列表：请改正或删去。"),
    (
      head + #","entries":[{"id":"a","criterion":"b"},"x"]}"#,
      "第 1 行第 107 列：第 2 个条目「x」应是用 { } 括起的对象：请改正或删去。"
    ),
    (head + #","entries":[{"criterion":"b"}]}"#, "第 1 行第 80 列：第 1 个条目没有 id：请补上一个不重复的编号。"),
    (head + #","entries":[{"id":"a"}]}"#, "第 1 行第 80 列：第 1 个条目没有 criterion：请补上它所对应的标准条目。"),
    (
      head + #","entries":[{"id":1,"criterion":"b"}]}"#,
      "第 1 行第 86 列：第 1 个条目的 id「1」应是文字：请用双引号括起。"
    ),
    (
      head + #","entries":[{"id":"a","criterion":null}]}"#,
      "第 1 行第 102 列：第 1 个条目的 criterion「null」应是文字：请用双引号括起。"
    ),
    (
      head + ",\"entries\":[{\"id\":\"a\",\"criterion\":\"b\"},\n{\"id\":\"a\",\"criterion\":\"c\"}]}",
      "第 2 行第 7 列：条目 id「a」与第 1 个条目重复：请改成不同的 id。"
    ),
    (head + #","entries":[{"id":"a","id":"b"}]}"#, "第 1 行第 90 列：键「id」在同一对象中出现两次：请只留一个。"),
    (head + ",}", "第 1 行第 68 列：最后一项后面多了一个逗号：请删去它。"),
  ])
  func saysWhatWhereAndWhatToDo(text: String, message: String) {
    #expect {
      try DraftDocument(parsing: Array(text.utf8))
    } throws: { error in
      let found = (error as? DraftProblem)?.message(file: "a.json") ?? ""
      if found != "a.json " + message { Issue.record("\(found)") }
      return found == "a.json " + message
    }
  }
}
