import CSystem
import Configuration
import Foundation
import Messages
import Reader
import Screen
import Terminal

/// Gives texts to other programs: to the one that is named, to the configured editor or pager, else to
/// `$EDITOR` or `$PAGER`.
///
/// The terminal is theirs meanwhile. No shell is between, and an interrupt by Ctrl-C ends the other
/// program, not this one.
struct ProgramRunner {
  /// The terminal to be left meanwhile; nil where none is held.
  private let terminal: CursesTerminal?

  /// The programs that the configuration names.
  private let programs: [Configuration.Program: String]

  private let environment = ProcessInfo.processInfo.environment

  /// A runner that leaves a terminal, and knows the programs of a configuration.
  init(terminal: CursesTerminal?, programs: [Configuration.Program: String]) {
    self.terminal = terminal
    self.programs = programs
  }

  /// Runs the program to its end; what is to be said of it.
  func run(_ request: ProgramRequest) -> Message? {
    do {
      switch request {
      case .pipe(let text, let command):
        return run(try CommandWords.split(command), input: text, waits: terminal != nil)
      case .page(let text):
        return run(try words(of: .pager, ["PAGER"], else: "less"), input: text, waits: false)
      case .edit(let text): return edit(text, by: try editor)
      case .write: return nil
      }
    } catch {
      return error.message
    }
  }

  /// Has a text written in the editor: what was written, or what is to be said of why it was not.
  ///
  /// The file is for its owner alone. It is removed when it was read; one that could not be is kept, and
  /// named.
  func write(_ text: String) -> (written: String?, told: Message?) {
    do {
      let words = try editor
      let copy: PrivateCopy
      switch PrivateCopy.make(of: text, in: temporaryFolder) {
      case .success(let made): copy = made
      case .failure(let reason): return (nil, reason.message)
      }
      if let failure = leaving({ try Program(words + [copy.path]).run() }) {
        return (nil, .noteLeftIn(copy.path, since: failure))
      }
      guard let data = FileManager.default.contents(atPath: copy.path) else {
        return (nil, .noteNotRead(from: copy.path))
      }
      copy.remove()
      return (String(decoding: data, as: UTF8.self), nil)
    } catch {
      return (nil, error.message)
    }
  }

  /// The words of the configured editor, else of `$VISUAL`, `$EDITOR`, else vi.
  private var editor: [String] {
    get throws(UnclosedQuotationMark) {
      try words(of: .editor, ["VISUAL", "EDITOR"], else: "vi")
    }
  }

  private var temporaryFolder: String {
    environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
  }

  /// The words of the configuration, else of the first variable that says something.
  private func words(
    of program: Configuration.Program, _ variables: [String], else fallback: String
  ) throws(UnclosedQuotationMark) -> [String] {
    let chosen = try ChosenProgram(
      configured: (program, programs[program]), variables: variables)
    return chosen.words.isEmpty ? [fallback] : chosen.words
  }

  /// Runs a program with a text as its input.
  ///
  /// - Parameter waits: Whether what it wrote stays on the screen until Enter.
  private func run(_ words: [String], input text: String, waits: Bool) -> Message? {
    guard !words.isEmpty else { return .noProgramNamed }
    let input = csystem_memory_file()
    defer { close(input) }
    guard input >= 0, PrivateCopy.write(text, to: input), lseek(input, 0, SEEK_SET) == 0 else {
      return .noMemory(for: SafeText(words[0], as: .field))
    }
    return leaving {
      let code = try Program(words).run(input: input)
      if waits { Self.waitForEnter(after: code) }
      return code
    }
  }

  /// Opens a copy for its owner alone, which is removed afterwards.
  private func edit(_ text: String, by editor: [String]) -> Message? {
    switch PrivateCopy.make(of: text, in: temporaryFolder) {
    case .failure(let reason): return reason.message
    case .success(let copy):
      defer { copy.remove() }
      let failure = leaving { try Program(editor + [copy.path]).run() }
      return failure ?? .copyRemoved
    }
  }

  /// Does something while the terminal is another program's; what is to be said of how that ended.
  private func leaving(_ work: () throws -> Int32) -> Message? {
    do {
      let code = try TerminalLeave.during(terminal, work)
      return code == 0 ? nil : .programEnded(code: Int(code))
    } catch {
      return Message(error)
    }
  }

  /// Waits until Enter is pressed, or the terminal is gone.
  private static func waitForEnter(after code: Int32) {
    let words = Output.language.text(
      of: code == 0 ? .enterGoesBack : .enterGoesBack(afterCode: Int(code)))
    _ = PrivateCopy.write("\n" + Output().shown(words), to: STDOUT_FILENO)
    var byte: UInt8 = 0
    while true {
      let count = read(STDIN_FILENO, &byte, 1)
      if count < 0, errno == EINTR { continue }
      if count <= 0 || byte == 0x0A { return }
    }
  }
}
