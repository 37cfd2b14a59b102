// libsodium, as Swift sees it: Ed25519, BLAKE2b, SHA-256, scrypt.
#ifndef CSODIUM_H
#define CSODIUM_H

#include <sodium.h>

#endif
