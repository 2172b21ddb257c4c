#pragma once

/// The terminal through ncurses. Only ints, text and one struct cross to Swift: stdscr, errno and the attribute macros
/// stay in C. One thread calls all of this, unless it says otherwise.

#include <pthread.h>
#include <signal.h>

/// What a read found; see the kinds below.
struct ziping_event {
  int kind;
  /// The byte, or one of the keys below.
  int value;
};

/// Kinds of event.
enum {
  ZIPING_NOTHING,
  ZIPING_BYTE,
  ZIPING_KEY,
  /// A key that terminfo knows and we do not.
  ZIPING_OTHER,
};

/// Keys; a function key is ZIPING_KEY_FUNCTION plus its number.
enum {
  ZIPING_KEY_UP = 1,
  ZIPING_KEY_DOWN,
  ZIPING_KEY_LEFT,
  ZIPING_KEY_RIGHT,
  ZIPING_KEY_HOME,
  ZIPING_KEY_END,
  ZIPING_KEY_PAGE_UP,
  ZIPING_KEY_PAGE_DOWN,
  ZIPING_KEY_WORD_LEFT,
  ZIPING_KEY_WORD_RIGHT,
  ZIPING_KEY_INSERT,
  ZIPING_KEY_DELETE,
  ZIPING_KEY_BACKSPACE,
  ZIPING_KEY_ENTER,
  ZIPING_KEY_BACK_TAB,
  ZIPING_KEY_PASTE_START,
  ZIPING_KEY_PASTE_END,
  ZIPING_KEY_FUNCTION = 100,
};

/// Attributes of a style.
enum {
  ZIPING_BOLD = 1,
  ZIPING_DIM = 2,
  ZIPING_UNDERLINE = 4,
  ZIPING_REVERSE = 8,
};

/// What is ready after a wait.
enum {
  ZIPING_INPUT = 1,
  ZIPING_SIGNAL = 2,
  ZIPING_HANG_UP = 4,
  ZIPING_OUTCOME = 8,
  ZIPING_OUTPUT = 16,
};

/// Signals that arrived.
enum {
  ZIPING_SIGNAL_NONE,
  ZIPING_SIGNAL_HANG_UP,
  ZIPING_SIGNAL_TERMINATE,
  ZIPING_SIGNAL_STOP,
  ZIPING_SIGNAL_CONTINUE,
  ZIPING_SIGNAL_RESIZE,
};

/// Results of ziping_open.
enum {
  ZIPING_OPENED,
  ZIPING_UNKNOWN_TERMINAL,
  ZIPING_POOR_TERMINAL,
};

/// Whether standard input and output are both a terminal.
int ziping_is_terminal(void);

/// The words of the command line, the program's name included.
int ziping_argument_count(void);
/// One of them; "" beyond the last.
const char *ziping_argument(int index);

/// Chooses the environment's locale, or another one if its encoding is not UTF-8; 0 if there is none.
int ziping_choose_locale(void);
/// The name of the locale in use.
const char *ziping_locale(void);
/// The width by which ncurses places a scalar: 0, 1, 2, or -1.
int ziping_width(int scalar);
/// Gives characters two cells that the C library gives one: the first and the last of each run of them, in order, always
/// the same; none to measure as the library does.
void ziping_widen(const unsigned *firsts_and_lasts, int length);

/// From now on xterm-256color, and no other type, is known from the program itself.
void ziping_use_own_terminfo(void);
/// Takes over the terminal as one of the given type.
int ziping_open(const char *type, int with_colours);
/// Gives the terminal back as it was; harmless when it is not open.
void ziping_close(void);
/// Gives the terminal back for a while.
void ziping_leave(void);
/// Takes the terminal again after ziping_leave, or after another program used it.
void ziping_enter(void);
/// Stops this process as the terminal's suspend key would; returns when it goes on.
void ziping_stop(void);
/// Asks the terminal how many cells it gives a character of ambiguous width. It answers, if at all, as if
/// `ESC [ 2 ; column R` had been typed, where the column is one more than the cells. The screen is empty after that.
void ziping_ask_width(void);
/// Asks for mouse events, or no longer does.
void ziping_mouse(int on);

/// Colours that the terminal has; 0 when they are not used.
int ziping_colours(void);
/// The window's size now, in cells; of one that says it is larger than any screen, what is shown.
int ziping_rows(void);
int ziping_columns(void);
/// Tells ncurses that the window has the size that the system reports.
void ziping_resize(void);

/// Defines the look that has an index from 0 to 63; a colour of -1 is the terminal's own.
void ziping_style(int index, int attributes, int foreground, int background);
/// Empties the screen in memory.
void ziping_erase(void);
/// Puts one base character with its marks into one or two cells.
void ziping_put(int row, int column, const char *text, int width, int style);
/// The same for a character without marks, by its scalar value.
void ziping_put_one(int row, int column, int scalar, int width, int style);
/// Sends what changed, and the cursor last; a negative row hides it.
void ziping_show(int row, int column);
/// Whether the terminal takes output now: it may be stopped, or have nobody who reads it.
int ziping_takes_output(void);
/// Draws everything anew with the next ziping_show, whatever is on the screen.
void ziping_redraw(void);

/// Waits for input, a signal, or another descriptor to be read, and, if asked to, until the terminal takes output; or for
/// some milliseconds, where -1 waits for ever.
int ziping_wait(int milliseconds, int other, int for_output);
/// Whether the terminal reports input and has none: its other end is gone.
int ziping_is_at_end(void);
/// The next byte or key that is already there; of a key that has come in part, the rest is waited for a little.
struct ziping_event ziping_next(void);
/// The next signal that arrived.
int ziping_signal(void);

/// From now on a crash of this process leaves no copy of its memory, in whatever way the system keeps such copies.
void ziping_forbid_memory_dumps(void);

// How the process ends.

/// Keeps 0, 1 and 2 from becoming the numbers of other files, where they are closed; before any file is opened.
void ziping_hold_standard_descriptors(void);
/// From now on a crash in any thread, and by whatever is sent as one, gives the terminal back, waits until the watchdog has
/// saved what is committed, and ends the process by the signal; nothing is printed.
void ziping_handle_crashes(void);
/// Runs the body on a thread that was just started, with a stack for crashes of its own. Called by that thread.
void ziping_run_with_crash_stack(void (*body)(void *), void *given);
/// Blocks signals for this thread, and those that it starts, but for crashes. Called by any thread.
void ziping_block_all_but_crashes(sigset_t *before);
/// Whether the crash that the watchdog was told of happened on a thread, and on the one that started the process.
int ziping_has_crashed_on(pthread_t thread);
int ziping_has_crashed_on_main(void);

/// Why ziping_watch returns.
enum {
  /// It was called, or time is over.
  ZIPING_CALLED,
  /// The process is asked to end.
  ZIPING_ENDING,
  /// A thread has crashed; it waits for ziping_answer_crash.
  ZIPING_CRASHED,
};

/// Before anything else about the watchdog: the thread that saves and ends the process where the others cannot.
void ziping_prepare_watch(void);
/// From now on a signal is for the watchdog, which is about to begin; where there is no thread for it, only for whoever waits
/// for keys. Until then it ends the process at once.
void ziping_begin_watch(int has_watchdog);
/// This thread is the watchdog.
void ziping_become_watchdog(void);
/// Waits for so many milliseconds, where -1 waits for ever. Called by the watchdog.
int ziping_watch(int milliseconds);
/// Ends the watchdog's wait. Called by any thread.
void ziping_call_watchdog(void);
/// All that could be saved after a crash is. Called by the watchdog.
void ziping_answer_crash(void);
/// Signals that ask the process to end are answered by the watchdog where no terminal is open either.
void ziping_answer_endings(void);
/// Until ziping_remove_handlers the terminal's modes are what they were when a signal ends this process.
void ziping_guard_modes(void);
/// Lets the signals have their usual effects again.
void ziping_remove_handlers(void);
/// Whether a process that was asked to end, and does, says that all is well, as a wizard that has saved; else it ends by
/// the signal.
void ziping_end_quietly(int is_quiet);
/// Gives the terminal back and ends the process that was asked to. Called by the watchdog.
_Noreturn void ziping_end(void);
