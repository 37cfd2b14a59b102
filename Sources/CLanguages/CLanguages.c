/* The languages beside English, each a file NAME.po: a new one is a file, and two lines here. */
#include "CLanguages.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char pt[] = {
#embed "pt.po"
};

static const struct {
  const char *code;
  struct clanguages_file file;
} languages[] = {
  {"pt", {pt, sizeof pt}},
};

static const size_t count = sizeof languages / sizeof *languages;

const char *clanguages_code(size_t index) {
  return index < count ? languages[index].code : NULL;
}

struct clanguages_file clanguages_messages(const char *code) {
  for (size_t i = 0; i < count; i++)
    if (strcmp(languages[i].code, code) == 0) return languages[i].file;
  return (struct clanguages_file){NULL, 0};
}
