import Glibc

/// A run of a program from its start to its end.
struct CommandRun {
  /// Wall-clock time, in milliseconds.
  let milliseconds: Double
  /// Processor time of all threads, in milliseconds.
  let processorMilliseconds: Double
  /// The most memory that was resident, in MiB.
  let mebibytes: Double
  /// What it left: its exit code, or 128 and the signal that ended it.
  let exitCode: Int32

  /// Runs a program, found by PATH, whose output is thrown away.
  ///
  /// - Parameter seconds: After so many it is killed.
  static func of(_ arguments: [String], within seconds: Double = 60) -> CommandRun? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    let start = Clock.now
    guard let process = Child.spawn(arguments, actions: &actions, attributes: nil) else {
      return nil
    }
    var usage = rusage()
    let status = Child.wait(for: process, until: start + seconds * 1000, usage: &usage)
    return CommandRun(
      milliseconds: Clock.now - start,
      processorMilliseconds: Clock.milliseconds(usage.ru_utime, usage.ru_stime),
      mebibytes: Double(usage.ru_maxrss) / 1024,
      exitCode: Child.exitCode(status))
  }
}

/// The monotonic clock, in milliseconds.
enum Clock {
  static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }

  /// The sum of some times, in milliseconds.
  static func milliseconds(_ times: timeval...) -> Double {
    times.reduce(0) { $0 + Double($1.tv_sec) * 1000 + Double($1.tv_usec) / 1000 }
  }
}

/// Starting programs, and waiting for them.
enum Child {
  /// Starts a program, found by PATH; nil where there is none.
  static func spawn(
    _ arguments: [String], actions: inout posix_spawn_file_actions_t,
    attributes: UnsafePointer<posix_spawnattr_t>?
  ) -> pid_t? {
    var process: pid_t = 0
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    let error = posix_spawnp(&process, arguments[0], &actions, attributes, &pointers, environ)
    return error == 0 ? process : nil
  }

  /// Waits for a program's end, and kills it at a time; what `wait4` says of it.
  static func wait(for process: pid_t, until end: Double, usage: inout rusage) -> Int32 {
    var status: Int32 = 0
    if Clock.now + 1000 < end {
      alarm(UInt32(max((end - Clock.now) / 1000, 1)))
      signal(SIGALRM) { _ in }
    }
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGALRM, &action, nil)
    if wait4(process, &status, 0, &usage) < 0 {
      kill(process, SIGKILL)
      wait4(process, &status, 0, &usage)
    }
    alarm(0)
    return status
  }

  /// A program's exit code, or 128 and the signal that ended it.
  static func exitCode(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
  }
}
