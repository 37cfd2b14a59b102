import Screen

/// Something that a message says, such as an error: it is data, and its words stand in `English`.
public protocol MessageConvertible: CustomStringConvertible {
  /// What is said of it.
  var message: Message { get }
}

extension MessageConvertible {
  /// What is said of it in English, for whoever develops the program.
  public var description: String { message.english.string }
}

extension Message {
  /// What an error says: a message of ours, or what a library has to say, as it is.
  public init(_ error: any Error) {
    self = (error as? any MessageConvertible)?.message ?? .verbatim(decision: "\(error)")
  }

  /// What is said as it is, and by which the reader decides: a path, a library's reason.
  public static func verbatim(decision text: String) -> Message {
    .verbatim(SafeText(text, as: .decision))
  }
}
