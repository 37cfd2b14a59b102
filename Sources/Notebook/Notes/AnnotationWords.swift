import Catalog

/// The words by which a note is found: those of its body, its quotation and its tags.
struct AnnotationWords {
  /// The words, folded.
  let folded: String
  /// Their stems in the language of the article.
  let stems: String
  /// The words of each tag, on a line of its own.
  let labels: String

  init(_ annotation: Annotation) {
    var terms = NoteTerms()
    let texts = [annotation.body, annotation.quotation] + annotation.tags
    // Phrases do not go on from one text to the next.
    folded = texts.map { terms.words(of: $0) }.joined(separator: "\n")
    stems = texts.map { terms.stems(of: $0, language: annotation.language) }
      .joined(separator: "\n")
    labels = annotation.tags.map { "\n" + terms.words(of: $0) + "\n" }.joined()
  }
}
