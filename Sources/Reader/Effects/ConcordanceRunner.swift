import Catalog
import Dispatch
import Screen
import Synchronization

/// Carries out the work on concordances: those that are open, each by a job of its own.
final class ConcordanceRunner: Sendable {
  private let catalog: ArticleCatalog
  private let states: SearchStates
  private let folders: ExportFolders
  private let post: @Sendable (ReaderEvent) -> Void
  private let jobs = Mutex([Int: ConcordanceJob]())

  /// What is being written.
  private let writing = DispatchGroup()

  init(
    catalog: ArticleCatalog, states: SearchStates, folders: ExportFolders,
    post: @escaping @Sendable (ReaderEvent) -> Void
  ) {
    self.catalog = catalog
    self.states = states
    self.folders = folders
    self.post = post
  }

  /// Begins some work for the concordance of that number; it ends when its concordance is left.
  func perform(_ work: ConcordanceWork, number: Int) {
    let job: ConcordanceJob? = jobs.withLock { jobs in
      switch work {
      case .make: jobs[number] = ConcordanceJob(catalog, states, number: number, post: post)
      case .end: return jobs.removeValue(forKey: number)
      default: break
      }
      return jobs[number]
    }
    switch work {
    case .make(let query, let narrowing): job?.make(query, narrowedBy: narrowing)
    case .arrange(let order, let group): job?.arrange(order, group)
    case .count(let unit): job?.count(by: unit)
    case .write(let path, let format, let order, let group):
      job?.write(ConcordanceFile(path, in: folders, format: format), order, group, in: writing)
    case .end: job?.end()
    }
  }

  /// Waits until all that was asked for is posted.
  func finish() {
    for job in jobs.withLock({ Array($0.values) }) { job.finish() }
  }

  /// Waits until all files that were asked for are written.
  func finishWriting() {
    writing.wait()
  }
}
