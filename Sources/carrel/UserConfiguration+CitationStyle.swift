import Citing
import Configuration

extension UserConfiguration {
  /// The style of citations that is configured; Chicago's notes and bibliography where none is.
  var citationStyle: CitationFormat {
    let word = configuration.value(of: "citation-style")
    return word.flatMap(CitationFormat.init(rawValue:)) ?? .chicago
  }
}
