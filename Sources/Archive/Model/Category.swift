/// A category of the archive, of which an article names one.
public struct Category: Sendable, Equatable, Hashable {
  /// What items name it by.
  public var id: String
  /// What readers see; the id where none is written.
  public var title: String
  /// What belongs to it.
  public var description: String?

  /// Its fields, each as described above.
  public init(
    id: String, title: String, description: String? = nil
  ) {
    self.id = id
    self.title = title
    self.description = description
  }
}
