#pragma once

#include "CNcurses.h"

/// Sends a text to the terminal at once, past ncurses; not where it takes no output.
void ziping_send(const char *text);

/// Whether mouse events were asked for, so that a crash can end that too.
extern volatile int ziping_mouse_is_on;

/// Remembers how the terminal was, before ncurses changes it.
void ziping_remember_terminal(void);
/// Makes the terminal what it was, as far as it takes that, with calls that are safe in a handler; nothing where it is not
/// open. It waits for no terminal.
void ziping_give_back(void);
/// Installs our handlers, after newterm has installed its own.
void ziping_install_handlers(const char *reset);
/// The end of the signal pipe to wait on.
int ziping_signal_descriptor(void);
/// Starts colours over the terminal's own ground, if they are wanted and it has any.
void ziping_start_colours(int with_colours);
/// Tells ncurses about key sequences that terminfo may not know.
void ziping_define_keys(void);
void ziping_undefine_mouse(void);
/// Takes the locale that the program carries, for machines without any in UTF-8; 0 where it cannot.
int ziping_use_own_locale(void);

/// A signal asks this process to end. Safe in a handler.
void ziping_ask_to_end(int number);
/// Waits for the watchdog to save what is committed, where there is one. Safe in a handler.
void ziping_await_watchdog(void);
/// A crash on the thread of the watchdog, if this is it: nothing more is saved. Safe in a handler.
void ziping_watchdog_has_crashed(void);
/// Ends the process by a signal's usual effect. Safe in a handler.
_Noreturn void ziping_die(int number);
