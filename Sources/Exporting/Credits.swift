import Archive
import Citing

/// What is gathered of the articles of a publication for its last pages: how each is cited, whose
/// licence it is under, and what all of them cite.
struct Credits {
  /// An article, as it is cited, and its licence.
  struct Source {
    let text: MarkedText
    let license: License?
  }

  /// The articles in their order.
  private(set) var sources: [Source] = []
  /// The people who made them, each once, in the order in which they are first named.
  private(set) var people: [Author] = []
  /// The languages that the articles are in, the first one first.
  private(set) var languages: [String] = []
  /// When the latest change of any of them was.
  private(set) var modified: Timestamp?
  private var works: Set<MarkedText> = []
  private var names: Set<String> = []
  let publication: Publication

  init(of publication: Publication) { self.publication = publication }

  /// What all articles cite, in order.
  var bibliography: CitedWorks { CitedWorks(sorting: works) }

  /// Takes an article.
  mutating func add(_ exported: ExportedArticle) {
    let article = exported.article
    let source = publication.source
    sources.append(
      Source(
        text: publication.style.entry(Work(article, of: source)),
        license: article.license ?? source.license))
    if exported.passage == nil {
      for entry in CitedWorks(of: article, in: publication.style).entries {
        works.insert(entry.text)
      }
    }
    for person in article.authors.isEmpty ? source.authors : article.authors {
      let name = "\(person.role?.rawValue ?? "")\u{0}\(person.displayName ?? "")"
      if person.displayName != nil, names.insert(name).inserted { people.append(person) }
    }
    let language = BookLanguage.tag(article.language ?? source.language)
    if let language, !languages.contains(language) { languages.append(language) }
    for stamp in [article.datePublished, article.dateModified].compactMap(\.self) {
      modified = max(modified ?? stamp, stamp)
    }
  }
}
