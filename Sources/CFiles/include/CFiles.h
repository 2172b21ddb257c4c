#ifndef CFILES_H
#define CFILES_H

/// Puts each of two files of a folder under the other's name, in one step; -1 with `errno` where that cannot be.
/// What Swift does not see of the C library, which shows it to GNU sources only.
int files_exchange(int folder, const char *one, const char *other);

/// Gives a file of a folder another name that nothing has yet, in one step; -1 with `errno` where that cannot be.
int files_rename_new(int folder, const char *name, const char *new_name);

/// Brings to the disk all that was written to the file system of a file or folder; -1 with `errno` where that fails.
int files_sync_all(int file);

/// Keeps up to so many bytes of freed memory for the next who ask, a heap; else the system takes them and fills them
/// with zeros anew.
void memory_keep(int bytes);

#endif
