// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Why a file cannot be fetched

  public static func notFetched(_ address: String, _ reason: Message) -> Message {
    Message("Can't fetch '\(decision: address)': \(reason).")
  }

  public static let hostUnknown = Message("there is no host of that name, or no network")

  public static let proxyUnknown = Message(
    "there is no proxy of the name that the environment gives")

  public static let nothingAnswers = Message("nothing answers there")

  public static func nothingCame(seconds: Int) -> Message {
    Message(
      seconds, one: "nothing came for \(seconds) second",
      other: "nothing came for \(seconds) seconds")
  }

  public static func connectionCut(after size: Message) -> Message {
    Message("the connection was closed after \(size)")
  }

  public static let noAnswer = Message("the connection was closed without an answer")

  public static let notHTTP = Message("what answers there does not speak HTTP")

  public static let answerHeadTooLong = Message("the head of the answer is too long")

  public static func serverHasNone(_ status: Int) -> Message {
    Message("the server has no such file (\(status))")
  }

  public static func serverRefuses(_ status: Int) -> Message {
    Message("the server does not give it to everybody (\(status))")
  }

  public static func serverIsBusy(_ status: Int) -> Message {
    Message("the server is busy (\(status)); try again later")
  }

  public static func serverFails(_ status: Int) -> Message {
    Message("the server has a fault (\(status)); try again later")
  }

  public static func serverSays(_ status: Int) -> Message {
    Message("the server answers with \(status), which is no answer to that")
  }

  public static let notModifiedUnasked = Message(
    "the server says that it has not changed (304), which nobody asked")

  public static let partUnasked = Message(
    "the server sends a part of it, though all was asked for")

  public static func partWrong(_ range: String) -> Message {
    Message("the server sends another part than was asked for, '\(decision: range)'")
  }

  public static let partsSeveral = Message("the server sends several parts at once")

  public static func compressedUnasked(_ coding: String) -> Message {
    Message("the server sends it compressed ('\(decision: coding)'), which nobody asked")
  }

  public static let changedMeanwhile = Message("the file has changed while it was fetched")

  public static func tooMuchCame(_ limit: Message) -> Message {
    Message("more came than the \(limit) that it may have")
  }

  public static let redirectedTooOften = Message("it leads from address to address without end")

  public static let redirectedElsewhere = Message(
    "it leads where nothing is fetched: only 'http' and 'https' are, and from 'https' only 'https'")

  public static let certificateNotTrusted = Message("the server's certificate is not trusted")

  public static let notEncrypted = Message("no encrypted connection can be made")

  public static func curlEnded(_ code: Int) -> Message {
    Message("curl ended with code \(code), which 'man curl' explains")
  }

  // MARK: - Addresses

  public static let onlyWebAddresses = Message(
    "only addresses of 'http' and 'https' are fetched, and paths")

  public static let hostUnusable = Message(
    "it names no host in ASCII; names in other scripts are written as 'xn--…'")

  public static let addressUnusable = Message(
    "it has a character that no address has; a space is written '%20'")

  public static func curlNotStarted(_ reason: Message) -> Message {
    Message("Can't start 'curl', which fetches files: \(reason).")
  }

  public static let curlMissing = Message(
    "Can't fetch anything: the program 'curl' is not installed. 'apt install curl' installs it.")
}
