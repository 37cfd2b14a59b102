// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Where a fault is

  public static func notRead(_ file: String, _ fault: Message) -> Message {
    Message("Can't read '\(decision: file)': \(fault).")
  }

  public static func notReadOn(after file: String, _ fault: Message) -> Message {
    Message("Can't read on after '\(decision: file)': \(fault).")
  }

  public static func fault(in file: String, _ fault: Message) -> Message {
    Message("Fault in '\(decision: file)': \(fault).")
  }

  public static func item(_ number: Int, _ clause: Message) -> Message {
    Message("item \(number) \(clause)")
  }

  public static func item(_ number: Int, called name: String, _ clause: Message) -> Message {
    Message("item \(number) (\"\(decision: name)\") \(clause)")
  }

  public static func clause(_ clause: Message, atLine line: Int, byte: Int) -> Message {
    Message("\(clause), at line \(line), byte \(byte)")
  }

  public static func clause(_ clause: Message, atLine line: Int) -> Message {
    Message("\(clause), at line \(line)")
  }

  public static func clause(_ clause: Message, atByte byte: Int) -> Message {
    Message("\(clause), at byte \(byte)")
  }

  // MARK: - The text of a page

  public static func pageHeadDamaged(_ reason: Message) -> Message {
    Message("the page is damaged before its items: \(reason)")
  }

  public static let itemCutOff = Message("is cut off: the file ends inside it")

  public static func itemNotJSON(_ reason: Message) -> Message {
    Message("is not JSON: \(reason)")
  }

  public static let listCutOff = Message("the file ends before the list of items does")

  public static func listDamaged(_ reason: Message) -> Message {
    Message("the list of items is damaged: \(reason)")
  }

  public static func pageTailDamaged(_ reason: Message) -> Message {
    Message("the page is damaged after its items: \(reason)")
  }

  public static let itemSearchGivenUp = Message(
    "the rest is so damaged that no further item was looked for")

  public static func readingStopped(_ reason: Message) -> Message {
    Message("reading stopped: \(reason)")
  }

  public static func memberTooLarge(_ name: String, mebibytes: Int) -> Message {
    Message(
      """
      '\(decision: name)' takes more room than the \(mebibytes) MiB \
      that are kept of a feed's head
      """)
  }

  // MARK: - Items

  public static func itemTooLarge(mebibytes: Int) -> Message {
    Message("is larger than \(mebibytes) MiB")
  }

  public static func itemNotObject(but kind: Message) -> Message {
    Message("is \(kind), not an object")
  }

  public static let itemHasNoID = Message("has no id")

  public static let itemHasNoContent = Message("has neither 'content_html' nor 'content_text'")

  public static func itemIDIsNumber(_ number: String) -> Message {
    Message("has the number \(decision: number) as its id, which should be a string")
  }

  public static func itemIDRepeats(_ file: String, line: Int) -> Message {
    Message("has the id of an earlier item, in '\(decision: file)' at line \(line)")
  }

  public static func memberRepeats(_ name: String) -> Message {
    Message("has '\(decision: name)' more than once; the last one is taken")
  }

  public static func memberMissing(_ name: String) -> Message {
    Message("lacks '\(decision: name)'")
  }

  // MARK: - Values

  public static func valueLeftOut(_ name: String, is kind: Message, not wanted: Message) -> Message
  {
    Message("'\(decision: name)' is \(kind), not \(wanted); it is left out")
  }

  public static func value(_ name: String, is kind: Message, not wanted: Message) -> Message {
    Message("'\(decision: name)' is \(kind), not \(wanted)")
  }

  public static func dateInvalid(_ name: String, _ text: String) -> Message {
    Message(
      """
      '\(decision: name)' is "\(decision: text)", which is no RFC 3339 date; it is left out
      """)
  }

  public static func dateIrregular(_ name: String, _ text: String, _ why: Message) -> Message {
    Message("'\(decision: name)' is \"\(decision: text)\", which \(why)")
  }

  public static let dateHasNoOffset = Message("has no offset; UTC is taken")

  public static let dateHasNoTime = Message("has no time; midnight UTC is taken")

  public static let dateOffsetHasNoColon = Message("has an offset without a colon")

  public static let dateHasNoSeconds = Message("has no seconds; 0 is taken")

  public static func dateNotEDTF(_ name: String, _ text: String) -> Message {
    Message(
      "'\(decision: name)' is \"\(decision: text)\", which is no EDTF date; it is left out")
  }

  public static func value(_ name: String, _ text: String, noneOf allowed: String) -> Message {
    Message(
      "'\(decision: name)' is \"\(decision: text)\", which is none of \(decision: allowed)")
  }

  public static func authorEmpty(_ name: String) -> Message {
    Message("'\(decision: name)' has neither name, url nor avatar; it is left out")
  }

  public static func versionUnknown(_ text: String) -> Message {
    Message("'version' is \"\(decision: text)\", which is not JSON Feed 1 or 1.1")
  }
}
