// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Where something was found

  public static func finding(at place: String, _ severity: Message, _ clause: Message) -> Message {
    Message("\(decision: place): \(severity): \(clause).")
  }

  public static func finding(_ clause: Message, inItem number: Int) -> Message {
    Message("item \(number): \(clause)")
  }

  public static func finding(
    _ clause: Message, inItem number: Int, called name: String
  ) -> Message {
    Message("item \(number) (\"\(decision: name)\"): \(clause)")
  }

  public static let severityNote = Message("note")

  public static let severityWarning = Message("warning")

  public static let severityError = Message("error")

  // MARK: - What was found

  public static func categoryUnknown(_ id: String) -> Message {
    Message("its category \"\(decision: id)\" is none of the feed's")
  }

  public static func categoryNotInTags(_ id: String) -> Message {
    Message("its tags do not repeat its category \"\(decision: id)\"")
  }

  public static func citationDangling(_ target: String) -> Message {
    Message("the link to \"\(decision: target)\" leads nowhere in the item")
  }

  public static func referenceUncited(_ id: String) -> Message {
    Message("the reference \"\(decision: id)\" is not cited in the text")
  }

  public static let referenceWithoutID = Message("a reference has no id")

  public static func referenceIDRepeats(_ id: String) -> Message {
    Message("two references have the id \"\(decision: id)\"")
  }

  public static func endBeforeStart(_ start: String, _ end: String) -> Message {
    Message("it ends (\(decision: end)) before it begins (\(decision: start))")
  }

  public static let modifiedBeforePublished = Message("it was changed before it was published")

  public static func linkUnknown(_ url: String) -> Message {
    Message("there is no item of the address '\(decision: url)' in this archive")
  }

  public static func itemUnknown(_ id: String) -> Message {
    Message("there is no item \"\(decision: id)\" in this archive")
  }

  public static func noLicense(items: Int) -> Message {
    Message(items, one: "\(items) item has no licence", other: "\(items) items have no licence")
  }

  public static func urlRelative(_ url: String) -> Message {
    Message("'\(decision: url)' is not a whole URL")
  }

  public static func callKindUnknown(_ kind: String) -> Message {
    Message("the kind of text \"\(decision: kind)\" is not a usual one")
  }
}
