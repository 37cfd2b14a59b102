import Catalog
import Messages

extension ArticleRow {
  /// How long it is: `1285 words, 6 min`; of Chinese and Japanese, `5200 characters, 10 min`.
  var length: Message {
    isCountedInCharacters
      ? .length(characters: words, minutes: minutes) : .length(words: words, minutes: minutes)
  }
}
