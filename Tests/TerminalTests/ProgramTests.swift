import Glibc
import Testing

@testable import Terminal

/// Other programs, without a shell.
struct ProgramTests {
  @Test func `the exit code is returned`() throws {
    #expect(try Program(["true"]).run() == 0)
    #expect(try Program(["sh", "-c", "exit 7"]).run() == 7)
    #expect(try Program(["sh", "-c", "kill -TERM $$"]).run() == 128 + SIGTERM)
  }

  @Test func `an argument reaches the program as it is`() throws {
    let argument = "a b; exit 3 $(exit 4) 'é' *"
    #expect(try Program(["test", argument, "=", argument]).run() == 0)
  }

  @Test func `it has no descriptor of ours`() throws {
    let pipe = try WakePipe()
    #expect(try Program(["test", "-e", "/proc/self/fd/\(pipe.readEnd)"]).run() == 1)
  }

  @Test func `its standard input can be given`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(Glibc.pipe(&ends) == 0)
    #expect(write(ends[1], "hello\n", 6) == 6)
    close(ends[1])
    #expect(
      try Program(["sh", "-c", "read line; test \"$line\" = hello"]).run(input: ends[0]) == 0)
    close(ends[0])
  }

  @Test(arguments: [
    ([], EINVAL), (["no-such-program"], ENOENT), (["a\0b"], EINVAL), (["/"], EACCES),
  ])
  func `a program that cannot be started is named`(arguments: [String], code: Int32) {
    let error = TerminalError.programNotStarted(arguments.first ?? "", code: code)
    #expect(throws: error) { try Program(arguments).run() }
  }

  @Test func `a wake pipe wakes once however often it is called`() throws {
    let pipe = try WakePipe()
    for _ in 0..<100_000 { pipe.wake() }
    var waiting = pollfd(fd: pipe.readEnd, events: Int16(POLLIN), revents: 0)
    #expect(poll(&waiting, 1, 0) == 1)
    pipe.drain()
    #expect(poll(&waiting, 1, 0) == 0)
  }
}
