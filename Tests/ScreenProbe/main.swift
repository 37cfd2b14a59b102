import Glibc
import Screen
import Terminal

/// Shows a file's lines beneath what happened last, until `q` is pressed or a signal asks it to
/// end; for the tests that run it in a terminal.
do {
  let path = CommandLine.arguments.dropFirst().first
  let options = CursesTerminal.Options(mouse: CommandLine.arguments.contains("--mouse"))
  var probe = Probe(lines: path.map(readLines) ?? [])
  let terminal = try CursesTerminal(options: options)
  let loop = try EventLoop(terminal: terminal)
  let reason = probe.run(terminal, loop)
  terminal.leave()
  print("left: \(reason)")
} catch {
  print(error)
  exit(69)
}

/// The lines of the file at `path`; none where it cannot be read.
func readLines(_ path: String) -> [String] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return String(decoding: bytes, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
