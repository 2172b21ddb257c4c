#define _XOPEN_SOURCE 700

#include <stdlib.h>
#include <string.h>
#include <wchar.h>

#include "internal.h"

/// The first and the last of each run of characters that take two cells although the C library says one.
static unsigned *runs;
static int count;
static int are_wide;

void ziping_widen(const unsigned *firsts_and_lasts, int length) {
  are_wide = length > 0;
  if (runs != NULL || length <= 0) return;
  runs = malloc((size_t)length * sizeof *runs);
  if (runs == NULL) return;
  memcpy(runs, firsts_and_lasts, (size_t)length * sizeof *runs);
  count = length;
}

static int is_widened(unsigned character) {
  int low = 0, high = count / 2;
  while (low < high) {
    int middle = (low + high) / 2;
    if (runs[middle * 2 + 1] < character) low = middle + 1; else high = middle;
  }
  return low * 2 < count && runs[low * 2] <= character;
}

// Stands before the C library's own of this name, so that ncurses places characters by it: the library has no locale
// in which these characters are wide, and the terminal moves its cursor by two cells all the same.
int wcwidth(wchar_t character) {
  int width = wcswidth(&character, 1);
  return width == 1 && are_wide && is_widened((unsigned)character) ? 2 : width;
}
