// minizip, as Swift sees it: ZIP archives written to a file that is open already.
#ifndef CZIP_H
#define CZIP_H

#include <stddef.h>

typedef struct czip czip;

// Begins an archive at the beginning of an open file, which must be one that can be sought in; NULL where
// that fails. The descriptor stays open.
czip *czip_begin(int descriptor);

// Begins an entry of that name, in UTF-8; whether it is compressed. 0, or -1 where it cannot be written.
// Nothing but its name, its size and its sum is kept of it: it is dated 1980-01-01, the first day of ZIP.
int czip_begin_entry(czip *archive, const char *name, int is_compressed);

// Adds bytes to the entry. 0, or -1 where they cannot be written.
int czip_write(czip *archive, const void *bytes, size_t count);

// Ends the entry. 0, or -1 where that cannot be written.
int czip_end_entry(czip *archive);

// Ends the archive, and frees it. 0, or -1 where it could not be written whole.
int czip_end(czip *archive);

#endif
