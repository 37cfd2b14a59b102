#include "CZip.h"

#include <errno.h>
#include <limits.h>
#include <minizip/zip.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

struct czip {
  zipFile zip;
  FILE *file;
};

// What minizip does with the file, by the C library's buffered streams. The file is ended by us, after
// minizip has, so that an error of the last bytes is noticed.

static voidpf opened(voidpf file, const void *name, int mode) {
  (void)name;
  (void)mode;
  return file;
}

static uLong read_some(voidpf file, voidpf stream, void *bytes, uLong count) {
  (void)file;
  return fread(bytes, 1, count, stream);
}

static uLong write_all(voidpf file, voidpf stream, const void *bytes, uLong count) {
  (void)file;
  return fwrite(bytes, 1, count, stream);
}

static ZPOS64_T tell(voidpf file, voidpf stream) {
  (void)file;
  return (ZPOS64_T)ftello(stream);
}

static long seek(voidpf file, voidpf stream, ZPOS64_T offset, int origin) {
  (void)file;
  int whence = origin == ZLIB_FILEFUNC_SEEK_SET ? SEEK_SET
               : origin == ZLIB_FILEFUNC_SEEK_CUR ? SEEK_CUR : SEEK_END;
  return fseeko(stream, (off_t)offset, whence);
}

static int closed(voidpf file, voidpf stream) {
  (void)file;
  return fflush(stream);
}

static int failed(voidpf file, voidpf stream) {
  (void)file;
  return ferror(stream);
}

czip *czip_begin(int descriptor) {
  int own = dup(descriptor);
  FILE *file = own < 0 ? NULL : fdopen(own, "wb");
  czip *archive = file ? malloc(sizeof *archive) : NULL;
  if (!archive) {
    if (file) fclose(file); else if (own >= 0) close(own);
    return NULL;
  }
  setvbuf(file, NULL, _IOFBF, 1 << 18);
  zlib_filefunc64_def functions = {opened, read_some, write_all, tell, seek, closed, failed, file};
  archive->file = file;
  archive->zip = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
  if (archive->zip) return archive;
  fclose(file);
  free(archive);
  return NULL;
}

int czip_begin_entry(czip *archive, const char *name, int is_compressed) {
  zip_fileinfo info = {0};
  info.dosDate = (1 << 5 | 1) << 16;
  // Version 2.0, made on no system in particular; bit 11: names are UTF-8.
  int result = zipOpenNewFileInZip4_64(
      archive->zip, name, &info, NULL, 0, NULL, 0, NULL, is_compressed ? Z_DEFLATED : 0,
      Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, 20, 1 << 11, 0);
  return result == ZIP_OK ? 0 : -1;
}

int czip_write(czip *archive, const void *bytes, size_t count) {
  while (count > 0) {
    unsigned part = count > INT_MAX ? INT_MAX : (unsigned)count;
    if (zipWriteInFileInZip(archive->zip, bytes, part) != ZIP_OK) return -1;
    bytes = (const char *)bytes + part;
    count -= part;
  }
  return 0;
}

int czip_end_entry(czip *archive) {
  return zipCloseFileInZip(archive->zip) == ZIP_OK ? 0 : -1;
}

int czip_end(czip *archive) {
  int result = zipClose(archive->zip, NULL) == ZIP_OK && !ferror(archive->file) ? 0 : -1;
  int reason = errno;
  if (fclose(archive->file) != 0) result = -1; else if (result != 0) errno = reason;
  free(archive);
  return result;
}
