/// libxml2's HTML parser as three callbacks, so that Swift never sees its headers.
#ifndef CARREL_CLIBXML2_H
#define CARREL_CLIBXML2_H

#include <stdbool.h>

/// What is called while HTML is read. Names and attributes live as long as the call.
///
/// Equal names have equal addresses during one reading. `attributes` holds name, value, name,
/// value …, NULL; it may itself be NULL, and so may a value.
typedef struct {
  void *context;
  void (*open)(void *context, const char *name, const char *const *attributes);
  void (*close)(void *context);
  void (*text)(void *context, const char *bytes, int length);
} clibxml2_handlers;

/// Reads HTML, which must be UTF-8 without NUL. Every `open` is followed by at most one `close`,
/// and the element that it closes is the last one still open. Returns false when memory ran out.
bool clibxml2_read_html(const char *bytes, int length, clibxml2_handlers handlers);

#endif
