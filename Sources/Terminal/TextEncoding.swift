import CSystem

/// How the locale of the environment encodes characters.
public enum TextEncoding: Hashable, Sendable {
  /// Every character can be shown.
  case utf8
  /// Only ASCII is sure to be shown as what it is: text is to be transliterated.
  case ascii

  /// Takes the process's locale from `LC_ALL`, `LC_CTYPE` or `LANG`, and says which encoding that
  /// is. To be called at the start, before there are threads. A locale that the system does not have
  /// counts as `C`; one of UTF-8 by its name, such as `pt_BR.UTF-8`, as `C.UTF-8`.
  public static func adoptLocale() -> TextEncoding {
    csystem_adopt_locale() != 0 ? .utf8 : .ascii
  }
}
