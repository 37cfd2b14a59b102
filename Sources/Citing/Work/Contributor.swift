/// Somebody who had a part in a work.
public struct Contributor: Sendable, Hashable {
  /// What they did.
  public var role: Role
  /// What they are called.
  public var name: PersonName

  /// Somebody in a role.
  public init(_ role: Role, _ name: PersonName) {
    self.role = role
    self.name = name
  }

  /// What somebody did, by CSL's names of it.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    case author, chair, compiler, composer, contributor, curator, director, editor, guest, host
    case illustrator, interviewer, narrator, organizer, performer, producer, recipient, translator
    case collectionEditor = "collection-editor"
    case containerAuthor = "container-author"
    case editorialDirector = "editorial-director"
    case editorTranslator = "editor-translator"
    case executiveProducer = "executive-producer"
    case originalAuthor = "original-author"
    case reviewedAuthor = "reviewed-author"
    case scriptWriter = "script-writer"
    case seriesCreator = "series-creator"
  }
}
