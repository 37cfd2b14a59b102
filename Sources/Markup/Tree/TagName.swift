/// The names of tags that `PreparedHTML` treats in a way of their own.
enum TagName: UInt8, CaseIterable {
  case br, script, style, textarea, xmp
  case source, track, wbr, embed, keygen, command
  case p, table, form, hr
  case address, article, aside, blockquote, center, dd, details, dialog, dir, div, dl, dt, fieldset
  case figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hgroup, li, listing, main
  case menu, nav, ol, pre, search, section, summary, ul

  /// The name in lower case.
  var spelling: String { "\(self)" }

  /// Whether nothing stands inside, which libxml2 does not know of.
  var isVoid: Bool { rawValue >= TagName.source.rawValue && rawValue <= TagName.command.rawValue }

  /// Whether it is a block that its end tag ends, whatever is open inside.
  var isBlock: Bool { rawValue >= TagName.address.rawValue }

  /// Whether no paragraph goes on over its tags.
  var endsParagraph: Bool { rawValue >= TagName.p.rawValue }

  /// Whether it is a heading.
  var isHeading: Bool { rawValue >= TagName.h1.rawValue && rawValue <= TagName.h6.rawValue }
}

extension NameTable where Name == TagName {
  /// The table of all names of tags.
  static let tags = NameTable(TagName.allCases.map { ($0.spelling, $0) })
}
