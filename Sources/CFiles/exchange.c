#define _GNU_SOURCE
#include "CFiles.h"
#include <stdio.h>

int files_rename_new(int folder, const char *name, const char *new_name) {
  return renameat2(folder, name, folder, new_name, RENAME_NOREPLACE);
}

int files_exchange(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}
