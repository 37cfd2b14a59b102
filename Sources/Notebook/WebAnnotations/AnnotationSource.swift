import Archive

/// The article that an annotation in JSON-LD is on.
public struct AnnotationSource: Hashable, Sendable {
  /// The address of the article, or another name of it in the form of one.
  public var address: String
  /// By what its archive is known; nil where the annotation does not tell.
  public var archive: String?
  /// The id of its item; nil where the annotation does not tell.
  public var item: String?
  /// Its title, as far as the annotation tells it.
  public var title: String
  /// Its language, as far as the annotation tells it.
  public var language: String?

  /// An article of that address.
  public init(
    address: String, archive: String? = nil, item: String? = nil, title: String = "",
    language: String? = nil
  ) {
    self.address = address
    self.archive = archive
    self.item = item
    self.title = title
    self.language = language
  }

  /// The name of an article that has no address: its archive and its item.
  ///
  ///     AnnotationSource.name(of: "on prisons", in: "kropotkin")   // carrel:kropotkin/on%20prisons
  static func name(of item: String, in archive: String) -> String {
    "carrel:" + escaped(archive) + "/" + escaped(item)
  }

  /// A text of which only unreserved characters of RFC 3986 are not escaped.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        escaped.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        escaped += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return escaped
  }
}

extension AnnotationSource {
  /// The source as an object of the Web Annotation Data Model.
  var json: JSON {
    var source: JSONObject = ["id": .string(address), "type": .string("Text")]
    if let language { source["language"] = .string(language) }
    if !title.isEmpty { source["dc:title"] = .string(title) }
    if let item { source["dc:identifier"] = .string(item) }
    if let archive {
      source["dcterms:isPartOf"] = .object(["dc:identifier": .string(archive)])
    }
    return .object(source)
  }

  /// The source that a value tells: an address, or an object with one.
  init?(_ json: JSON?) {
    if let address = json?.string {
      self.init(address: address)
      return
    }
    guard let object = json?.object, let address = object["id"]?.string ?? object["@id"]?.string
    else { return nil }
    self.init(
      address: address,
      archive: object["dcterms:isPartOf"]?.object?["dc:identifier"]?.string,
      item: object["dc:identifier"]?.string, title: object["dc:title"]?.string ?? "",
      language: object["language"]?.string)
  }
}
