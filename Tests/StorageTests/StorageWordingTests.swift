import Glibc
import Testing

@testable import Formats
@testable import Storage

/// Every sentence, word for word.
@Suite struct WordingTests {
  @Test(
    arguments: [
      (.tooLarge(limit: 5_000_000), "文件超过 5 MB，太大了：请检查是否选错了文件。"),
      (.tooDeep(limit: 16), "括号嵌套超过 16 层：请检查是否选错了文件，或减少嵌套。"),
      (.empty, "文件是空的：请改用上一次保存的版本，或新建一份。"),
      (.byteOrderMark, "文件开头有 BOM 标记：请用编辑器另存为不带 BOM 的 UTF-8。"),
      (.notUTF8(byte: 0xC4), "字节 0xC4 不是 UTF-8 文字：请用编辑器把文件另存为 UTF-8。"),
      (.unexpected("，", instead: .commaOrBrace), "「，」是全角符号：请改成半角的 ,。"),
      (.unexpected("", instead: .value), "文件到这里就结束了，这里应有一个值：请补全，或改用上一次保存的版本。"),
      (.unexpected("NaN", instead: .value), "「NaN」不应在此，这里应有一个值：没有数值时请写 null。"),
      (.unexpected("a", instead: .key), "「a」不应在此，这里应有一个用双引号括起的键：请改正此处。"),
      (.unexpected("1", instead: .colon), "「1」不应在此，这里应有冒号 :：请改正此处。"),
      (.unexpected("2", instead: .commaOrBracket), "「2」不应在此，这里应有逗号 , 或 ]：请改正此处。"),
      (.unclosed(.string), "从这里开始的文字没有结束，文件可能被截断：请补上双引号，或改用上一次保存的版本。"),
      (.unclosed(.array), "从这里开始的 [ 没有结束，文件可能被截断：请补上 ]，或改用上一次保存的版本。"),
      (.trailingComma, "最后一项后面多了一个逗号：请删去它。"),
      (.trailingText("{"), "内容已经结束，后面却还有「{」：请删去多余的部分。"),
      (.control(9), "文字中有控制字符 0x09：换行请写成 \\n，制表符请写成 \\t，其他请删去。"),
      (.escape("\\x"), "「\\x」不是有效的转义：反斜线请写成 \\\\，\\u 之后要有四位十六进制数字。"),
      (.loneSurrogate("\\ud800"), "「\\ud800」只是半个字符：请补上另一半，或直接写出该字。"),
      (.number("01"), "「01」不是有效的数：请写成 8、0.5 这样的形式，前面不加 0 或 +。"),
      (
        .duplicateKey(String(repeating: "键", count: 50)),
        "键「\(String(repeating: "键", count: 40))...」在同一对象中出现两次：请只留一个。"
      ),
    ] as [(JSONReason, String)])
  func ofJSON(reason: JSONReason, sentence: String) {
    #expect(JSONProblem(reason, at: .nowhere).sentence == sentence)
  }

  @Test(
    arguments: [
      (.write, .system(SystemError(ENOSPC)), "写入没有成功，磁盘已满：请删去不用的文件后再保存，或另选文件夹保存。"),
      (.sync, .system(SystemError(EIO)), "写入磁盘没有成功，磁盘读写出错：请另选文件夹保存，并检查磁盘。"),
      (.write, .system(SystemError(EDQUOT)), "写入没有成功，磁盘配额已用完：请删去不用的文件后再保存，或另选文件夹保存。"),
      (.create, .system(SystemError(EROFS)), "建立临时文件没有成功，磁盘是只读的：请另选文件夹保存。"),
      (.create, .system(SystemError(EACCES)), "建立临时文件没有成功，没有权限：请另选文件夹保存。"),
      (.openFolder, .system(SystemError(EMFILE)), "打开文件夹没有成功，打开的文件太多：请关闭其他程序后再保存。"),
      (.openFolder, .system(SystemError(ENOENT)), "打开文件夹没有成功，没有这个文件或文件夹：请另选文件夹保存。"),
      (.write, .system(SystemError(EFBIG)), "写入没有成功，超过了允许的文件大小：请另选文件夹保存。"),
      (.replace, .system(SystemError(EBUSY)), "替换原有文件没有成功，系统错误 16：请另选文件夹保存。"),
      (.check, .system(SystemError(ENAMETOOLONG)), "查看原有文件没有成功，名字太长：请换一个短些的名字。"),
      (.syncFolder, .system(SystemError(EIO)), "已写入，但磁盘没有确认（磁盘读写出错）：请再保存一次，或另选文件夹保存。"),
      (.check, .notAFile(.link), "没有保存，这个名字现在是一个链接：请另选文件名保存。"),
      (.check, .exists, "没有保存，已有同名文件：请换一个文件名。"),
      (.check, .tooLarge(limit: 5_000_000), "没有保存，草稿超过 5 MB，保存后将无法再打开：请缩短最长的文字。"),
      (.openFolder, .folderReplaced, "没有保存，文件夹已被换成另一个：请另选文件夹保存。"),
    ] as [(SaveStep, SaveReason, String)])
  func ofSaving(step: SaveStep, reason: SaveReason, sentence: String) {
    #expect(SaveProblem(step, reason).sentence == sentence)
    #expect(SaveOutcome.failed(SaveProblem(step, reason)).sentence == sentence)
  }

  @Test(
    arguments: [
      (.system(SystemError(ENOENT)), "没有这个文件：请检查路径是否写对。"),
      (.system(SystemError(EACCES)), "没有读取权限：请向文件的所有者索取，或复制一份。"),
      (.system(SystemError(EIO)), "无法读取，磁盘读写出错：请检查磁盘后再试。"),
      (.system(SystemError(ELOOP)), "无法读取，路径中有链接：请检查路径是否写对。"),
      (.system(SystemError(EMFILE)), "无法读取，打开的文件太多：请关闭其他程序后再试。"),
      (.notAFile(.folder), "这是一个文件夹，不是草稿文件：请给出草稿文件的路径。"),
      (.notAFile(.device), "这是一个设备，不是草稿文件：请给出草稿文件的路径。"),
      (.tooLarge(limit: 5_000_000), "文件超过 5 MB，太大了：请检查是否选错了文件。"),
    ] as [(ReadProblem, String)])
  func ofReading(problem: ReadProblem, sentence: String) {
    #expect(problem.sentence == sentence)
    #expect(OpenProblem.read(problem).message(file: "a.json") == "a.json：" + sentence)
  }

  @Test func ofAnOpenDraft() {
    let holder = LockHolder(process: 42, since: "2026-11-23 14:03")
    let reasons: [(ReadOnlyReason, String)] = [
      (.newerVersion(7), "只读：这份草稿是更新版本的程序写的（格式 7，本程序为 1）。请用新版程序修改，以免丢失内容。"),
      (.openElsewhere(holder), "只读：这份草稿已在另一窗口打开（进程 42，2026-11-23 14:03 起）。请到那里修改，或另存一份。"),
      (.openElsewhere(nil), "只读：这份草稿已在另一窗口打开。请到那里修改，或另存一份。"),
      (.noPermission(SystemError(EROFS)), "只读：磁盘是只读的，不能写在这里。要修改请另存一份。"),
      (.link, "只读：这个名字是一个链接。请打开它所指的文件，或另存一份。"),
    ]
    for (reason, sentence) in reasons {
      #expect(reason.sentence == sentence)
      #expect(SaveOutcome.readOnly(reason).sentence == sentence)
    }
    let notices: [(StoreNotice, String)] = [
      (.noLock(SystemError(ENOLCK)), "这里无法锁定草稿（磁盘不支持锁定）：请勿在两个窗口同时修改。"),
      (.exposed, "这个磁盘不支持文件权限，他人可能读到草稿：如有顾虑，请换一个文件夹保存。"),
      (.noGeneration(SaveProblem(.check, .exists)), "开始时的版本没有另存下来：没有保存，已有同名文件：请换一个文件名。"),
      (.wasRemoved, "草稿文件曾被移走或删除，现已重新写入。"),
      (.changedOutside, "草稿文件已被其他程序改动，这里看到的是旧内容：请重新打开。"),
    ]
    for (notice, sentence) in notices { #expect(notice.sentence == sentence) }
    #expect(SaveOutcome.saved.sentence == "已保存")
    #expect(SaveOutcome.unchanged.sentence == "已保存，没有改动")
    let beside = SaveOutcome.savedBeside(path: "a-副本.json")
    #expect(beside.sentence == "原文件已被其他程序改动，保持不变；这里的内容已保存到新文件「a-副本.json」。")
  }
}
