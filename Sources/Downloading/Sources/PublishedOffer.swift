import Distribution

/// What a publisher offers: a manifest that is still to be checked, and where its files are.
struct PublishedOffer {
  /// Where the files are.
  let source: any FileSource
  /// The manifest's bytes.
  let manifest: [UInt8]
  /// Those of its signature; nil where there is none.
  let signature: [UInt8]?
}

/// What lies at a source.
enum OpenedSource {
  /// A folder with a manifest.
  case published(PublishedOffer)
  /// A feed without one.
  case plain(PlainSource)
}

/// A feed without a manifest.
enum PlainSource {
  /// At an address.
  case web(WebAddress)
  /// In a file, or in a folder.
  case path(String)

  /// What it is called in messages and records.
  var text: String {
    switch self {
    case .web(let address): address.text
    case .path(let path): path
    }
  }
}
