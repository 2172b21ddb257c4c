import Screen

extension Words {
  /// The words of importing rosters.
  enum Import {
    static let choose = "导入名单"
    static let nobody = "先不导入"
    static let nothingNamed = "还没有选文件：写出路径，或把名单（CSV）放进草稿文件夹。"
    static let nothingToWrite = "没有可以导入的：请按所列改好表格，再预览一次；已有的草稿要补入请按 ^T。"
    static let pickerHint = "写路径，Tab 补全；^T 标记几个文件一起导入（人员表和业绩表）；Enter 预览。"
    static let askingHint = "选定后重新预览；Esc 返回。"

    static func reading(_ request: ImportRequest) -> String { "正在读取 \(request.files.joined(separator: "、"))" }
    static func noneFound(_ typed: String) -> String {
      typed.isEmpty
        ? "草稿文件夹里没有 CSV 名单：请写出它的路径。模板由 ziping import --template 生成。"
        : "没有以「\(TextLayout.clip(typed, to: 30))」开头的名单或文件夹。"
    }
    static func doubt(_ count: Int) -> String { "有 \(count) 处拿不准，请选定" }
    static func title(_ request: ImportRequest) -> String {
      let adds = request.adds ? "，补入已有的草稿" : ""
      let date = request.date.map { "，缺申报日的按 \($0)" } ?? ""
      return "预览：\(request.files.joined(separator: "、"))\(adds)\(date)"
    }
    static func previewHint(_ preview: ImportPreview) -> String {
      preview.writes == 0 ? nothingToWrite : "按 Enter 为 \(preview.writes) 人写入，其余不动；^T 补入已有的草稿，^O 设申报日。"
    }
  }
}
