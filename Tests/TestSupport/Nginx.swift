import Foundation

/// Debian's nginx on loopback, with a configuration of its own, serving a folder; it ends with it.
package final class Nginx {
  /// Whether nginx is installed; where not, it is said once that tests are skipped.
  package static let isAvailable: Bool = {
    let isThere = FileManager.default.isExecutableFile(atPath: path)
    if !isThere { print("Skipped: tests against nginx, for it is not installed.") }
    return isThere
  }()

  private static let path = "/usr/sbin/nginx"
  private let folder = NSTemporaryDirectory() + "nginx-" + UUID().uuidString
  private let process = Process()
  /// The port on 127.0.0.1.
  package let port: Int

  /// The address of the folder that it serves.
  package var address: String { "http://127.0.0.1:\(port)/" }

  /// Serves a folder.
  ///
  /// - Parameter directives: What stands in the configuration for the folder.
  package init(serving root: String, _ directives: String = "") throws {
    port = try FreePort.find()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Self.configuration(root, folder, port, directives)
      .write(toFile: folder + "/nginx.conf", atomically: true, encoding: .utf8)
    process.executableURL = URL(filePath: Self.path)
    process.arguments = ["-p", folder, "-c", folder + "/nginx.conf", "-e", folder + "/errors"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try FreePort.wait(forAnswerAt: port)
  }

  deinit {
    // Threads of tests block signals, which what they start inherits.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The requests so far, a line each: method, path, `Range`, status.
  package func requests() throws -> [String] {
    let log = try String(contentsOfFile: folder + "/access", encoding: .utf8)
    return log.split(separator: "\n").map(String.init)
  }

  private static func configuration(
    _ root: String, _ folder: String, _ port: Int, _ directives: String
  ) -> String {
    """
    daemon off; master_process off; pid \(folder)/pid; worker_processes 1;
    events { worker_connections 64; }
    http {
      log_format short '$request_method $uri $http_range $status';
      access_log \(folder)/access short;
      client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy;
      fastcgi_temp_path \(folder)/fastcgi; uwsgi_temp_path \(folder)/uwsgi;
      scgi_temp_path \(folder)/scgi; sendfile on; default_type application/json;
      server { listen 127.0.0.1:\(port); root \(root); \(directives) }
    }
    """
  }
}
