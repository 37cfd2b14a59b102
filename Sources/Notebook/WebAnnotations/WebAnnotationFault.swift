/// What of an annotation could not be read.
public struct WebAnnotationFault: Hashable, Sendable {
  /// The number of the annotation in its file, from 1.
  public let number: Int
  /// Its id, where it has one.
  public let id: String?
  /// Why.
  public let reason: Reason

  /// An annotation that could not be read, or not wholly.
  public init(number: Int, id: String?, reason: Reason) {
    self.number = number
    self.id = id
    self.reason = reason
  }

  /// Why an annotation could not be read, or not wholly.
  public enum Reason: Hashable, Sendable {
    /// It is no object.
    case notAnObject
    /// It does not say what it is on.
    case noTarget
    /// It has neither words nor tags, nor does it quote any.
    case saysNothing
    /// It is on an article that is in none of the archives, of that address.
    case unknownArticle(String)
    /// Its place is told in a way that is not understood, of that name: it is kept on the whole article.
    case unknownPlace(String)
    /// It is on so many things: it is kept on the first.
    case moreTargets(Int)
  }

  /// Whether nothing of the annotation is kept.
  public var losesNote: Bool {
    switch reason {
    case .notAnObject, .noTarget, .saysNothing, .unknownArticle: true
    case .unknownPlace, .moreTargets: false
    }
  }
}
