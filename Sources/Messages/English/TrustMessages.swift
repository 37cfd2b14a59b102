// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Why an archive is not trusted

  public static func notTrusted(_ reason: Message) -> Message {
    Message("Nothing was installed: \(reason)")
  }

  public static func notSigned(key: String) -> Message {
    Message(
      """
      it is not signed, but should be by the key \(decision: key). Someone may have changed it, or \
      it is another archive; ask the publisher.
      """)
  }

  public static let signatureNotThere = Message(
    "it should be signed, but 'manifest.json.minisig' is missing. Ask the publisher.")

  public static let keyUnknown = Message(
    """
    it is signed, but does not say by which key. Name the key that the publisher gives, \
    with '--key'.
    """)

  public static let signatureUnreadable = Message(
    "'manifest.json.minisig' is no signature of minisign. Ask the publisher.")

  public static let signatureWrong = Message(
    """
    its manifest is not the one that was signed. It may be just being published: try again later, \
    else ask the publisher.
    """)

  public static func signedByOther(given: String, found: String) -> Message {
    Message(
      """
      it is signed by the key \(decision: found), not by \(decision: given), which was given \
      with '--key'.
      """)
  }

  public static func keyChanged(old: String, new: String) -> Message {
    Message(
      """
      it is signed by another key than before. The key was \(decision: old), and now is \
      \(decision: new). Ask the publisher whether that is so; then '--trust-new-key' \
      installs it.
      """)
  }

  public static func keyChangedUnknown(old: String, newID: String) -> Message {
    Message(
      """
      it is signed by another key than before, of which only the id is known, \
      \(decision: newID). The key was \(decision: old). Ask the publisher.
      """)
  }

  public static func versionOlder(offered: Int, installed: Int) -> Message {
    Message(
      """
      version \(offered) is offered there, and version \(installed) is installed, which is newer. \
      The server may be behind; 'carrel rollback' goes back to an earlier version.
      """)
  }

  public static func versionTwice(_ number: Int) -> Message {
    Message(
      """
      version \(number) is installed, and another one of the same number is offered. \
      Ask the publisher which is right.
      """)
  }

  public static func archiveOther(found: String, expected: String) -> Message {
    Message(
      """
      another archive lies there, '\(decision: found)' instead of '\(decision: expected)'. \
      'carrel get' with '--name' installs it beside this one.
      """)
  }

  public static func offerExpired(_ date: String) -> Message {
    Message(
      """
      it was to be used until \(decision: date) only, and no newer one is there. The server may be \
      behind, or the clock here be wrong.
      """)
  }
}
