#pragma once
#include <stddef.h>

/// The built-in rule pack, `pack.json`, as it stood when the program was built.
const unsigned char *ziping_pack_bytes(void);

/// Its length in bytes.
size_t ziping_pack_length(void);

/// The same pack as the program reads it at every start: made of `pack.json` by a test (PackImageTests), and passed over
/// where it was made of another.
const unsigned char *ziping_pack_image_bytes(void);

/// Its length in bytes.
size_t ziping_pack_image_length(void);
