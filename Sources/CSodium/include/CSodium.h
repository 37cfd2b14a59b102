// libsodium, as Swift sees it: Ed25519, BLAKE2b, SHA-256, scrypt.
#ifndef CSODIUM_H
#define CSODIUM_H

#include <sodium.h>

// Adds bytes to a SHA-256, as `crypto_hash_sha256_update` does, by the processor's own instructions
// where it has them.
void csodium_sha256_update(crypto_hash_sha256_state *state, const uint8_t *data, size_t count);

#endif
