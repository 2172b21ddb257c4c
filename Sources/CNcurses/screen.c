// Without this the wide-character functions of ncurses vanish.
#define _XOPEN_SOURCE_EXTENDED 1
#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1

#include <curses.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "internal.h"

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/// The largest part of a terminal that is shown: beyond every screen.
enum { MOST_ROWS = 400, MOST_COLUMNS = 1000 };

static SCREEN *screen;

volatile int ziping_mouse_is_on;

void ziping_send(const char *text) {
  size_t left = ziping_takes_output() ? strlen(text) : 0;
  while (left > 0) {
    ssize_t written = write(STDOUT_FILENO, text, left);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    left -= (size_t)written;
  }
}

int ziping_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

/// A terminfo string, or "" if the terminal has none.
static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text == NULL || text == (const char *)-1 ? "" : text;
}

/// Appends a capability without its padding marks (`$<5>`), which only tputs understands.
static void append(char *buffer, size_t size, const char *text) {
  size_t length = strlen(buffer);
  while (*text != '\0' && length + 1 < size) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      buffer[length++] = *text++;
    }
  }
  buffer[length] = '\0';
}

/// What a crash must send so that the terminal is usable.
static const char *reset_text(void) {
  static char buffer[512];
  buffer[0] = '\0';
  append(buffer, sizeof buffer, PASTE_OFF);
  append(buffer, sizeof buffer, capability("sgr0"));
  append(buffer, sizeof buffer, capability("rmkx"));
  append(buffer, sizeof buffer, capability("cnorm"));
  append(buffer, sizeof buffer, capability("rmcup"));
  append(buffer, sizeof buffer, "\r\n");
  return buffer;
}

/// Gives a terminal back that nothing was written to.
static void give_up(void) {
  reset_shell_mode();
  delscreen(screen);
  screen = NULL;
}

static void start_input(void) {
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  // A frame is always drawn whole, even if more was typed meanwhile.
  typeahead(-1);
  ziping_define_keys();
}

/// Whether the terminal says that it is larger than is shown.
static int is_beyond_all_screens(void) {
  struct winsize size;
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && (size.ws_row > MOST_ROWS || size.ws_col > MOST_COLUMNS);
}

int ziping_open(const char *type, int with_colours) {
  // Before anything is written: it may have to wait, and ncurses' own handlers are worse.
  ziping_guard_modes();
  // Exported LINES and COLUMNS must not decide the size, nor may a terminal that says it is larger than any screen: ncurses
  // would make cells for all of it.
  int is_beyond = is_beyond_all_screens();
  use_env(!is_beyond);
  use_tioctl(!is_beyond);
  screen = newterm(type, stdout, stdin);
  if (screen == NULL) {
    ziping_remove_handlers();
    return ZIPING_UNKNOWN_TERMINAL;
  }
  if (*capability("cup") == '\0') {
    give_up();
    ziping_remove_handlers();
    return ZIPING_POOR_TERMINAL;
  }
  // Until a screen was left once, ncurses sends each movement of the cursor by itself; from then on a frame goes out
  // whole. It is taken again at once: with colours, ncurses would reset the terminal's palette as it does so.
  endwin();
  doupdate();
  ziping_install_handlers(reset_text());
  start_input();
  ziping_start_colours(with_colours);
  ziping_send(PASTE_ON);
  if (is_beyond) ziping_resize();
  static int registered;
  if (!registered) registered = atexit(ziping_close) == 0;
  return ZIPING_OPENED;
}

void ziping_leave(void) {
  if (screen == NULL) return;
  if (!ziping_takes_output()) {
    // ncurses would wait for ever.
    ziping_give_back();
    return;
  }
  ziping_send(PASTE_OFF);
  // Where there is no other screen to go back to, nothing may be left beside the shell's words.
  if (*capability("rmcup") == '\0') {
    erase();
    refresh();
  }
  endwin();
}

void ziping_enter(void) {
  if (screen == NULL) return;
  reset_prog_mode();
  // Leaving has switched the keys over, and only ncurses' own reading would switch them back.
  keypad(stdscr, TRUE);
  ziping_resize();
  clearok(curscr, TRUE);
  doupdate();
  if (ziping_mouse_is_on) ziping_mouse(1);
}

void ziping_close(void) {
  if (screen == NULL) return;
  if (ziping_takes_output()) ziping_mouse(0);
  ziping_leave();
  ziping_remove_handlers();
  delscreen(screen);
  screen = NULL;
}

// The second line, because an answer about the first could be F3 with Shift. The next frame clears the screen first, and
// with it what is written here.
void ziping_ask_width(void) {
  // Sends on what ncurses has only gathered so far: the change to a screen of the program's own.
  curs_set(1);
  ziping_send("\033[2;1H\342\221\240\033[6n");
  clearok(curscr, TRUE);
}

void ziping_mouse(int on) {
  ziping_mouse_is_on = on;
  mouseinterval(0);
  mousemask(on ? BUTTON1_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
  // ncurses may have defined them for xterm's sake.
  ziping_undefine_mouse();
}

int ziping_rows(void) {
  struct winsize size;
  int shown = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? size.ws_row : LINES;
  return shown < MOST_ROWS ? shown : MOST_ROWS;
}

int ziping_columns(void) {
  struct winsize size;
  int shown = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : COLS;
  return shown < MOST_COLUMNS ? shown : MOST_COLUMNS;
}

void ziping_resize(void) {
  resizeterm(ziping_rows(), ziping_columns());
  // Some terminals forget it when their window changes.
  ziping_send(PASTE_ON);
}
