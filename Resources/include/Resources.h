#pragma once
#include <stddef.h>

/// The built-in rule pack, `pack.json`, as it stood when the program was built.
const unsigned char *ziping_pack_bytes(void);

/// Its length in bytes.
size_t ziping_pack_length(void);
