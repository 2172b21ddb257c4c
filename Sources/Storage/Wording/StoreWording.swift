import Basics

/// The sentences about an open draft.
enum StoreWording {
  static func sentence(_ reason: ReadOnlyReason) -> String {
    switch reason {
    case .newerVersion(let version):
      "只读：这份草稿是更新版本的程序写的（格式 \(version)，本程序为 \(DraftDocument.knownVersion)）。请用新版程序修改，以免丢失内容。"
    case .openElsewhere(let holder?):
      "只读：这份草稿已在另一窗口打开（进程 \(holder.process)，\(holder.since) 起）。请到那里修改，或另存一份。"
    case .openElsewhere(nil): "只读：这份草稿已在另一窗口打开。请到那里修改，或另存一份。"
    case .noPermission(let error): "只读：\(SavingWording.cause(error))，不能写在这里。要修改请另存一份。"
    case .earlierVersion(let number): "只读：这是第 \(number) 版旧版。要恢复，请按 Esc 回到草稿列表，再按 ^R。"
    case .link: "只读：这个名字是一个链接。请打开它所指的文件，或另存一份。"
    }
  }

  static func sentence(_ notice: StoreNotice) -> String {
    switch notice {
    case .noLock(let error): "这里无法锁定草稿（\(SavingWording.cause(error))）：请勿在两个窗口同时修改。"
    case .exposed: "这个磁盘不支持文件权限，他人可能读到草稿：如有顾虑，请换一个文件夹保存。"
    case .noGeneration(let problem): "开始时的版本没有另存下来：\(SavingWording.sentence(problem))"
    case .wasRemoved: "草稿文件曾被移走或删除，现已重新写入。"
    case .changedOutside: "草稿文件已被其他程序改动，这里看到的是旧内容：请重新打开。"
    }
  }

  static func interruptedSaves(_ drafts: [FileName]) -> String {
    "\(names(drafts))上一次保存中途断开；草稿完整，是断开之前保存的内容，请核对最后一次修改。"
  }

  static func interruptedMoves(_ drafts: [FileName]) -> String {
    "上一次改名或归档中途断开，现已理顺：\(names(drafts))只有这一个名字，旧版和审核记录跟着它。"
  }

  /// A few by name.
  private static func names(_ drafts: [FileName]) -> String {
    let few = drafts.prefix(3).map { "「\($0)」" }.joined(separator: "、")
    return drafts.count > 3 ? "\(few)等 \(drafts.count) 份" : few
  }

  static func sentence(_ problem: RemovalProblem) -> String {
    switch problem {
    case .openElsewhere(let holder?):
      "没有删除：这份草稿在另一窗口打开着（进程 \(holder.process)，\(holder.since) 起），请先在那里关闭。"
    case .openElsewhere(nil): "没有删除：这份草稿在另一窗口打开着，请先在那里关闭。"
    case .unreadable(let problem): "没有删除：读不出它的内容，删除后就无法撤销。\(SavingWording.sentence(problem))要删请在系统里删除。"
    case .system(let error): "没有删除成功，\(SavingWording.cause(error))：请检查文件夹的权限和磁盘后再试。"
    }
  }

  static func sentence(_ problem: MovingProblem) -> String {
    switch problem {
    case .openElsewhere(let holder?):
      "没有移动：这份草稿在另一窗口打开着（进程 \(holder.process)，\(holder.since) 起），请先在那里关闭。"
    case .openElsewhere(nil): "没有移动：这份草稿在另一窗口打开着，请先在那里关闭。"
    case .exists: "没有移动：已有同名文件，请换一个文件名。"
    case .reserved(let reservation): "没有移动，\(reservation.cause)：请换一个文件名。"
    case .notAFile(let kind): "没有移动：这是\(SavingWording.name(kind))，不是草稿文件。"
    case .system(let error): "没有移动成功，\(SavingWording.cause(error))：请检查文件夹的权限和磁盘后再试。"
    }
  }

  static func sentence(_ outcome: SaveOutcome) -> String {
    switch outcome {
    case .saved: "已保存"
    case .unchanged: "已保存，没有改动"
    case .savedBeside(let path): "原文件已被其他程序改动，保持不变；这里的内容已保存到新文件「\(path)」。"
    case .readOnly(let reason): sentence(reason)
    case .failed(let problem): SavingWording.sentence(problem)
    }
  }
}

extension SaveProblem {
  /// What failed, why, and what to do.
  package var sentence: String { SavingWording.sentence(self) }

  /// Why, in a few words.
  package var cause: String { SavingWording.cause(self) }
}

extension SystemError {
  /// What went wrong, in a few words.
  package var cause: String { SavingWording.cause(self) }
}

extension ReadProblem {
  /// Why it cannot be read, and what to do.
  package var sentence: String { SavingWording.sentence(self) }
}

extension OpenProblem {
  /// Why it cannot be opened and what to do, with the place in the file where there is one.
  package var sentence: String {
    switch self {
    case .read(let problem): problem.sentence
    case .draft(let problem): "\(problem.place.words)：\(problem.sentence)"
    }
  }

  /// File, place, what is wrong and what to do.
  package func message(file: String) -> String {
    switch self {
    case .read(let problem): "\(file)：\(problem.sentence)"
    case .draft(let problem): problem.message(file: file)
    }
  }
}

extension ReadOnlyReason {
  /// Why it is open for reading only, and what to do.
  package var sentence: String { StoreWording.sentence(self) }
}

extension RemovalProblem {
  /// Why it was not deleted, and what to do.
  package var sentence: String { StoreWording.sentence(self) }
}

extension MovingProblem {
  /// Why it was not moved or renamed, and what to do.
  package var sentence: String { StoreWording.sentence(self) }
}

extension Leftovers {
  /// What was found and what became of it; nil where nothing is worth a word.
  package var sentence: String? {
    let saves = interruptedSaves.isEmpty ? nil : StoreWording.interruptedSaves(interruptedSaves)
    let moves = renamed.isEmpty ? nil : StoreWording.interruptedMoves(renamed)
    let sentences = [saves, moves].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension StoreNotice {
  /// What happened, and what to do.
  package var sentence: String { StoreWording.sentence(self) }
}

extension SaveOutcome {
  /// How the save went.
  package var sentence: String { StoreWording.sentence(self) }
}
