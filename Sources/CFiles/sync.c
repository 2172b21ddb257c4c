#define _GNU_SOURCE
#include "CFiles.h"
#include <unistd.h>

int files_sync_all(int file) { return syncfs(file); }
