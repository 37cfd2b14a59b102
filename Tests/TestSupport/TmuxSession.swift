import Foundation
import Terminal
import Testing

/// A terminal of its own, in which a test runs programs and sees what they show.
///
/// Every wait polls until a condition holds, and fails after a time limit.
package final class TmuxSession {
  /// Whether tmux is installed.
  package static let isAvailable = which("tmux") != nil

  /// A shell that leaves the terminal as programs leave it: bash mends it after a crash.
  package static let plainShell = "exec env PS1='$ ' $(command -v dash || echo sh)"

  private let socket = "carrel-test-\(UUID().uuidString.prefix(8))"
  private let outputPath = NSTemporaryDirectory() + UUID().uuidString
  private let locale: String
  private var checks = 0

  /// A shell in a terminal of `rows` by `columns`, or `command` in its place.
  package init(
    rows: Int = 24, columns: Int = 80, locale: String = "C.UTF-8",
    command: String = "env PS1='$ ' bash --norc --noprofile"
  ) throws {
    self.locale = locale
    try start(rows: rows, columns: columns, command)
    try tmux("set-option", "-g", "escape-time", "0")
  }

  /// Starts a server; again where a busy machine has kept the first from starting.
  private func start(rows: Int, columns: Int, _ command: String) throws {
    let end = Patience.end
    repeat {
      try tmux(
        "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command)
    } while try tmux("list-sessions").isEmpty && Date() < end
  }

  deinit {
    _ = try? tmux("kill-server")
    unlink(outputPath)
  }

  /// What the terminal shows: its rows without trailing blanks.
  package var rows: [Substring] {
    let text = (try? tmux("capture-pane", "-p")) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Types keys by tmux's names.
  package func press(_ keys: String...) throws {
    for key in keys { try tmux("send-keys", key) }
  }

  /// Types text as it is.
  package func type(_ text: String) throws {
    try tmux("send-keys", "-l", text)
  }

  /// Types text as it is, and Enter.
  package func enter(_ line: String) throws {
    try type(line)
    try tmux("send-keys", "Enter")
  }

  /// Pastes text as a terminal with bracketed paste does.
  package func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  /// Types the bytes of a file as they are.
  package func type(fileAt path: String) throws {
    try tmux("load-buffer", path)
    try tmux("paste-buffer", "-r")
  }

  /// What the terminal shows, with its escape sequences.
  package func styledRows() throws -> [Substring] {
    try tmux("capture-pane", "-p", "-e").split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What was copied last.
  package func buffer() throws -> String {
    try tmux("show-buffer")
  }

  /// Changes the size.
  package func resize(rows: Int, columns: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// A variable of tmux on this terminal, such as `alternate_on`.
  package func variable(_ name: String) throws -> String {
    try tmux("display-message", "-p", "#{\(name)}").trimmingCharacters(in: .newlines)
  }

  /// Has tmux write all that programs send into the file at `path`.
  package func record(to path: String) throws {
    try tmux("pipe-pane", "-o", "cat > '\(path)'")
  }

  /// Closes the terminal.
  package func close() throws {
    try tmux("kill-server")
  }

  /// Waits until a row satisfies `condition`.
  package func wait(
    _ what: String, location: SourceLocation = #_sourceLocation,
    until condition: ([Substring]) throws -> Bool
  ) rethrows {
    let end = Patience.end
    while Date() < end {
      if try condition(rows) { return }
      usleep(20_000)
    }
    Issue.record(
      "waited in vain for \(what):\n\(rows.joined(separator: "\n"))", sourceLocation: location)
  }

  /// Waits until some row is `line`.
  package func wait(forRow line: String, location: SourceLocation = #_sourceLocation) {
    wait("'\(line)'", location: location) { $0.contains { $0 == line } }
  }

  /// Waits until the file at `path` satisfies `condition`, and returns what it holds: other programs
  /// write files when they come to it.
  package func wait(
    forFile path: String, location: SourceLocation = #_sourceLocation,
    until condition: (Data) -> Bool
  ) -> Data {
    var data = Data()
    wait("the file \(path)", location: location) { _ in
      data = FileManager.default.contents(atPath: path) ?? Data()
      return condition(data)
    }
    return data
  }

  /// Waits until variables of tmux on this terminal have these values.
  package func wait(
    for values: [String: String], location: SourceLocation = #_sourceLocation
  ) throws {
    try wait("\(values)", location: location) { _ in
      try values.allSatisfy { try variable($0.key) == $0.value }
    }
  }

  /// Whether the terminal is as a shell expects it: modes, screen and cursor.
  package func isRestored() throws -> Bool {
    // An earlier check may still be on the screen.
    checks += 1
    try enter(
      "clear; stty -a | grep -cE -- '(-icanon|-echo|-isig|-opost)( |;|$)'; echo check \(checks)")
    wait(forRow: "check \(checks)")
    let isCooked = rows.contains { $0 == "0" }
    return try isCooked && variable("alternate_on") == "0" && variable("cursor_flag") == "1"
      && variable("keypad_flag") == "0" && variable("mouse_any_flag") == "0"
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String {
    try run(["tmux", "-L", socket] + arguments)
  }

  /// Runs a program and returns what it prints. Its output goes through a file: the server that
  /// the first call leaves behind would keep a pipe open.
  package func run(_ arguments: [String]) throws -> String {
    let redirecting = ["sh", "-c", "exec \"$@\" > \(outputPath) 2>/dev/null", "sh"]
    _ = try Program(redirecting + ["env", "-u", "TMUX", "LC_ALL=\(locale)"] + arguments).run()
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: outputPath)), as: UTF8.self)
  }

  /// Whether a process has not ended; one that nobody asks for its exit code has.
  package static func isRunning(_ process: Int32) -> Bool {
    let state = FileManager.default.contents(atPath: "/proc/\(process)/stat")
    return state.map { String(decoding: $0, as: UTF8.self).contains(") Z ") } == false
  }

  private static func which(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
