// The words say what a message is.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

import Screen

extension Message {
  // MARK: - Why what was typed cannot be done

  public static func noCommand(_ name: SafeText) -> Message {
    Message("“\(name)” is no command here; ? shows all")
  }

  public static func noCommand(_ name: SafeText, meant: SafeText) -> Message {
    Message("“\(name)” is no command here; did you mean “\(meant)”?")
  }

  public static func ambiguousCommand(_ name: SafeText, _ names: Message) -> Message {
    Message("“\(name)” may be \(names)")
  }

  public static func commandElsewhere(_ name: SafeText, _ place: Message) -> Message {
    Message("“\(name)” can't be done here, only \(place)")
  }

  public static func lacksArgument(_ name: SafeText, _ argument: Message) -> Message {
    Message("“\(name)” needs a \(argument) after it")
  }

  public static func needsNoArgument(_ name: SafeText, _ argument: SafeText) -> Message {
    Message("“\(name)” takes nothing after it, but “\(argument)” was typed")
  }

  public static func noNumber(_ text: SafeText, _ command: SafeText) -> Message {
    Message("“\(text)” is no number; “\(command)” needs one")
  }

  public static func noLetter(_ text: SafeText, _ command: SafeText) -> Message {
    Message("“\(text)” is no letter; “\(command)” needs one")
  }

  public static func wrongWord(
    _ text: SafeText, _ command: SafeText, _ words: Message
  ) -> Message {
    Message("“\(command)” takes \(words), not “\(text)”")
  }

  public static func wrongWord(
    _ text: SafeText, _ command: SafeText, _ words: Message, meant: SafeText
  ) -> Message {
    Message("“\(command)” takes \(words), not “\(text)”; did you mean “\(meant)”?")
  }

  public static func noPrintedPage(
    _ label: SafeText, first: SafeText, last: SafeText
  ) -> Message {
    Message("This article has no page “\(label)”; its pages are \(first) to \(last)")
  }

  public static let noPrintedPages = Message("This article has no pages of a printed source")

  // MARK: - Settings

  public static func noSetting(_ name: SafeText) -> Message {
    Message("“\(name)” is no setting; :set shows all")
  }

  public static func noSetting(_ name: SafeText, meant: SafeText) -> Message {
    Message("“\(name)” is no setting; did you mean “\(meant)”?")
  }

  public static func wrongValue(
    _ text: SafeText, _ setting: SafeText, _ values: Message
  ) -> Message {
    Message("“\(setting)” can't be “\(text)”, only \(values)")
  }

  public static func wrongValue(
    _ text: SafeText, _ setting: SafeText, _ values: Message, meant: SafeText
  ) -> Message {
    Message("“\(setting)” can't be “\(text)”, only \(values); did you mean “\(meant)”?")
  }
}
