import Messages
import Screen

extension ReaderState {
  /// How far an export or an update has come, in words, the most telling first.
  var updateWords: [SafeText] {
    if let exporting {
      return [text(.exportPercent(exporting.percent)), SafeText(exporting.file, as: .decision)]
    }
    guard let updating else { return [] }
    if updating.installed != nil {
      return [indexStatus.isEmpty ? text(.readingNewVersion) : indexStatus]
    }
    return updating.progress?.words.map { text($0) } ?? [text(.lookingForUpdate)]
  }

  /// As many of them as have room.
  func updateStatus(room: Int) -> SafeText {
    let words = updateWords
    let statuses = words.indices.reversed().map { words[...$0].joined(separator: " · ") }
    return statuses.first { $0.columns <= room } ?? words.first ?? ""
  }

  /// The status with how far an update has come: at its right, and on a small screen before it.
  func statusWithUpdate(_ status: (left: SafeText, right: SafeText)) -> (SafeText, SafeText) {
    guard updating != nil || exporting != nil else { return status }
    guard layout.footerRows == 1 else {
      return (status.left, updateStatus(room: size.columns / 2))
    }
    let words = updateStatus(room: 12)
    return (status.left.isEmpty ? words : "\(words) · \(status.left)", "")
  }
}
