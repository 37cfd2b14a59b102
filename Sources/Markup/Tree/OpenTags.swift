/// The blocks whose end tags are still to come, as far as their tags alone tell.
///
/// libxml2 does not let `</blockquote>` end a quotation in which a `<div>` is open, and a heading
/// that `</h3>` ends must have begun as `<h3>`: one forgotten tag would make a quotation or a heading
/// of all the rest. Such ends are found here, and told to `ElementTree` by a tag of our own. A
/// document whose tags match has none of them, and is read as libxml2 reads it.
struct OpenTags {
  private var names: [TagName] = []
  private var counts = [Int](repeating: 0, count: TagName.allCases.count)
  /// Whether tags did not match: from there on libxml2 has open what is not.
  private var isUneven = false

  /// Notes that a block begins.
  mutating func open(_ name: TagName) {
    names.append(name)
    counts[index(of: name)] += 1
  }

  /// Notes the end tag of a block. Returns whether libxml2 may not end it there.
  mutating func close(_ name: TagName) -> Bool {
    guard counts[index(of: name)] > 0 else { return false }
    while let last = names.popLast() {
      counts[index(of: last)] -= 1
      if index(of: last) == index(of: name) {
        if last != name { isUneven = true }
        break
      }
      if last == .div { isUneven = true }
    }
    return isUneven
  }

  /// Headings of all levels are one: the end tag of any ends the one that is open.
  private func index(of name: TagName) -> Int {
    Int(name.isHeading ? TagName.h1.rawValue : name.rawValue)
  }
}
