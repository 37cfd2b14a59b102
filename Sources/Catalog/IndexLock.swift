import Foundation

/// The right to index a catalog, held by one process at a time, also after a crash.
///
/// An advisory lock on a file beside the catalog: the kernel releases it with the process.
struct IndexLock {
  private let descriptor: Int32

  /// Waits until no other process indexes; a catalog in memory needs no lock.
  ///
  /// - Parameter waiting: Called twice a second while another process indexes.
  /// - Throws: `CatalogError.cancelled`.
  init(
    besides path: String?, isCancelled: () -> Bool, waiting: () -> Void = {}
  ) throws {
    guard let path else {
      descriptor = -1
      return
    }
    descriptor = Glibc.open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    var rounds = 0
    while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      if isCancelled() {
        close(descriptor)
        throw CatalogError.cancelled
      }
      if rounds % 10 == 0 { waiting() }
      rounds += 1
      usleep(50_000)
    }
  }

  /// Lets another process index.
  func release() {
    guard descriptor >= 0 else { return }
    // A program that another thread is starting at this moment has the descriptor for a while, too.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
