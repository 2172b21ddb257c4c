#ifndef CFILES_H
#define CFILES_H

/// Puts each of two files of a folder under the other's name, in one step; -1 with `errno` where that cannot be.
/// What Swift does not see of the C library, which shows it to GNU sources only.
int files_exchange(int folder, const char *one, const char *other);

#endif
