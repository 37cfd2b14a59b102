import Archive
import Citing

/// An entry of a bibliography, by which other articles are found that cite the same work.
struct CitedReference {
  let reference: Reference
  private let work: Work
  private let identity: WorkIdentity

  init(_ reference: Reference) {
    self.reference = reference
    work = Work(reference)
    identity = WorkIdentity(work)
  }

  /// Whether an entry of another bibliography is of the same work: by what it is known by, or by its
  /// id and title.
  func isSame(as other: CitedReference) -> Bool {
    let (one, two) = (reference, other.reference)
    if one.id != nil, one.id == two.id, one.title == two.title { return true }
    return identity.isShared(with: other.identity)
  }

  /// The texts that stand in the bytes of articles which may cite the work: its title, DOI, ISBN and
  /// address, and its id, unless that is such as `12`, which stands everywhere.
  var texts: [[UInt8]] {
    let id = reference.id.flatMap { reference.title == nil || $0.utf8.count > 7 ? $0 : nil }
    var texts = [id, reference.title].compactMap(\.self).flatMap(Self.written)
    for text in [work.doi, work.isbn, work.url.map(WorkIdentity.address)].compactMap(\.self)
    where text.utf8.count > 5 {
      texts += [text, text.replacing("/", with: "\\/")]
    }
    return Set(texts).map { Array($0.utf8) }
  }

  /// A text as JSON has it: with its characters beyond ASCII, or with escapes for them; with slashes
  /// escaped or not.
  private static func written(_ text: String) -> [String] {
    let forms = [JSON.string(text).description, JSON.string(text).printable(isASCII: true)]
    return forms + forms.map { $0.replacing("/", with: "\\/") }
  }
}
