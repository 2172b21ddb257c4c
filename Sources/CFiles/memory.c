#include "CFiles.h"
#include <malloc.h>

void memory_keep(int bytes) { mallopt(M_TRIM_THRESHOLD, bytes); }
