import Archive
import Markup

extension Document {
  /// The document of an article: its HTML, else its plain text.
  public init(_ article: Article) {
    if let html = article.contentHTML {
      self.init(html: html)
    } else {
      self.init(text: article.contentText ?? "")
    }
  }
}
