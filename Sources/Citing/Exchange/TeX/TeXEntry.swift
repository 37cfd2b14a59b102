/// An entry of a bibliography database in BibTeX's syntax.
///
///     var entry = TeXEntry("book", key: "kropotkin1902mutual")
///     entry["title"] = "Mutual {Aid}"
///     entry.source
///     // @book{kropotkin1902mutual,
///     //   title = {Mutual {Aid}}
///     // }
struct TeXEntry: Sendable {
  private let type: String
  private let key: String
  private var fields: [(name: String, value: String)] = []

  /// An entry of a type, without fields.
  init(_ type: String, key: String) {
    self.type = type
    self.key = key
  }

  /// A field, in the order in which fields are set; what is nil or empty is left out.
  subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      guard let newValue, !newValue.isEmpty else { return fields.removeAll { $0.name == name } }
      if let index = fields.firstIndex(where: { $0.name == name }) {
        fields[index].value = newValue
      } else {
        fields.append((name, newValue))
      }
    }
  }

  /// The entry as it is written, with a line feed at its end.
  var source: String {
    var source = "@" + type + "{" + key
    for field in fields {
      // The names of months are BibTeX's own words, which styles translate.
      let isWord = field.name == "month"
      source += ",\n  " + field.name + " = " + (isWord ? field.value : "{" + field.value + "}")
    }
    return source + "\n}\n"
  }
}
