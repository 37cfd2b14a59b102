import Reader
import Terminal

/// Events from other threads, for the loop to take.
final class Mailbox: Sendable {
  private let wakePipe: WakePipe
  private let events = Locked<[ReaderEvent]>([])

  init(wakePipe: WakePipe) {
    self.wakePipe = wakePipe
  }

  /// Leaves an event, and wakes the loop.
  @Sendable func post(_ event: ReaderEvent) {
    events.withValue { $0.append(event) }
    wakePipe.wake()
  }

  /// Takes all events.
  func empty() -> [ReaderEvent] {
    events.withValue { events in
      defer { events = [] }
      return events
    }
  }
}
