#define _GNU_SOURCE
#include "CFiles.h"
#include <stdio.h>

int files_exchange(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}
