extension ArchiveLocation {
  /// The JSON files of the archive's folder that are no links, by name: its pages, and what else lies
  /// there. Of a folder that cannot be listed it is the first page alone.
  package var jsonFiles: [PageFile] {
    let listing = FolderListing(path: realFolder)
    let names =
      (try? listing.names { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
      ?? [realPath.folderAndName.name]
    return names.sorted().compactMap { name in
      FileStatus.isNoLink(realFolder.joined(name)) ? try? pageFile(named: name) : nil
    }
  }
}
