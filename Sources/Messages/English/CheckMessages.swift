// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

extension Message {
  // MARK: - Where something was found

  public static func finding(
    at place: String, _ severity: Message, _ clause: Message, code: String
  ) -> Message {
    Message("\(decision: place): \(severity): \(clause). [\(decision: code)]")
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
    Message("the citation \"\(decision: target)\" leads to no reference")
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

  public static func categoryIDRepeats(_ id: String) -> Message {
    Message("two categories have the id \"\(decision: id)\"")
  }

  public static func noteDangling(_ target: String) -> Message {
    Message("the mark \"\(decision: target)\" leads to no note")
  }

  public static func linkDangling(_ target: String) -> Message {
    Message("the link to \"\(decision: target)\" leads nowhere in the item")
  }

  public static func noteUnmarked(_ id: String) -> Message {
    Message("no link leads to the note \"\(decision: id)\"")
  }

  public static func anchorRepeats(_ id: String) -> Message {
    Message("several places of the text have the id \"\(decision: id)\"")
  }

  public static func sessionOutsideEvent(_ session: String) -> Message {
    Message("the session \"\(decision: session)\" is not within the time of the event")
  }

  public static func timeZoneUnknown(_ name: String) -> Message {
    Message("there is no time zone \"\(decision: name)\"")
  }

  public static func intervalReversed(_ text: String) -> Message {
    Message("the interval \"\(decision: text)\" ends before it begins")
  }

  public static func languageMalformed(_ tag: String) -> Message {
    Message("\"\(decision: tag)\" has not the form of a language tag")
  }

  public static func languageUnknown(_ tag: String, part: String) -> Message {
    Message("in the language tag \"\(decision: tag)\", \"\(decision: part)\" is not known")
  }

  public static func fragmentUnknown(_ url: String) -> Message {
    Message("the article has no such place: '\(decision: url)'")
  }

  public static func linkRelative(_ url: String) -> Message {
    Message("the link to '\(decision: url)' leads nowhere outside of its site")
  }

  public static let textEmpty = Message("its text shows neither a word nor a picture")

  public static func attachmentMissing(_ name: String) -> Message {
    Message("the file '\(decision: name)' is not in the archive's folder")
  }

  public static func attachmentSize(_ name: String, stated: Int, actual: Int) -> Message {
    Message("the file '\(decision: name)' should have \(stated) bytes, but has \(actual)")
  }

  public static func attachmentType(_ name: String, stated: String, found: String) -> Message {
    Message("the file '\(decision: name)' should be \(decision: stated), but is \(decision: found)")
  }

  public static func attachmentIsNot(_ name: String, _ stated: String) -> Message {
    Message("the file '\(decision: name)' should be \(decision: stated), but is not")
  }

  public static func pageStray(_ name: String) -> Message {
    Message("no page leads to '\(decision: name)'")
  }

  public static let catalogOutdated = Message("the catalog is of an earlier state of the archive")

  public static let catalogIsDamaged = Message("the catalog is damaged")

  public static func catalogIsDamaged(_ reason: Message) -> Message {
    Message("the catalog is damaged: \(reason)")
  }

  public static func catalogCount(_ count: Int, readable: Int) -> Message {
    Message("the catalog has \(count) of \(readable) articles")
  }

  public static let catalogDiffers = Message(
    "the catalog has another state of the item, or one of the two lacks it")

  public static func manifestOfAnother(_ archive: String) -> Message {
    Message("it is of another archive: '\(decision: archive)'")
  }

  public static func manifestExpired(_ date: String) -> Message {
    Message("a newer one was to be there by \(decision: date)")
  }

  public static func pageUnlisted(_ name: String) -> Message {
    Message("it does not name the page '\(decision: name)'")
  }

  public static func fileDiffers(_ name: String) -> Message {
    Message("the file '\(decision: name)' is not the one that was published")
  }

  public static let signatureMissing = Message(
    "it names a key, but 'manifest.json.minisig' is not there")

  public static let signatureKeyUnknown = Message(
    "the manifest names no key by which the signature could be checked")

  public static let manifestGone = Message(
    "it is not there, though the archive was installed with it")

  public static func signatureGone(key: String) -> Message {
    Message(
      """
      'manifest.json.minisig' is not there, though the archive was signed by the key \
      \(decision: key) when it was installed
      """)
  }

  public static func signatureOfOther(key: String, known: String) -> Message {
    Message(
      """
      it is signed by the key \(decision: key), not by \(decision: known), by which it was signed \
      when it was installed
      """)
  }
}
