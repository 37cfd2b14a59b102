/// What curl is told, as a configuration of its own on standard input: so no address stands in a list
/// of processes, and no shell and no file of the user's has a say.
///
///     url = "https://example.org/archive.json"
///     output = "/home/me/…/.parts/5f2a…"
///
/// Words are put in quotation marks, by curl's own rules.
struct CurlConfiguration {
  /// How it is fetched.
  let options: TransferOptions

  /// The configuration for some files.
  func text(of transfers: [Transfer]) -> String {
    let global = """
      parallel
      parallel-max = \(options.connections)

      """
    let parts = transfers.enumerated().map { index, transfer in part(transfer, index) }
    return global + parts.joined(separator: "next\n")
  }

  private func part(_ transfer: Transfer, _ index: Int) -> String {
    let address = transfer.address
    let redirections =
      address.isEncrypted && !transfer.mayLeaveEncryption ? "=https" : "=http,https"
    var lines = """
      silent
      no-progress-meter
      no-buffer
      fail
      globoff
      location
      max-redirs = \(TransferOptions.redirections)
      proto = "=http,https"
      proto-redir = "\(redirections)"
      connect-timeout = \(options.patience)
      speed-time = \(options.patience)
      speed-limit = \(TransferOptions.leastRate)
      max-filesize = \(transfer.limit)
      user-agent = "\(TransferOptions.userAgent)"
      header = "Accept-Encoding: identity"
      url = \(Self.quoted(address.text))
      output = \(Self.quoted(transfer.path))
      dump-header = \(Self.quoted(transfer.triedHeadPath))
      write-out = "%{stderr}\(index) %{exitcode} %{http_code}\\n"

      """
    if let rate = options.rate { lines += "limit-rate = \(rate)\n" }
    if let rest = transfer.resumption {
      lines += """
        continue-at = \(rest.count)
        header = \(Self.quoted("if-range: " + rest.validator))

        """
    }
    return lines
  }

  /// A word as curl reads it within quotation marks.
  static func quoted(_ word: String) -> String {
    let escapes: [Character: String] = [
      "\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\r": "\\r", "\t": "\\t",
    ]
    return "\"" + word.map { escapes[$0] ?? String($0) }.joined() + "\""
  }
}
