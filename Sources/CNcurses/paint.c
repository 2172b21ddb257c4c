// Without this the wide-character functions of ncurses vanish.
#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <curses.h>
#include <poll.h>
#include <sched.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

enum { STYLES = 64 };

static int uses_colours;
static struct {
  attr_t attributes;
  short pair;
} styles[STYLES];

void ziping_start_colours(int with_colours) {
  uses_colours = with_colours && has_colors() && start_color() == OK && use_default_colors() == OK;
}

int ziping_colours(void) { return uses_colours ? COLORS : 0; }

void ziping_style(int index, int attributes, int foreground, int background) {
  if (index < 0 || index >= STYLES) return;
  attr_t bits = A_NORMAL;
  if (attributes & ZIPING_BOLD) bits |= A_BOLD;
  if (attributes & ZIPING_DIM) bits |= A_DIM;
  if (attributes & ZIPING_UNDERLINE) bits |= A_UNDERLINE;
  if (attributes & ZIPING_REVERSE) bits |= A_REVERSE;
  styles[index].attributes = bits;
  styles[index].pair = 0;
  if (!uses_colours || (foreground < 0 && background < 0)) return;
  if (init_pair((short)(index + 1), (short)foreground, (short)background) == OK) {
    styles[index].pair = (short)(index + 1);
  }
}

void ziping_erase(void) { erase(); }

/// Reads one base and its marks; 0 if the C library would not place them in `width` cells.
static int read_text(const char *text, int width, wchar_t wide[CCHARW_MAX + 1]) {
  mbstate_t state = {0};
  size_t length = mbsnrtowcs(wide, &text, strlen(text), CCHARW_MAX, &state);
  if (length == (size_t)-1 || length == 0) return 0;
  wide[length] = L'\0';
  return wcwidth(wide[0]) == width;
}

/// Places a character with its marks; NULL stands for one that the C library would not place in `width` cells.
static void put(int row, int column, const wchar_t *wide, int width, int style) {
  if (row < 0 || row >= LINES || column < 0 || column + width > COLS) return;
  if (style < 0 || style >= STYLES) return;
  cchar_t cell;
  // Another version of the C library may know fewer characters: a sign of the right width stands for them.
  for (int filled = 0; filled < width; filled += wide != NULL ? width : 1) {
    setcchar(&cell, wide != NULL ? wide : L"?", styles[style].attributes, styles[style].pair, NULL);
    mvadd_wch(row, column + filled, &cell);
  }
}

void ziping_put(int row, int column, const char *text, int width, int style) {
  wchar_t wide[CCHARW_MAX + 1];
  put(row, column, read_text(text, width, wide) ? wide : NULL, width, style);
}

// A wide character is a scalar value in every C library that this runs on.
void ziping_put_one(int row, int column, int scalar, int width, int style) {
  wchar_t wide[2] = {(wchar_t)scalar, L'\0'};
  put(row, column, wcwidth(wide[0]) == width ? wide : NULL, width, style);
}

void ziping_show(int row, int column) {
  int is_shown = row >= 0 && row < LINES && column >= 0 && column < COLS;
  // Where a terminal cannot hide its cursor, the last line is the least disturbing place.
  move(is_shown ? row : LINES - 1, is_shown ? column : 0);
  curs_set(is_shown ? 1 : 0);
  wnoutrefresh(stdscr);
  doupdate();
  // Whoever delivers it to the terminal may be waiting for this processor, and goes first.
  sched_yield();
}

int ziping_takes_output(void) {
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  return poll(&output, 1, 0) > 0;
}

void ziping_redraw(void) { clearok(curscr, TRUE); }
