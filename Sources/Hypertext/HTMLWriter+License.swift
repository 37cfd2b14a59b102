import Archive

extension HTMLWriter {
  /// Adds a licence: whom to name, and by its short name where the whole of it stands.
  ///
  /// - Parameter leads: Where an address leads; nil for one that is left as text.
  package mutating func license(
    _ license: License, label: String, leads: (String) -> String? = { SafeAddress($0)?.text }
  ) {
    text(label + ": ")
    if let attribution = license.attribution { text(attribution) }
    let name = license.spdx ?? license.url
    guard let name else { return }
    if license.attribution != nil { text(" · ") }
    if let address = license.url.flatMap(leads) {
      element("a", name, ("href", address), ("rel", "license"))
    } else {
      text(name)
    }
  }
}
