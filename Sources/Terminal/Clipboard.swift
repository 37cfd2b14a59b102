import CSystem
import Foundation

/// Where other programs paste from.
///
/// There are several ways to it, and each is known not to work somewhere: inside tmux, sequences to
/// the terminal are dropped by default, so tmux itself is asked; elsewhere a clipboard program of the
/// desktop; where there is none, as over SSH, the terminal by OSC 52, which cannot be confirmed. Where
/// none of these is there, the text is left to a file.
///
///     switch Clipboard(environment).copy("Mutual aid") { … }   // .program("tmux")
public struct Clipboard: Sendable {
  /// A way to the clipboard.
  public enum Way: Hashable, Sendable {
    /// A program took the text, which is named.
    case program(String)
    /// The terminal is to be sent this sequence, and will not say whether it took it.
    case sequence(String)
    /// There is none.
    case none
  }

  private let environment: [String: String]

  /// The clipboard of a process with that environment.
  public init(_ environment: [String: String]) {
    self.environment = environment
  }

  /// The longest sequence, in bytes, that terminals are known to take: xterm's.
  private static let longestSequence = 74_994

  /// Gives the text to the first way that takes it.
  public func copy(_ text: String) -> Way {
    for arguments in programs where Self.run(arguments, text) { return .program(arguments[0]) }
    let sequence = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    return takesSequences && sequence.utf8.count <= Self.longestSequence
      ? .sequence(sequence) : .none
  }

  /// The programs that are tried, in their order.
  private var programs: [[String]] {
    if has("TMUX") { return [["tmux", "load-buffer", "-w", "-"]] }
    var programs: [[String]] = []
    if has("WAYLAND_DISPLAY") { programs.append(["wl-copy"]) }
    if has("DISPLAY") {
      programs.append(["xclip", "-selection", "clipboard", "-in"])
      programs.append(["xsel", "--clipboard", "--input"])
    }
    return programs
  }

  /// Whether the terminal may take OSC 52: not a multiplexer, which drops it, nor the console.
  private var takesSequences: Bool {
    let type = environment["TERM"] ?? ""
    return !has("TMUX") && !has("STY") && type != "linux" && !type.isEmpty
      && !type.hasPrefix("screen")
  }

  private func has(_ name: String) -> Bool {
    environment[name]?.isEmpty == false
  }

  /// Whether a program took the text; what it says is not heard.
  private static func run(_ arguments: [String], _ text: String) -> Bool {
    let input = csystem_memory_file()
    let output = open("/dev/null", O_WRONLY | O_CLOEXEC)
    guard input >= 0, output >= 0 else { return false }
    defer {
      close(input)
      close(output)
    }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    guard lseek(input, 0, SEEK_SET) == 0 else { return false }
    return (try? Program(arguments).run(input: input, output: output)) == 0
  }
}
