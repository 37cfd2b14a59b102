// Snowball's libstemmer, as Swift sees it.
#ifndef CSTEMMER_H
#define CSTEMMER_H

#include <libstemmer.h>

#endif
