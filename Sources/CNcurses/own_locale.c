#define _GNU_SOURCE 1

#include <fcntl.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "internal.h"

// The characters of C.UTF-8, from the C library that the program is built with. A statically linked program has the
// same library wherever it lands; one that finds another version there turns the data down and is none the worse.
#if __has_embed("/usr/lib/locale/C.utf8/LC_CTYPE")

static const unsigned char characters[] = {
#embed "/usr/lib/locale/C.utf8/LC_CTYPE"
};

static int write_characters(const char *file) {
  int descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor < 0) return 0;
  ssize_t written = write(descriptor, characters, sizeof characters);
  return close(descriptor) == 0 && written == (ssize_t)sizeof characters;
}

/// The library reads locales from files only: one is put into a fresh folder here, and taken away again once it is read.
static int choose_in(const char *parent) {
  char folder[256], locale[288], file[320];
  int length = snprintf(folder, sizeof folder, "%s/ziping-locale-XXXXXX", parent);
  if (length >= (int)sizeof folder || mkdtemp(folder) == NULL) return 0;
  snprintf(locale, sizeof locale, "%s/C.UTF-8", folder);
  snprintf(file, sizeof file, "%s/LC_CTYPE", locale);
  int found = 0;
  if (mkdir(locale, 0700) == 0 && write_characters(file) && setenv("LOCPATH", folder, 1) == 0) {
    found = setlocale(LC_CTYPE, "C.UTF-8") != NULL;
  }
  unsetenv("LOCPATH");
  unlink(file);
  rmdir(locale);
  rmdir(folder);
  return found;
}

int ziping_use_own_locale(void) {
  const char *const parents[] = {getenv("TMPDIR"), "/tmp", "/dev/shm", "/var/tmp", getenv("HOME"), "."};
  for (int i = 0; i < (int)(sizeof parents / sizeof *parents); i++) {
    if (parents[i] != NULL && *parents[i] != '\0' && choose_in(parents[i])) return 1;
  }
  return 0;
}

#else

int ziping_use_own_locale(void) { return 0; }

#endif
