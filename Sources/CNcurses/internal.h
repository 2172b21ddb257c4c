#pragma once

#include "CNcurses.h"

/// Sends a text to the terminal at once, past ncurses.
void ziping_send(const char *text);

/// Whether mouse events were asked for, so that a crash can end that too.
extern volatile int ziping_mouse_is_on;

/// Remembers how the terminal was, before ncurses changes it.
void ziping_remember_terminal(void);
/// Installs our handlers, after newterm has installed its own.
void ziping_install_handlers(const char *reset);
/// Lets the signals have their usual effects again.
void ziping_remove_handlers(void);
/// The end of the signal pipe to wait on.
int ziping_signal_descriptor(void);
/// Starts colours over the terminal's own ground, if they are wanted and it has any.
void ziping_start_colours(int with_colours);
/// Tells ncurses about key sequences that terminfo may not know.
void ziping_define_keys(void);
void ziping_undefine_mouse(void);
/// Takes the locale that the program carries, for machines without any in UTF-8; 0 where it cannot.
int ziping_use_own_locale(void);
