import Archive
import Distribution

/// Why an archive is not fetched, or not installed; what was installed before is as it was.
public enum DownloadError: Error, Equatable, Sendable {
  // MARK: Where it is to come from

  /// The text is no address of `http` or `https`, nor a path.
  case address(String, AddressFault)
  /// Nothing lies at that path.
  case noSuchFile(path: String)
  /// The folder holds several archives, of which one is to be named.
  case severalArchives(path: String, names: [String])
  /// There is neither a manifest nor a feed.
  case noArchive(at: String)
  /// The program `curl` is not there, or cannot be started: the system's error number.
  case noProgram(code: Int32)
  /// A file cannot be fetched from an address.
  case transfer(address: String, TransferFault)

  // MARK: What came

  /// The manifest at an address or a path is none.
  case manifest(at: String, ManifestError)
  /// The manifest is not to be trusted.
  case trust(TrustFault)
  /// A file of the archive, at an address or in a folder, is not the one that the manifest names.
  case file(String, at: String, FileFault)
  /// The pages do not lead on as the manifest lists them: the name of the first that differs.
  case pages(String)
  /// What lies at an address is no feed.
  case feed(at: String, ArchiveError)
  /// A page is no page of an archive.
  case page(ArchiveError)
  /// A file is longer than any such file may be: the limit in bytes.
  case tooLong(path: String, limit: Int)
  /// The path is, or leads through, a symbolic link.
  case symbolicLink(path: String)
  /// A folder, device or pipe where a file should be.
  case notRegular(path: String)

  // MARK: What is here

  /// The disk has less room than is needed: both in bytes.
  case noRoom(path: String, needed: Int, free: Int)
  /// The system refuses to read; `code` is its error number.
  case notReadable(path: String, code: Int32)
  /// The system refuses to write; `code` is its error number.
  case notWritable(path: String, code: Int32)
  /// Another process fetches the same archive.
  case busy
  /// No archive of that name is installed.
  case notInstalled(String)
  /// The text cannot be an archive's name.
  case name(String)
  /// Another archive has that name.
  case nameTaken(String)
  /// The archive has no earlier version.
  case nothingBefore(String)
  /// The folder holds another thing of the name under which a copy is to lie.
  case otherCopy(path: String)
  /// Whoever asked does no longer want it.
  case cancelled
}

/// What is wrong with an address.
public enum AddressFault: Equatable, Sendable {
  /// Neither `http` nor `https`.
  case scheme
  /// It has no host, or one that is not written in ASCII.
  case host
  /// It has characters that no address has.
  case characters
}

/// What is wrong with a file that came.
public enum FileFault: Equatable, Sendable {
  /// It is not there.
  case missing
  /// It has another length than the manifest says.
  case length(Int, expected: Int)
  /// It has other contents than the manifest says.
  case digest
}

/// Why a manifest is not to be trusted.
public enum TrustFault: Equatable, Sendable {
  /// It has no signature, but is to have one by that key.
  case unsigned(key: String)
  /// It names a key, but there is no signature.
  case noSignature
  /// It has a signature, but nothing tells by which key.
  case noKey
  /// The file of the signature is none of minisign.
  case signatureUnreadable
  /// The manifest is not the one that was signed.
  case altered
  /// It is signed by another key than the one that was given with `--key`.
  case otherKey(given: String, found: String)
  /// It is signed by another key than before, which is not trusted yet.
  case changedKey(old: String, new: String)
  /// It is signed by another key than before, of which only the id is known.
  case unknownKey(old: String, newID: String)
  /// It is of an older version than the installed one.
  case older(offered: Int, installed: Int)
  /// It has the number of the installed version, and other files.
  case sameNumber(Int)
  /// It is another archive's: by what both are known.
  case otherArchive(found: String, expected: String)
  /// It was to be used until then only.
  case expired(Timestamp)
}

/// Why a file cannot be fetched from an address.
public enum TransferFault: Equatable, Sendable {
  /// The host's name is not known.
  case unknownHost
  /// The proxy's name is not known.
  case unknownProxy
  /// Nothing answers at the host.
  case noConnection
  /// Nothing came for so many seconds.
  case silence(seconds: Int)
  /// The connection was closed after so many bytes of the file.
  case cut(received: Int)
  /// The connection was closed before there was an answer.
  case noAnswer
  /// The answer is no HTTP.
  case notHTTP
  /// The head of the answer is too long.
  case longHead
  /// The server says this status.
  case status(Int)
  /// The server says that the file has not changed, which nobody asked.
  case notModified
  /// The server sends a part, though the whole was asked for.
  case unaskedPart
  /// The server sends another part than was asked for: its `Content-Range`.
  case wrongPart(String)
  /// The server has another file there than the one whose beginning came.
  case changed
  /// The server sends several parts in one.
  case severalParts
  /// The server sends it compressed, though that was not asked for: its `Content-Encoding`.
  case compressed(String)
  /// More came than a limit in bytes.
  case endless(limit: Int)
  /// More redirections than are followed.
  case redirections
  /// It leads to another protocol than `http` and `https`, or from `https` to `http`.
  case redirectedElsewhere
  /// The server's certificate is not trusted.
  case certificate
  /// No encrypted connection can be made.
  case encryption
  /// curl says this, by its exit code.
  case other(code: Int)
}
