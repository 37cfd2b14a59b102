import Messages
import Screen

extension Message {
  /// What is told of something that failed.
  static func failure(_ error: any Error) -> Message {
    .verbatim(SafeText("\(error)", as: .decision))
  }
}
