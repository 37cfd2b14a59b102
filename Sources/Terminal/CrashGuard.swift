import CSystem

/// What keeps a crash from leaving the terminal raw.
public enum CrashGuard {
  /// Gives the calling thread a stack for the crash handler, so that even a stack overflow there
  /// restores the terminal. The thread of `CursesTerminal` has one; others call this once.
  public static func protectThread() {
    _ = csystem_guard_thread()
  }
}
