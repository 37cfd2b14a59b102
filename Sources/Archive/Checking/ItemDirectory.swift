/// The ids and addresses of an archive's items, and the forms that its addresses have.
struct ItemDirectory {
  /// So many items of a form make it the archive's own.
  private static let usualFormCount = 3

  private(set) var registry = ItemRegistry()
  private var addresses: Set<ExactString> = []
  private var forms: [String: Int] = [:]

  /// Takes note of an item.
  mutating func add(_ item: ScannedItem) {
    var lexer = JSONLexer(ByteWindow(over: item.bytes))
    let probe = lexer.probeObject()
    if let id = probe.id { _ = registry.register(id, of: item) }
    guard let url = probe.url ?? probe.id, PagePath.hasScheme(url) else { return }
    let address = Self.address(url)
    addresses.insert(ExactString(address))
    if let form = Self.form(of: address) { forms[form, default: 0] += 1 }
  }

  /// Whether an item has this id.
  func containsID(_ id: String) -> Bool {
    registry.contains(id)
  }

  /// Whether a link has the form of this archive's addresses, but is none of them.
  func lacks(_ url: String) -> Bool {
    let address = Self.address(url)
    guard let form = Self.form(of: address), forms[form, default: 0] >= Self.usualFormCount else {
      return false
    }
    return !addresses.contains(ExactString(address)) && !registry.contains(url)
  }

  /// The URL without its fragment and the slashes at its end.
  private static func address(_ url: String) -> String {
    String(url.prefix { $0 != "#" }).withoutTrailingSlashes
  }

  /// The address up to its last slash, where that belongs to a path.
  private static func form(of address: String) -> String? {
    let folder = address.folderAndName.folder
    return folder.utf8.count { $0 == Byte.slash } >= 2 && !folder.hasSuffix(":/") ? folder : nil
  }
}
