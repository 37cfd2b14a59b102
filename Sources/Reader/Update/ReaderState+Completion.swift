import Catalog
import Notebook

extension ReaderState {
  /// What can be typed on the command line in place of its last word.
  func completion(of text: String) -> Completion {
    guard let space = text.lastIndex(where: \.isWhitespace) else {
      var names = Completion(head: "", typed: text, among: commandNames)
      let only = names.words.count == 1 ? Command(rawValue: names.words[0]) : nil
      if let only, only.argument != .none { names.tail = " " }
      return names
    }
    let start = text.index(after: space)
    let (head, word) = (String(text[..<start]), String(text[start...]))
    guard case .command(let name, _) = TypedCommand(text),
      let entry = try? entry(named: name)
    else { return Completion(head: head, typed: word, among: []) }
    if entry.command == .set { return settingCompletion(head: head, word) }
    return Completion(head: head, typed: word, among: argumentWords(of: entry.command))
  }

  /// The names of the commands that can be typed.
  private var commandNames: [String] {
    let names = commands.names(in: context)
    guard let askedContext else { return names }
    return names + commands.names(in: askedContext).filter { !names.contains($0) }
  }

  /// The words that a command takes, where they are known.
  func argumentWords(of command: Command) -> [String] {
    switch command {
    case .sort where (askedContext ?? context) == .results:
      SearchResults.Order.allCases.map(\.rawValue)
    case .sort where (askedContext ?? context) == .notes:
      AnnotationListing.Order.allCases.map(\.rawValue)
    case .sort where (askedContext ?? context) == .concordance: Concordance.Order.names
    case .sort where browse.focus == .names: OrderWord.ofNames
    case .sort: OrderWord.ofArticles
    case .readingList: archive.readingLists.map(\.name)
    default: []
    }
  }

  private func settingCompletion(head: String, _ word: String) -> Completion {
    if let equals = word.firstIndex(of: "=") {
      let setting = Setting.standard.first { $0.name == word[..<equals] }
      let start = word.index(after: equals)
      return Completion(
        head: head + word[..<start], typed: String(word[start...]),
        among: setting?.kind.choices ?? [])
    }
    let flags = Setting.standard.filter { $0.kind == .flag }.map(\.name)
    let names = Setting.standard.map(\.name)
    let isDenied = word.hasPrefix("no") && flags.contains { ("no" + $0).hasPrefix(word) }
    var completion = Completion(
      head: head, typed: word, among: isDenied ? flags.map { "no" + $0 } : names)
    if completion.words.count == 1, !flags.contains(completion.words[0]), !isDenied {
      completion.tail = "="
    }
    return completion
  }
}
