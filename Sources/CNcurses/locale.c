#define _XOPEN_SOURCE 700

#include <langinfo.h>
#include <locale.h>
#include <strings.h>
#include <wchar.h>

#include "internal.h"

static int is_utf8(void) {
  const char *codeset = nl_langinfo(CODESET);
  return strcasecmp(codeset, "UTF-8") == 0 || strcasecmp(codeset, "UTF8") == 0;
}

int ziping_choose_locale(void) {
  static const char *const others[] = {"C.UTF-8", "zh_CN.UTF-8", "en_US.UTF-8"};
  // Characters are all that is taken from it: figures, dates and messages are the program's own. (Each part of a locale is
  // a file to open.)
  int found = setlocale(LC_CTYPE, "") != NULL && is_utf8();
  for (int i = 0; !found && i < (int)(sizeof others / sizeof *others); i++) {
    found = setlocale(LC_CTYPE, others[i]) != NULL && is_utf8();
  }
  found = found || (ziping_use_own_locale() && is_utf8());
  return found;
}

const char *ziping_locale(void) {
  const char *name = setlocale(LC_CTYPE, NULL);
  return name != NULL ? name : "";
}

int ziping_width(int scalar) { return wcwidth((wchar_t)scalar); }
