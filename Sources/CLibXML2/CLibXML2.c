// The system keeps libxml2's headers in libxml2/libxml, and they include each other as libxml/….
// A search path outside the package would need an unsafe flag, and pkg-config need not be
// installed: so the headers in forward/libxml lead from the second name to the first.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <pthread.h>
#include <string.h>

#include "CLibXML2.h"

// libxml2 searches its stack of open names for every closing tag, which makes 50,000 <div>
// followed by 50,000 </span> quadratic. When the stack is full the outer half is forgotten:
// the inner elements still close in order, and the outer ones close at the end.
enum { nameLimit = 512, namesKept = 256 };

typedef struct {
  clibxml2_handlers handlers;
  htmlParserCtxtPtr parser;
} reading;

static void hold_names(htmlParserCtxtPtr parser) {
  if (parser->nameNr < nameLimit) return;
  memmove(parser->nameTab, parser->nameTab + parser->nameNr - namesKept,
          namesKept * sizeof(*parser->nameTab));
  parser->nameNr = namesKept;
}

static void element_opened(void *data, const xmlChar *name, const xmlChar **attributes) {
  reading *reading = data;
  hold_names(reading->parser);
  reading->handlers.open(reading->handlers.context, (const char *)name,
                         (const char *const *)attributes);
}

static void element_closed(void *data, const xmlChar *name) {
  (void)name;
  reading *reading = data;
  reading->handlers.close(reading->handlers.context);
}

static void text_found(void *data, const xmlChar *bytes, int length) {
  reading *reading = data;
  reading->handlers.text(reading->handlers.context, (const char *)bytes, length);
}

static void fault_ignored(void *data, xmlErrorPtr error) {
  (void)data;
  (void)error;
}

static void install_handlers(htmlParserCtxtPtr parser, reading *reading) {
  xmlSAXHandler sax = {0};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElement = element_opened;
  sax.endElement = element_closed;
  sax.characters = text_found;
  sax.ignorableWhitespace = text_found;
  sax.cdataBlock = text_found;
  sax.serror = fault_ignored;
  *parser->sax = sax;
  parser->userData = reading;
}

// libxml2 prepares itself when it is first used, but two threads that do so at once may wait for
// each other for ever.
static pthread_once_t prepared = PTHREAD_ONCE_INIT;

bool clibxml2_read_html(const char *bytes, int length, clibxml2_handlers handlers) {
  if (length <= 0) return true;
  pthread_once(&prepared, xmlInitParser);
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, length);
  if (parser == NULL) return false;
  // What <meta> says about the encoding was true of the file, not of the text in memory.
  htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_RECOVER | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  reading reading = {handlers, parser};
  install_handlers(parser, &reading);
  htmlParseDocument(parser);
  bool finished = parser->errNo != XML_ERR_NO_MEMORY;
  htmlFreeParserCtxt(parser);
  return finished;
}
