import Catalog
import Messages
import Screen

extension CategoryRow {
  /// What is shown of it: its title, or that its articles name no category.
  public var name: Message {
    isOther ? .otherCategory : .verbatim(SafeText(title, as: .field))
  }
}
