import Archive
import Hypertext
import Markup
import Messages
import Screen

/// An article as a chapter of a book or a part of a page: title, byline, facts, text, references,
/// licence and source.
struct Chapter {
  private let exported: ExportedArticle
  private let publication: Publication
  private let form: HypertextForm
  private let links: ChapterLinks

  /// The chapter of an article.
  ///
  /// - Parameters:
  ///   - prefix: What its ids begin with.
  ///   - level: The level of its title.
  init(
    _ exported: ExportedArticle, of publication: Publication, isBook: Bool, prefix: String,
    level: Int
  ) {
    self.exported = exported
    self.publication = publication
    var form = HypertextForm(notesTitle: publication.words(.notes))
    form.isBook = isBook
    form.prefix = prefix
    form.topLevel = level + 1
    form.marksHeadings = true
    form.marksPages = true
    form.marksLanguages = true
    form.linksNotes = exported.passage == nil
    form.isRightToLeft = LanguageCode.isRightToLeft(
      exported.article.language ?? publication.source.language)
    self.form = form
    links = ChapterLinks(exported, prefix: prefix)
  }

  private var article: Article { exported.article }

  /// Writes the chapter.
  func write(_ html: inout HTMLWriter) {
    html.heading(form.topLevel - 1, exported.shownTitle)
    writeByline(&html)
    writeNotice(&html)
    if !exported.remark.isEmpty { html.paragraph(exported.remark, class: "remark") }
    if exported.passage == nil {
      ArticleFacts(article, in: publication.language, links).write(&html)
    }
    writeText(&html)
    writeReferences(&html)
    writeEnd(&html)
  }

  private func writeByline(_ html: inout HTMLWriter) {
    if exported.byline.isEmpty, exported.day == nil { return }
    html.open("p", ("class", "byline"))
    html.text(exported.byline)
    if let day = exported.day, let stamp = article.datePublished {
      if !exported.byline.isEmpty { html.text(" · ") }
      let words = DayText(publication.language).text(stamp)
      let isCode = day.utf8.count == 10 && !day.hasPrefix("-")
      html.element("time", words, ("datetime", isCode ? day : nil))
    }
    html.markup("</p>\n")
  }

  private func writeNotice(_ html: inout HTMLWriter) {
    guard let notice = exported.notice else { return }
    html.markup("<p><strong>")
    html.text(publication.words(notice))
    html.markup("</strong></p>\n")
  }

  private func writeText(_ html: inout HTMLWriter) {
    guard let passage = exported.passage else {
      return DocumentWriter.write(exported.document, into: &html, links, form)
    }
    html.markup("<blockquote>\n")
    DocumentWriter.write(passage, of: exported.document, into: &html, links, form)
    html.markup("</blockquote>\n")
    if let number = exported.paragraph { html.paragraph("¶ \(number)", class: "place") }
  }

  private func writeReferences(_ html: inout HTMLWriter) {
    if exported.passage != nil { return }
    let works = CitedWorks(of: article, in: publication.style)
    if works.entries.isEmpty { return }
    html.markup("<section>\n")
    html.heading(form.topLevel, publication.words(.references))
    works.write(&html, prefix: form.prefix)
    html.markup("</section>\n")
  }

  private func writeEnd(_ html: inout HTMLWriter) {
    html.markup("<footer>\n")
    html.sourceNote(exported, of: publication)
    html.markup("</footer>\n")
  }
}

extension ExportedArticle {
  /// The title as it is shown: on one line, without what cannot be seen.
  var shownTitle: String { SafeText(title, as: .field).string.nonBlank ?? article.id.shown }

  /// What must be said before the text is read; nil for nothing.
  var notice: Message? {
    article.withdrawn.map { withdrawal in
      withdrawal.reason.map { .withdrawn(SafeText($0, as: .field)) } ?? .withdrawn
    }
  }
}

extension String {
  /// The text as a field shows it.
  var shown: String { SafeText(self, as: .decision).string }

  /// The text, unless there is nothing to be seen in it.
  var nonBlank: String? { allSatisfy(\.isWhitespace) ? nil : self }
}
