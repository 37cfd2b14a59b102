// What ends without a tag, or against libxml2's will.
//
// libxml2 knows few of the rules by which one element ends where another begins, and applies them
// only to the innermost one. So a tree ends elements by itself. libxml2 goes on to have them open, and
// tells their ends later: the element around them counts how many such ends mean nothing.
extension ElementTree {
  /// Ends what HTML 5 lets end where an element begins: an item before the next, a cell before the
  /// next cell or row, and whatever is open in them.
  mutating func endBefore(_ name: ElementName) {
    let position: Int? =
      switch name {
      case .li: lastOpen(isPassed: \.isPassedByItems) { $0 == .li }
      case .dd, .dt: lastOpen(isPassed: \.isPassedByItems) { $0 == .dd || $0 == .dt }
      case .rt, .rp: lastOpen(isPassed: { !$0.isBlock && $0 != .ruby }) { $0 == .rt || $0 == .rp }
      case .td, .th: firstOpenInTable(\.isCell)
      case .tr: firstOpenInTable { $0.isCell || $0 == .tr }
      case .tbody, .thead, .tfoot: firstOpenInTable { $0.isCell || $0.isRowGroup || $0 == .tr }
      default: nil
      }
    if let position { end(from: position) }
  }

  /// Ends the innermost block of that name, or a heading if it is one, and what is open in it, though
  /// libxml2 might not.
  mutating func endBlock(_ name: ElementName) {
    let isHeading = name.headingLevel != nil
    let position = lastOpen(isPassed: { !$0.isCell && $0 != .table }) {
      $0 == name || isHeading && $0.headingLevel != nil
    }
    if let position { end(from: position) }
  }

  /// The innermost element for which a rule holds, looking no further than it may pass others.
  private func lastOpen(
    isPassed: (ElementName) -> Bool, where isMeant: (ElementName) -> Bool
  ) -> Int? {
    for position in openRange.reversed() {
      let name = openName(at: position)
      if isMeant(name) { return position }
      if !isPassed(name) { return nil }
    }
    return nil
  }

  /// The outermost element in the innermost table for which a rule holds.
  private func firstOpenInTable(_ isMeant: (ElementName) -> Bool) -> Int? {
    var found: Int?
    for position in openRange.reversed() {
      let name = openName(at: position)
      if name == .table { return found }
      if isMeant(name) { found = position }
    }
    return nil
  }
}

extension ElementName {
  fileprivate var isCell: Bool { self == .td || self == .th || self == .caption }

  fileprivate var isRowGroup: Bool { self == .tbody || self == .thead || self == .tfoot }

  /// Whether an item that begins in it may end one around it.
  fileprivate var isPassedByItems: Bool {
    switch self {
    case .address, .div, .p: true
    case .button, .object, .select, .template: false
    default: !isBlock
    }
  }
}
