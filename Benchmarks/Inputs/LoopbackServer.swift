import Foundation

/// nginx on loopback, which serves a folder; it ends with its object.
final class LoopbackServer {
  private let folder: String
  private let process: pid_t
  /// The address of the folder.
  let address: String

  private static let program = "/usr/sbin/nginx"
  /// Milliseconds after which a server that does not answer is given up.
  private static let patience = 10_000.0

  /// Serves a folder; nil, and it is said why, where that is not possible.
  init?(serving root: String, in workspace: Workspace) {
    folder = workspace.folder.appending(path: "nginx-\(UUID().uuidString)").path
    let port = Int.random(in: 20_000..<60_000)
    address = "http://127.0.0.1:\(port)/"
    guard Self.prepare(folder, serving: root, at: port) else {
      Table.skipped("nginx cannot be configured in \(folder)")
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let words = [Self.program, "-p", folder, "-c", folder + "/conf", "-e", folder + "/errors"]
    guard let child = Child.spawn(words, actions: &actions, attributes: nil) else {
      Table.skipped("nginx is not installed")
      return nil
    }
    process = child
    guard waitUntilReady() else {
      Table.skipped("nginx does not answer")
      return nil
    }
  }

  deinit {
    kill(process, SIGTERM)
    var usage = rusage()
    _ = Child.wait(for: process, until: Clock.now + 5000, usage: &usage)
  }

  /// The paths that were asked for so far, in order.
  func requests() -> [String] {
    let log = (try? String(contentsOfFile: folder + "/access", encoding: .utf8)) ?? ""
    return log.split(separator: "\n").map(String.init)
  }

  private static func prepare(_ folder: String, serving root: String, at port: Int) -> Bool {
    let configuration = """
      daemon off; pid \(folder)/pid; worker_processes 1;
      events { worker_connections 64; }
      http {
        log_format short '$uri';
        access_log \(folder)/access short; sendfile on; default_type application/json;
        client_body_temp_path \(folder)/body; proxy_temp_path \(folder)/proxy;
        fastcgi_temp_path \(folder)/fastcgi; uwsgi_temp_path \(folder)/uwsgi;
        scgi_temp_path \(folder)/scgi;
        server { listen 127.0.0.1:\(port); root \(root); }
      }
      """
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try configuration.write(toFile: folder + "/conf", atomically: true, encoding: .utf8)
      return true
    } catch {
      return false
    }
  }

  private func waitUntilReady() -> Bool {
    let end = Clock.now + Self.patience
    while Clock.now < end {
      let words = ["curl", "-q", "-s", "-o", "/dev/null", address]
      if CommandRun.of(words)?.exitCode == 0 { return true }
      usleep(50_000)
    }
    return false
  }
}
