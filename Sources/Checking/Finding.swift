import Archive
import Distribution
import Signing

/// One thing that checking an archive found: what, how grave, where.
///
/// Its words are in `Finding+Message.swift`, its name for programs in `Finding+Code.swift`.
public struct Finding: Sendable, Hashable {
  /// What was found.
  public let kind: Kind
  /// The page, by its name in the archive's folder.
  public let file: String
  /// The line, counted from 1, on which the item begins or the damage lies; nil where not known.
  public let line: Int?
  /// The item's place in the page's `items`, counted from 0; nil outside of items.
  public let itemIndex: Int?
  /// The item's id; nil outside of items, or where it could not be read.
  public let itemID: String?
  /// The JSON Pointer (RFC 6901) of the value in the page.
  public let pointer: String

  /// What checking can find.
  public enum Kind: Sendable, Hashable {
    /// A fault that reading showed.
    case fault(Fault)

    // Categories and licences

    /// An item names a category that the feed does not have.
    case unknownCategory(String)
    /// An item's tags do not repeat its category for other readers.
    case categoryNotInTags(String)
    /// Two categories of the feed have the same id.
    case duplicateCategory(String)
    /// So many items have no licence, nor has the feed.
    case noLicense(items: Int)
    /// A call for submissions asks for a kind of text that `_carrel` does not name.
    case unknownCallKind(String)

    // Dates and languages

    /// An event or session ends before it begins.
    case endBeforeStart(start: Timestamp, end: Timestamp)
    /// A session, by its title or number, takes place when its event does not.
    case sessionOutsideEvent(String)
    /// A time zone has no such name.
    case unknownTimeZone(String)
    /// An item was changed before it was published.
    case modifiedBeforePublished
    /// An interval of EDTF ends before it begins.
    case reversedInterval(String)
    /// A language tag has not the form of one.
    case malformedLanguage(String)
    /// A part of a language tag stands for nothing.
    case unknownLanguage(String, subtag: String)

    // References, notes and links

    /// A citation leads to no reference of the item.
    case danglingCitation(String)
    /// A note's mark leads to no note.
    case danglingNote(String)
    /// Another link within the item leads to no id in it.
    case danglingLink(String)
    /// A note, by its id, to which no link leads.
    case unmarkedNote(String)
    /// An id that several elements of a text have.
    case duplicateAnchor(String)
    /// A reference is not cited in the text.
    case uncitedReference(String)
    /// A reference has no id, so that it cannot be cited.
    case referenceWithoutID
    /// Two references of an item have the same id.
    case duplicateReference(String)
    /// A link looks like those to this archive's items, but there is no such item.
    case unknownLink(String)
    /// A link leads to an item of the archive, but to no place in it.
    case unknownFragment(String)
    /// A link has no scheme, and names no file of the archive's folder.
    case relativeLink(String)
    /// `translationOf` or `reviewOf` names no item, and no reference.
    case unknownItem(String)
    /// A URL has no scheme.
    case relativeURL(String)
    /// A text of HTML shows neither a word nor a picture.
    case emptyText

    // Files

    /// A file that goes with an item is not there.
    case missingAttachment(String)
    /// A file has another size, in bytes, than the archive says.
    case attachmentSize(String, stated: Int, actual: Int)
    /// A file is of another type than the archive says; of none that is known where that is empty.
    case attachmentType(String, stated: String, found: String)
    /// A JSON file of the archive's folder to which no page leads.
    case strayPage(String)

    // The manifest

    /// The manifest is none, and why.
    case manifestUnreadable(ManifestError)
    /// The manifest is of another archive, by its identity.
    case manifestOfAnother(String)
    /// The manifest was to be replaced by this date.
    case manifestExpired(String)
    /// A page of the archive is not in the manifest.
    case unlistedPage(String)
    /// A file that the manifest names is not there.
    case missingFile(String)
    /// A file has another size, in bytes, than the manifest says.
    case fileSize(String, stated: Int, actual: Int)
    /// A file's bytes are not those of the manifest's sum.
    case fileDiffers(String)
    /// The manifest names a key, but there is no signature.
    case signatureMissing
    /// There is a signature, but the manifest names no key to check it by.
    case signatureKeyUnknown
    /// The signature is none, or not that of the manifest.
    case signatureWrong(SigningError)
    /// The archive was installed with a manifest, which is not there.
    case manifestGone
    /// The archive was signed by that key when it was installed, and has no signature now.
    case signatureGone(key: String)
    /// The archive is signed by another key, or by one of that id, than when it was installed.
    case signatureOfOther(key: String, known: String)

    // The catalog

    /// The catalog is of an earlier state of the archive.
    case catalogOutdated
    /// The catalog is damaged, in SQLite's words, as far as it has any.
    case catalogDamaged(String)
    /// The catalog has so many articles, and the archive that many.
    case catalogCount(Int, readable: Int)
    /// The catalog has not the item, has it otherwise, or has one that is not there.
    case catalogDiffers
  }

  init(_ kind: Kind, at place: Fault, pointer: String) {
    self.kind = kind
    file = place.file
    line = place.line
    itemIndex = place.itemIndex
    itemID = place.itemID
    self.pointer = pointer
  }

  init(_ fault: Fault) {
    self.init(.fault(fault), at: fault, pointer: fault.pointer)
  }
}
