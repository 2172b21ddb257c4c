extension Words {
  /// The parts of the help that are about no screen of their own. Keys are not named here: the table of keys does that.
  enum Topics {
    static let title = "更多说明"
    static let how = "用 ^F 查找题目，就能打开："

    struct Texts {
      var title: String
      /// What else it may be looked for by.
      var names: [String] = []
      var paragraphs: [String]
    }

    static func texts(_ topic: HelpTopic) -> Texts {
      switch topic {
      case .moving, .choosing, .typing, .pasting, .dates, .months, .entries, .suggestions: filling(topic)
      case .undo, .saving, .versions, .desk, .rosters, .printing: keeping(topic)
      case .figures, .problems, .explanation, .advice, .review: judging(topic)
      case .finding, .mouse, .plain, .display, .help: using(topic)
      }
    }

    // MARK: - Filling in

    private static func filling(_ topic: HelpTopic) -> Texts {
      switch topic {
      case .moving:
        Texts(
          title: "移动", names: ["步骤", "步骤栏", "上一步", "下一步", "翻页", "返回"],
          paragraphs: ["左边是步骤栏，右边是这一步的内容；一步走到头就到下一步。移到哪里都不丢所填的内容，不对的也可以先放着。"])
      case .choosing:
        Texts(
          title: "选择的栏", names: ["选项", "编号", "勾选", "不适用", "未答", "多选"],
          paragraphs: ["可选的都列出来，编了号：左右换，或按号码直接回答并到下一问；多选的按号码勾选。答了也可以清除，回到未答。"])
      case .typing:
        Texts(
          title: "文字的编辑", names: ["编辑", "光标", "全选", "删除文字"],
          paragraphs: ["文字长于一栏就左右滚动，不会截断。说得通的内容边写边记入草稿；说不通的留在栏里，改好以前草稿仍用原来的。"])
      case .pasting:
        Texts(
          title: "复制和粘贴", names: ["粘贴", "复制", "剪贴板"],
          paragraphs: ["用终端自己的粘贴，多行会并成一行，不会误当作按键；本程序里复制的文字也可以粘到别的栏和别的草稿。"])
      case .dates:
        Texts(
          title: "时间怎么写", names: ["日期怎么写", "时间", "日期", "年月"],
          paragraphs: [
            "可写 2024、2024-05、2024.5、2024/5/12、20240512、2024年5月。申报日期须写到日。", Words.dateHint,
            "两位的年份和没有写年的都从申报日算；说得通两种意思的（05-12、240512）不猜，会请写明。读作什么，边写边显示在旁边。",
          ])
      case .months:
        Texts(
          title: "月数怎么写", names: ["月数", "起止年月", "工作年限"],
          paragraphs: [Words.monthsHint, "两端都写到日的算满月数。"])
      case .entries:
        Texts(
          title: "新增和删除", names: ["新增", "删除", "同类", "条目", "改选评分项"],
          paragraphs: ["先选评分项，每一项都标着再加一条现在能增加几分；选错了可以在「评分项」一栏改选，已填的都保留。"])
      default:
        Texts(
          title: "照填", names: ["以前填过的", "建议的内容"],
          paragraphs: ["这份草稿和同一文件夹的草稿里填过的单位、名称、项目等列在栏下，按键以前什么也不写进草稿。排名、月数和分值从不代填。"])
      }
    }

    // MARK: - Keeping drafts

    private static func keeping(_ topic: HelpTopic) -> Texts {
      switch topic {
      case .undo:
        Texts(
          title: "撤销和重做", names: ["撤销", "重做", "恢复"],
          paragraphs: ["这次打开以来的每一处修改都可以撤销，可跨步骤，次数不限；草稿列表里撤销的是删除。"])
      case .saving:
        Texts(
          title: "保存", names: ["自动保存", "另存", "退出", "离开", "未保存"],
          paragraphs: [
            "边填边存，右上角写着最近一次保存的时间；断线、关掉终端也不丢。存不下时右上角说明从何时起、为什么，并请另选文件夹。",
            "同一份草稿只能在一个窗口里修改，别的窗口以只读打开。",
          ])
      case .versions:
        Texts(
          title: "旧版", names: ["备份", "恢复旧版", "以前的内容"],
          paragraphs: ["每次打开后，改动之前的内容留作旧版，在草稿列表里查看、恢复。"])
      case .desk:
        Texts(
          title: "草稿列表", names: ["排序", "筛选", "标记", "批量", "归档", "复制草稿", "改名", "草稿文件夹"],
          paragraphs: ["直接输入姓名、单位、文件名或拼音首字母就筛选。标记了几份，归档、删除、设申报日和规定分值就对这几份一起做。"])
      case .rosters:
        Texts(
          title: "导入名单", names: ["名单", "人员表", "业绩表", "CSV", "批量新建"],
          paragraphs: [
            Words.Desk.rosterHint, "已有的草稿不会改写。模板用 ziping import --template 人员 输出。",
            "改过的一行、写得一样的两行，会问是不是同一条；草稿已归档的人不导入。",
          ])
      default:
        Texts(
          title: "打印自评表", names: ["打印", "导出", "自评表", "汇总表", "报告"],
          paragraphs: ["退出后用 ziping report 草稿 -o 自评.html 生成，用浏览器打开打印；也可以生成 .txt、.md、.csv。"])
      }
    }

    // MARK: - What is shown

    private static func judging(_ topic: HelpTopic) -> Texts {
      switch topic {
      case .figures:
        Texts(
          title: "分数怎么看", names: ["保底", "自评", "上限", "合计", "横条", "封顶"],
          paragraphs: [
            "保底按条文最严的读法，自评按本程序声明的读法，上限按最有利的读法和专家酌定；分数只供自评，以评委会为准。",
            "下方的横条：# 是自评，= 是到上限还差的一段，| 是规定分值，右边是自评和最高分；刚按的键使分数变了多少，也在右边。",
          ])
      case .problems:
        Texts(
          title: "缺、错、疑", names: ["问题", "缺", "错", "疑", "待办", "完成"],
          paragraphs: ["缺是还没有填，错是填的不能用，疑是可能填错、请核对；步骤栏里写着每一步各有几处。都不妨碍移动和保存。"])
      case .explanation:
        Texts(
          title: "依据", names: ["分值来由", "条文", "读法", "为什么不计"],
          paragraphs: ["一个分数怎样得来：每一步的前后、条文和用到的读法；不计入的写着原因。"])
      case .advice:
        Texts(
          title: "再加一项和假设", names: ["假设", "建议", "划去", "怎样提高"],
          paragraphs: ["汇总里列出再加哪一项增分最多。假设再加一项只是看看，不进草稿；不会有的可以划去。"])
      default:
        Texts(
          title: "审核", names: ["认定", "不认定", "改分", "审核记录"],
          paragraphs: ["逐条认定、不认定或改分，并写理由。草稿只看不改，审核记录另存在它旁边。"])
      }
    }

    // MARK: - The program itself

    private static func using(_ topic: HelpTopic) -> Texts {
      switch topic {
      case .finding: Texts(title: "查找", names: ["搜索", "拼音首字母"], paragraphs: [Words.Find.hint])
      case .mouse:
        Texts(title: "鼠标", names: ["点选", "滚轮", "选取文字"], paragraphs: ["鼠标开始是关着的，这样可以在终端里选取文字；打开以后要选取，请按住 Shift。"])
      case .plain:
        Texts(
          title: "逐行问答", names: ["读屏", "纯文本", "plain", "盲文"],
          paragraphs: ["ziping --plain 把同样的内容逐行问答，供读屏软件、管道和简单的终端；同一份草稿可以换着用。"])
      case .display:
        Texts(
          title: "显示不对", names: ["错位", "乱码", "字宽", "颜色", "窗口太小", "重画", "方块"],
          paragraphs: [
            "先重画。汉字错位或成乱码，请在同一个终端里运行 ziping doctor，它说明查到了什么、怎么办。",
            "只有引号、带圈数字等错位，请设置 export ZIPING_WIDTH=宽（或 窄）；不要颜色请设置 export NO_COLOR=1。",
          ])
      default:
        Texts(title: "说明", names: ["帮助", "按键"], paragraphs: ["说明总是关于所在的一栏、一行或一屏：怎么填、条文、读法，以及这里可用的按键。"])
      }
    }
  }
}
