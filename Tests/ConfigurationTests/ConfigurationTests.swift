import Reader
import Screen
import Testing

@testable import Configuration

struct ConfigurationTests {
  private func read(_ toml: String) -> Configuration {
    Configuration(toml: toml, path: "config.toml")
  }

  @Test func `settings, programs and keys are read`() {
    let configuration = read(
      """
      theme = "dark"   # a comment
      measure = 72
      mouse = true
      browser = "firefox --new-tab"

      [keys]
      star = "*"
      [keys.article]
      page-down = ["Space", "Ctrl-V"]
      """)
    #expect(configuration.faults.isEmpty)
    #expect(configuration.value(of: "theme") == "dark")
    #expect(configuration.value(of: "measure") == "72")
    #expect(configuration.value(of: "mouse") == "on")
    #expect(configuration.programs == [.browser: "firefox --new-tab"])
    let commands = configuration.commands
    #expect(commands.command(for: .character("*"), in: .list) == .star)
    #expect(commands.command(for: .character("s"), in: .list) == nil)
    #expect(commands.command(for: .control("v"), in: .article) == .pageDown)
    #expect(commands.command(for: .character("f"), in: .article) == nil)
    #expect(commands.command(for: .character("f"), in: .list) == .pageDown)
  }

  @Test func `a key that is given to a command is taken from another`() {
    let commands = read("[keys.list]\nstar = \"j\"").commands
    #expect(commands.command(for: .character("j"), in: .list) == .star)
    #expect(commands.command(for: .character("j"), in: .article) == .lineDown)
    #expect(commands.command(for: .down, in: .list) == .lineDown)
  }

  @Test(arguments: [
    ("\ntheme = \"drak\"", 2, "“theme” can't be “drak”, only"),
    ("measur = 3", 1, "“measur” is no setting; did you mean “measure”?"),
    ("browzer = \"x\"", 1, "“browzer” is no setting; did you mean “browser”?"),
    ("measure = 3", 1, "“measure” can't be “3”, only a number from 20 to 200"),
    ("measure = [3]", 1, "“measure” takes a word, a number, true or false"),
    ("browser = 3", 1, "“browser” takes the name of a program"),
    ("pager = \"less 'x\"", 1, "“pager” has a quotation mark that is not closed: “less 'x”"),
    ("# x\n[keys]\nstra = \"s\"", 3, "“stra” is no command; did you mean “star”?"),
    ("[keys]\nstar = 3", 2, "“star” takes keys"),
    ("[keys]\nstar = [\"s\", \"Hyper-X\"]", 2, "“Hyper-X” is no key"),
    ("[keys]\npage-down = [\"Spce\"]", 2, "“Spce” is no key; did you mean “Space”?"),
    ("[keys]\nstar = \"PgDwn\"", 2, "“PgDwn” is no key; did you mean “PgDn”?"),
    ("[kyes]\nstar = \"s\"", 1, "“kyes” is no setting; did you mean “keys”?"),
    ("[keys]\nstar = [\"*\", 5]", 2, "“star” takes keys"),
    (
      "[keys]\nstar = \"X\"\ncopy = \"X\"", 3,
      "“X” is the key of “star” above; only “copy” has it now"
    ),
    ("[keys]\nstar = \"Ctrl-C\"", 2, "“Ctrl-C” is no key"),
    (
      "[keys.artcle]\nstar = \"s\"", 1, "“artcle” is no part of the reader; did you mean “article”?"
    ),
    ("[keys.help]\nstar = \"x\"", 2, "“star” can't be done in “help”"),
    ("[.", 1, "this is no name of a table"), ("a=1\n[[[", 2, "this is no name of a table"),
    ("[", 1, "this is no name of a table"), ("[]", 1, "this is no name of a table"),
    (String(repeating: "a.", count: 100) + "a = 1", 1, "this has too many parts"),
    ("a = " + String(repeating: "[", count: 100), 1, "this has too many parts"),
    (String(repeating: "#", count: 70_000), 1, "the file is longer than 64 KB"),
    ("a = 1\nb = = 2", 2, "this is no TOML: "),
  ])
  func `what is wrong is told with its line and the nearest right word`(
    _ toml: String, _ line: Int, _ words: String
  ) {
    let faults = read(toml).faults
    let first = faults.first
    #expect(first?.line == line)
    #expect(first?.words.english.string.hasPrefix(words) == true, "\(faults)")
  }

  @Test func `what is right beside a fault still holds`() {
    let configuration = read("theme = \"drak\"\nmeasure = 50\n[keys]\nstar = [\"*\", \"No-Key\"]")
    #expect(configuration.faults.count == 2)
    #expect(configuration.value(of: "measure") == "50")
    #expect(configuration.commands.command(for: .character("*"), in: .list) == .star)
  }

  @Test func `the configuration in force is one that says the same`() {
    let configuration = read(
      "theme = \"light\"\nmouse = true\npager = \"less -R\"\n[keys.list]\nstar = [\"*\", \"\\\"\"]")
    let text = configuration.text(path: "config.toml", isThere: true)
    let again = read(text)
    #expect(again.faults.isEmpty, "\(again.faults)")
    #expect(again.value(of: "theme") == "light")
    #expect(again.programs == [.pager: "less -R"])
    let (before, after) = (configuration.commands, again.commands)
    for context in CommandContext.allCases {
      for entry in before.entries(in: context) {
        for key in entry.keys {
          #expect(after.command(for: key, in: context) == entry.command)
        }
      }
    }
  }

  @Test func `the standard is unchanged by an empty file`() {
    let commands = read("").commands
    #expect(commands.entries.map(\.command) == CommandTable.standard.entries.map(\.command))
  }
}
