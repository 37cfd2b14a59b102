import TestSupport
import Testing

/// Tests in a real terminal, one after the other.
@Suite(.serialized, .enabled(if: TmuxSession.isAvailable, "tmux is not installed"))
struct InTmux {}
