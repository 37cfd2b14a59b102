#ifndef CLANGUAGES_H
#define CLANGUAGES_H

#include <stddef.h>

/* The bytes of a file that is part of the program. */
struct clanguages_file {
  const unsigned char *bytes;
  size_t count;
};

/* The messages of a language in GNU gettext's PO format, by its ISO 639 code; none: no bytes. */
struct clanguages_file clanguages_messages(const char *code);

/* The code of the language at an index, NULL after the last. */
const char *clanguages_code(size_t index);

#endif
