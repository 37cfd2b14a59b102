import Foundation
import TestSupport
import Testing

/// Keys that nobody would type, in a real terminal.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct RandomKeysInTmuxTests {
  /// Ten million bytes where `CARREL_FULL` is set, which takes minutes.
  private static let isFull = ProcessInfo.processInfo.environment["CARREL_FULL"] != nil
  private static let chunks = isFull ? 160 : 1
  private static let chunk = isFull ? 1 << 16 : 20_000

  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    // Else it would end within some hundred keys; what may end it still is `:quit`, letter by letter.
    try write(
      "[keys]\nquit = \"F12\"\nback = \"F11\"\nsuspend = \"F10\"\n",
      to: ".config/carrel/config.toml")
  }

  private func write(_ text: String, to name: String) throws {
    let file = URL(filePath: program.home).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A terminal in which the program is started again whenever it ends, until there is a file `stop`;
  /// no shell reads the keys meanwhile. The exit codes are in the file `codes`.
  private func start() throws -> TmuxSession {
    try write(
      """
      cd \(program.home)
      unset XDG_CACHE_HOME XDG_STATE_HOME XDG_DATA_HOME XDG_CONFIG_HOME TMUX
      export HOME=\(program.home) BROWSER=true EDITOR=true VISUAL=true PAGER=true
      while [ ! -e stop ]; do
        \(BuiltProgram.path) \(BuiltProgram.sample)
        echo $? >> codes
      done
      exec env PS1='$ ' sh
      """, to: "loop")
    let terminal = try TmuxSession(command: "sh \(program.home)/loop")
    terminal.wait("the lists") { $0.contains { $0.contains("History of mutual aid") } }
    return terminal
  }

  @Test func `random bytes crash nothing, and the terminal is restored after them`() throws {
    let terminal = try start()
    var random = SeededRandom(seed: 10)
    let path = program.home + "/bytes"
    for _ in 0..<Self.chunks {
      let bytes = Data((0..<Self.chunk).map { _ in UInt8.random(in: 0...255, using: &random) })
      try bytes.write(to: URL(filePath: path))
      try terminal.type(fileAt: path)
      try waitUntilRead(terminal)
    }
    try write("", to: "stop")
    _ = try terminal.run(["pkill", "-TERM", "-P", terminal.variable("pane_pid"), "carrel"])
    terminal.wait("the shell") { $0.contains { $0.hasPrefix("$") } }
    #expect(try terminal.isRestored())
    let codes = try String(contentsOfFile: program.home + "/codes", encoding: .utf8)
    #expect(Set(codes.split(separator: "\n")).isSubset(of: ["0", "143"]))
  }

  /// Waits until the program reads nothing any more.
  private func waitUntilRead(_ terminal: TmuxSession) throws {
    var (last, rounds) = (-1, 0)
    try terminal.wait("the end of the keys") { _ in
      let ids = try terminal.run(["pgrep", "-P", terminal.variable("pane_pid"), "carrel"])
      let id = ids.split(separator: "\n").first ?? "self"
      let counts = try? String(contentsOfFile: "/proc/\(id)/io", encoding: .utf8)
      let words = counts?.split(whereSeparator: \.isWhitespace).dropFirst().first
      let now = words.flatMap { Int($0) } ?? 0
      rounds = now == last ? rounds + 1 : 0
      last = now
      return rounds == 15
    }
  }
}
