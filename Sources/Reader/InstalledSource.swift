import Screen

/// An archive that `carrel get` installed: what it is called, and where newer versions are looked for.
public struct InstalledSource: Sendable, Hashable {
  /// Its name among the installed ones.
  public let name: String

  /// Its title.
  public let title: String

  /// An address, or a path.
  public let source: String

  /// An installed archive of that name.
  public init(name: String, title: String, source: String) {
    self.name = name
    self.title = title
    self.source = source
  }

  /// Its title as it is shown.
  var shownTitle: SafeText { SafeText(title, as: .field).insideQuotationMarks }
}
