/// As what a citation or a quotation is written.
public enum TextForm: String, Sendable, Hashable, CaseIterable {
  /// Characters alone.
  case text
  /// CommonMark.
  case markdown
  /// A piece of HTML.
  case html
  /// Emacs' Org.
  case org
}
