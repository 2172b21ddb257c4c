import Scoring
import Testing

@testable import Terminal

@Suite struct FailureTests {
  @Test("Each failure says what is wrong and what to do, and quotes TERM without obeying it")
  func words() {
    let table: [(TerminalFailure, String)] = [
      (
        .notATerminal,
        "标准输入或标准输出不是终端，无法打开向导。请在终端里直接运行；经管道逐行填写用 ziping --plain；只要算分，用 ziping score 草稿文件。"
      ),
      (
        .unknownTerminal("nosuch"),
        "不认识终端类型「nosuch」，系统里也没有 xterm-256color 和 vt100 的终端资料。请设置 TERM（如 export TERM=xterm）后再试；现在改用纯文本方式（ziping --plain）。"
      ),
      (.poorTerminal("dumb"), "终端类型「dumb」不能移动光标，打不开整屏的向导。要用它请换一个终端；现在改用纯文本方式（ziping --plain）。"),
      (
        .noUTF8Locale,
        "系统没有可用的 UTF-8 语言环境（已试 C.UTF-8、zh_CN.UTF-8、en_US.UTF-8），打不开整屏的向导。请管理员安装其中之一；现在改用纯文本方式（ziping --plain）。"
      ),
    ]
    for (failure, message) in table { #expect(failure.message == message) }
    #expect(TerminalFailure.poorTerminal("\u{1B}[31m").message.contains("「<U+001B>[31m」"))
  }
}
