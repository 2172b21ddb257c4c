extension FileNameProblem {
  /// Why a draft's file cannot be called so, and what to do.
  package var sentence: String {
    switch self {
    case .notPortable: "这不能作文件名：不能为空，不能以点开头，不能含 / \\ : * ? \" < > |，也不能太长。"
    case .reserved(let reservation): "这不能作文件名，\(reservation.cause)：请换一个名字。"
    }
  }
}

extension NameReservation {
  /// What the name is kept for, in a few words.
  package var cause: String {
    switch self {
    case .hidden: "以点开头的名字留给锁和临时文件，列表也不列出"
    case .review: "以 .review 结尾的是审核记录"
    case .folder: "它留给放旧版、归档、审核记录或标准文件的文件夹"
    }
  }
}
