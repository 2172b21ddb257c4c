#include "Resources.h"

static const unsigned char pack[] = {
#embed "pack.json"
};

static const unsigned char image[] = {
#embed "pack.image"
};

const unsigned char *ziping_pack_bytes(void) { return pack; }

size_t ziping_pack_length(void) { return sizeof pack; }

const unsigned char *ziping_pack_image_bytes(void) { return image; }

size_t ziping_pack_image_length(void) { return sizeof image; }
