#include "Resources.h"

static const unsigned char pack[] = {
#embed "pack.json"
};

const unsigned char *ziping_pack_bytes(void) { return pack; }

size_t ziping_pack_length(void) { return sizeof pack; }
