import Formats
import Glibc

/// The sentences for files that could not be read or saved: what failed, why, and what to do.
enum SavingWording {
  static func sentence(_ problem: SaveProblem) -> String {
    switch problem.reason {
    case .notAFile(let kind): "没有保存，这个名字现在是\(name(kind))：请另选文件名保存。"
    case .exists: "没有保存，已有同名文件：请换一个文件名。"
    case .changedMeanwhile: "没有保存，文件刚被其他程序改动：请再保存一次。"
    case .tooLarge(let limit): "没有保存，草稿超过 \(limit / 1_000_000) MB，保存后将无法再打开：请缩短最长的文字。"
    case .isInput: "没有写入，这正是读入的文件，不会被替换：请换一个文件名。"
    case .isWork: "没有写入，已有的这个文件是草稿、审核记录或标准文件，不会被替换：请换一个文件名。"
    case .isForeign: "没有写入，已有的这个文件不是本程序写的，不会被替换：请换一个文件名；确实要替换，请加 --force。"
    case .reserved(let reservation): "没有保存，\(reservation.cause)：请换一个文件名。"
    case .folderReplaced: "没有保存，文件夹已被换成另一个：请另选文件夹保存。"
    case .system(let error): saveSentence(problem.step, error)
    }
  }

  /// Why it was not saved, in a few words.
  static func cause(_ problem: SaveProblem) -> String {
    switch problem.reason {
    case .notAFile(let kind): "文件名现在是\(name(kind))"
    case .exists: "已有同名文件"
    case .changedMeanwhile: "文件刚被其他程序改动"
    case .tooLarge: "草稿太大"
    case .isInput: "这正是读入的文件"
    case .isWork: "已有草稿、审核记录或标准文件"
    case .isForeign: "已有别的文件"
    case .reserved: "这个名字留作他用"
    case .folderReplaced: "文件夹已被换掉"
    case .system(let error): cause(error)
    }
  }

  private static func saveSentence(_ step: SaveStep, _ error: SystemError) -> String {
    if step == .syncFolder { return "已写入，但磁盘没有确认（\(cause(error))）：请再保存一次，或另选文件夹保存。" }
    return "\(action(step))没有成功，\(cause(error))：\(remedy(error))。"
  }

  private static func action(_ step: SaveStep) -> String {
    switch step {
    case .openFolder: "打开文件夹"
    case .check: "查看原有文件"
    case .create: "建立临时文件"
    case .write: "写入"
    case .sync, .close, .syncFolder: "写入磁盘"
    case .replace: "替换原有文件"
    }
  }

  /// Why a system call fails.
  static func cause(_ error: SystemError) -> String {
    switch error.code {
    case ENOSPC: "磁盘已满"
    case EDQUOT: "磁盘配额已用完"
    case EROFS: "磁盘是只读的"
    case EACCES, EPERM: "没有权限"
    case EMFILE, ENFILE: "打开的文件太多"
    case EIO: "磁盘读写出错"
    case EFBIG: "超过了允许的文件大小"
    case ENOENT: "没有这个文件或文件夹"
    case ENOTDIR: "路径中有一段不是文件夹"
    case EISDIR: "这是一个文件夹"
    case ELOOP: "路径中有链接"
    case ENAMETOOLONG: "名字太长"
    case EEXIST: "已有同名文件"
    case ENOMEM: "内存不足"
    case ESTALE, ETIMEDOUT, EHOSTDOWN: "网络磁盘没有响应"
    case ENOLCK: "磁盘不支持锁定"
    default: "系统错误 \(error.code)"
    }
  }

  private static func remedy(_ error: SystemError) -> String {
    switch error.code {
    case ENOSPC, EDQUOT: "请删去不用的文件后再保存，或另选文件夹保存"
    case EMFILE, ENFILE, ENOMEM: "请关闭其他程序后再保存"
    case EIO, ESTALE, ETIMEDOUT, EHOSTDOWN: "请另选文件夹保存，并检查磁盘"
    case ENAMETOOLONG: "请换一个短些的名字"
    default: "请另选文件夹保存"
    }
  }

  static func sentence(_ problem: ReadProblem) -> String {
    switch problem {
    case .notAFile(let kind): "这是\(name(kind))，不是草稿文件：请给出草稿文件的路径。"
    case .tooLarge(let limit): JSONWording.sentence(.tooLarge(limit: limit))
    case .system(let error):
      switch error.code {
      case ENOENT: "没有这个文件：请检查路径是否写对。"
      case EACCES, EPERM: "没有读取权限：请向文件的所有者索取，或复制一份。"
      case ENAMETOOLONG, ENOTDIR, ELOOP: "无法读取，\(cause(error))：请检查路径是否写对。"
      case EMFILE, ENFILE, ENOMEM: "无法读取，\(cause(error))：请关闭其他程序后再试。"
      default: "无法读取，\(cause(error))：请检查磁盘后再试。"
      }
    }
  }

  static func name(_ kind: FileKind) -> String {
    switch kind {
    case .regular: "普通文件"
    case .folder: "一个文件夹"
    case .link: "一个链接"
    case .pipe: "一个管道"
    case .socket: "一个套接字"
    case .device: "一个设备"
    case .other: "一个特殊文件"
    }
  }
}
