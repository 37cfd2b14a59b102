import Glibc
import Screen

extension Message {
  // MARK: - Why the system refuses

  /// The reason that an error number stands for, within a sentence: `permission denied`.
  ///
  /// The C library's own words would follow the locale, in languages that we do not speak.
  public static func systemReason(_ code: Int32) -> Message {
    diskReason(code) ?? pathReason(code) ?? otherReason(code)
      ?? .verbatim(decision: strerror(code).map { String(cString: $0) } ?? "\(code)")
  }

  private static func diskReason(_ code: Int32) -> Message? {
    switch code {
    case ENOSPC: Message("no space left on device")
    case EDQUOT: Message("disk quota exceeded")
    case EFBIG: Message("file too large")
    case EROFS: Message("read-only file system")
    case EIO: Message("input/output error")
    case ENODEV: Message("no such device")
    case ENXIO: Message("no such device or address")
    case ESTALE: Message("stale file handle")
    default: nil
    }
  }

  private static func pathReason(_ code: Int32) -> Message? {
    switch code {
    case ENOENT: Message("no such file or directory")
    case EACCES: Message("permission denied")
    case EPERM: Message("operation not permitted")
    case EISDIR: Message("is a directory")
    case ENOTDIR: Message("not a directory")
    case EEXIST: Message("file exists")
    case ELOOP: Message("too many levels of symbolic links")
    case ENAMETOOLONG: Message("file name too long")
    case ETXTBSY: Message("text file busy")
    case ENOEXEC: Message("exec format error")
    default: nil
    }
  }

  private static func otherReason(_ code: Int32) -> Message? {
    switch code {
    case ENOMEM: Message("cannot allocate memory")
    case EMFILE: Message("too many open files")
    case ENFILE: Message("too many open files in system")
    case EAGAIN: Message("resource temporarily unavailable")
    case EBUSY: Message("device or resource busy")
    case EBADF: Message("bad file descriptor")
    case EINVAL: Message("invalid argument")
    case ENOTTY: Message("inappropriate ioctl for device")
    case EPIPE: Message("broken pipe")
    case ECHILD: Message("no child processes")
    default: nil
    }
  }
}
