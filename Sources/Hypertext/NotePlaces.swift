import Markup

/// Where the notes of a text stand in it.
package struct NotePlaces {
  /// Lists that hold notes, as indices of blocks: their notes stand without a list around them.
  package let lists: Set<Int>
  /// The first note, where it needs a heading: none stands before it, and nothing but such a list
  /// holds it.
  package let headed: Int?

  /// Where the notes of a document stand.
  package init(_ document: Document) {
    let notes = document.notes.compactMap(\.block)
    let holders = Set(notes.compactMap { document.blocks[$0].parent })
    let lists = holders.filter { document.blocks[$0].isList }
    self.lists = lists
    headed = notes.min().flatMap { first in
      let holder = document.blocks[first].parent
      let isOutside = holder.map { lists.contains($0) && document.blocks[$0].depth == 0 } ?? true
      let before = document.blocks[..<first].last { $0.kind.isLeaf }
      return isOutside && before?.isHeading != true ? first : nil
    }
  }
}

extension Block {
  fileprivate var isList: Bool {
    switch kind {
    case .list, .definitions: true
    default: false
    }
  }

  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }
}
