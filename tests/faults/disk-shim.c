/*
 * Stands between a process and one folder of its disk, loaded by LD_PRELOAD. Compiled with the system's cc when the tests
 * run; no part of the product. Three uses, each by an environment variable:
 *
 *   OBERIH_SHIM_FOLDER   the folder watched (no slash at its end); anything else passes through
 *   OBERIH_SHIM_LOG      every change below the folder is written there in order, with its bytes, for replay
 *   OBERIH_SHIM_CONTROL  a file of five int64 mapped into memory: which change fails (1-based; 0: none), with which errno,
 *                        whether all later ones fail too, how many changes were asked for, how many were failed
 *
 * One record of the log: kind (1 byte), handle (int32), offset (int64), length (int64), then that many bytes.
 *   O open (offset: 1 created, 2 emptied, 4 a folder; bytes: path)   C close   W write   T cut to offset   S flush
 *   R rename (bytes: from NUL to)   U remove (bytes: path)   M make folder (bytes: path)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST_HANDLES 65536

struct control { int64_t at; int64_t error; int64_t lasting; int64_t asked; int64_t failed; };

static const char *folder;
static size_t folder_length;
static int log_descriptor = -1;
static struct control *control;
static ino_t watched[MOST_HANDLES];
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))real_of(#name))
static void *real_of(const char *name) { return dlsym(RTLD_NEXT, name); }

__attribute__((constructor)) static void begin(void) {
  folder = getenv("OBERIH_SHIM_FOLDER");
  folder_length = folder == NULL ? 0 : strlen(folder);
  const char *log = getenv("OBERIH_SHIM_LOG");
  if (log != NULL) log_descriptor = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  const char *path = getenv("OBERIH_SHIM_CONTROL");
  if (path == NULL) return;
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, path, O_RDWR | O_CLOEXEC, 0);
  if (descriptor < 0) return;
  void *mapped = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (mapped != MAP_FAILED) control = mapped;
  syscall(SYS_close, descriptor);
}

static int below(const char *path) {
  return folder_length > 0 && path != NULL && strncmp(path, folder, folder_length) == 0 && (path[folder_length] == '/' || path[folder_length] == 0)
    && strstr(path, "-shm") == NULL;
}

/* A number may have been closed by a road not seen here and given to something else: the inode tells. */
static int is_watched(int descriptor) {
  struct stat now;
  return descriptor >= 0 && descriptor < MOST_HANDLES && watched[descriptor] != 0 && fstat(descriptor, &now) == 0 && now.st_ino == watched[descriptor];
}

/* Whether this change is one that shall fail; sets errno then. */
static int fails(void) {
  if (control == NULL) return 0;
  int64_t number = __atomic_add_fetch(&control->asked, 1, __ATOMIC_SEQ_CST);
  if (control->at == 0 || number < control->at || (number > control->at && !control->lasting)) return 0;
  __atomic_add_fetch(&control->failed, 1, __ATOMIC_SEQ_CST);
  errno = (int)control->error;
  return 1;
}

static void put(const void *bytes, size_t length) {
  const char *next = bytes;
  while (length > 0) {
    ssize_t written = syscall(SYS_write, log_descriptor, next, length);
    if (written <= 0) abort();
    next += written;
    length -= (size_t)written;
  }
}

static void note(char kind, int handle, int64_t offset, const void *bytes, int64_t length) {
  if (log_descriptor < 0) return;
  int kept = errno;
  char head[21];
  int32_t number = handle;
  head[0] = kind;
  memcpy(head + 1, &number, 4);
  memcpy(head + 5, &offset, 8);
  memcpy(head + 13, &length, 8);
  pthread_mutex_lock(&turn);
  put(head, sizeof head);
  put(bytes, (size_t)length);
  pthread_mutex_unlock(&turn);
  errno = kept;
}

static void note_path(char kind, int handle, int64_t flags, const char *path) { note(kind, handle, flags, path, (int64_t)strlen(path)); }

static void absolute(int base, const char *path, char *into) {
  if (path[0] == '/' || base == AT_FDCWD) { snprintf(into, PATH_MAX, "%s", path); return; }
  char link[64], name[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", base);
  ssize_t length = readlink(link, name, sizeof name - 1);
  name[length < 0 ? 0 : length] = 0;
  snprintf(into, PATH_MAX, "%.2000s/%.2000s", name, path);
}

static int open_at(int base, const char *path, int flags, mode_t mode) {
  char whole[PATH_MAX];
  absolute(base, path, whole);
  if (!below(whole)) return (int)syscall(SYS_openat, base, path, flags, mode);
  struct stat before, after;
  int existed = fstatat(AT_FDCWD, whole, &before, 0) == 0;
  int creates = (flags & O_CREAT) != 0 && !existed;
  int empties = (flags & O_TRUNC) != 0 && existed && before.st_size > 0;
  if ((creates || empties) && fails()) return -1;
  int descriptor = (int)syscall(SYS_openat, base, path, flags, mode);
  if (descriptor < 0 || descriptor >= MOST_HANDLES) return descriptor;
  if (fstat(descriptor, &after) != 0) return descriptor;
  watched[descriptor] = after.st_ino;
  note_path('O', descriptor, creates | (empties << 1) | (S_ISDIR(after.st_mode) ? 4 : 0), whole);
  return descriptor;
}

#define WITH_MODE(last) mode_t mode = 0; if ((flags & O_CREAT) != 0 || (flags & O_TMPFILE) == O_TMPFILE) { va_list rest; va_start(rest, last); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { WITH_MODE(flags) return open_at(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { WITH_MODE(flags) return open_at(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int base, const char *path, int flags, ...) { WITH_MODE(flags) return open_at(base, path, flags, mode); }
int openat64(int base, const char *path, int flags, ...) { WITH_MODE(flags) return open_at(base, path, flags | O_LARGEFILE, mode); }

int close(int descriptor) {
  if (is_watched(descriptor)) {
    watched[descriptor] = 0;
    note('C', descriptor, 0, "", 0);
  }
  return REAL(close)(descriptor);
}

static int64_t place_of(int descriptor) {
  struct stat now;
  if ((fcntl(descriptor, F_GETFL) & O_APPEND) != 0 && fstat(descriptor, &now) == 0) return now.st_size;
  return lseek(descriptor, 0, SEEK_CUR);
}

ssize_t write(int descriptor, const void *bytes, size_t length) {
  if (!is_watched(descriptor)) return syscall(SYS_write, descriptor, bytes, length);
  if (fails()) return -1;
  int64_t at = place_of(descriptor);
  ssize_t written = syscall(SYS_write, descriptor, bytes, length);
  if (written > 0) note('W', descriptor, at, bytes, written);
  return written;
}

static ssize_t write_at(int descriptor, const void *bytes, size_t length, off_t at) {
  if (is_watched(descriptor) && fails()) return -1;
  ssize_t written = syscall(SYS_pwrite64, descriptor, bytes, length, at);
  if (is_watched(descriptor) && written > 0) note('W', descriptor, at, bytes, written);
  return written;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t length, off_t at) { return write_at(descriptor, bytes, length, at); }
ssize_t pwrite64(int descriptor, const void *bytes, size_t length, off_t at) { return write_at(descriptor, bytes, length, at); }

static ssize_t write_all(int descriptor, const struct iovec *parts, int count, off_t at) {
  ssize_t total = 0;
  for (int index = 0; index < count; index += 1) {
    ssize_t written = at < 0 ? write(descriptor, parts[index].iov_base, parts[index].iov_len)
                             : write_at(descriptor, parts[index].iov_base, parts[index].iov_len, at + total);
    if (written < 0) return total > 0 ? total : written;
    total += written;
    if ((size_t)written < parts[index].iov_len) break;
  }
  return total;
}
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  return is_watched(descriptor) ? write_all(descriptor, parts, count, -1) : REAL(writev)(descriptor, parts, count);
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t at) {
  return is_watched(descriptor) ? write_all(descriptor, parts, count, at) : REAL(pwritev)(descriptor, parts, count, at);
}
ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off_t at) { return pwritev(descriptor, parts, count, at); }

/* Whole-file copies by the kernel are refused where they can be seen, so that the caller reads and writes instead. Node's
   own copyFile asks the kernel past the C library and is NOT seen: nothing tried with this shim may copy files that way. */
ssize_t copy_file_range(int from, off64_t *from_at, int to, off64_t *to_at, size_t length, unsigned int flags) {
  if (!is_watched(to)) return syscall(SYS_copy_file_range, from, from_at, to, to_at, length, flags);
  errno = ENOSYS;
  return -1;
}
static ssize_t send_file(int to, int from, off_t *at, size_t length) {
  if (!is_watched(to)) return syscall(SYS_sendfile, to, from, at, length);
  errno = EINVAL;
  return -1;
}
ssize_t sendfile(int to, int from, off_t *at, size_t length) { return send_file(to, from, at, length); }
ssize_t sendfile64(int to, int from, off64_t *at, size_t length) { return send_file(to, from, at, length); }

static int cut(int descriptor, off_t length) {
  if (is_watched(descriptor) && fails()) return -1;
  int answer = (int)syscall(SYS_ftruncate, descriptor, length);
  if (is_watched(descriptor) && answer == 0) note('T', descriptor, length, "", 0);
  return answer;
}
int ftruncate(int descriptor, off_t length) { return cut(descriptor, length); }
int ftruncate64(int descriptor, off64_t length) { return cut(descriptor, length); }

static int flush(int descriptor, long call) {
  if (is_watched(descriptor) && fails()) return -1;
  int answer = (int)syscall(call, descriptor);
  if (is_watched(descriptor) && answer == 0) note('S', descriptor, 0, "", 0);
  return answer;
}
int fsync(int descriptor) { return flush(descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return flush(descriptor, SYS_fdatasync); }

int rename(const char *from, const char *to) {
  if (!below(from) && !below(to)) return REAL(rename)(from, to);
  if (fails()) return -1;
  int answer = REAL(rename)(from, to);
  if (answer == 0) {
    char both[2 * PATH_MAX];
    size_t first = strlen(from), second = strlen(to);
    memcpy(both, from, first + 1);
    memcpy(both + first + 1, to, second);
    note('R', -1, 0, both, (int64_t)(first + 1 + second));
  }
  return answer;
}

static int remove_at(int base, const char *path, int flags) {
  char whole[PATH_MAX];
  absolute(base, path, whole);
  if (!below(whole)) return (int)syscall(SYS_unlinkat, base, path, flags);
  struct stat there;
  if (fstatat(AT_FDCWD, whole, &there, AT_SYMLINK_NOFOLLOW) == 0 && fails()) return -1;
  int answer = (int)syscall(SYS_unlinkat, base, path, flags);
  if (answer == 0) note_path('U', -1, 0, whole);
  return answer;
}
int unlink(const char *path) { return remove_at(AT_FDCWD, path, 0); }
int unlinkat(int base, const char *path, int flags) { return remove_at(base, path, flags); }
int rmdir(const char *path) { return remove_at(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
  struct stat there;
  int directory = fstatat(AT_FDCWD, path, &there, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(there.st_mode);
  return remove_at(AT_FDCWD, path, directory ? AT_REMOVEDIR : 0);
}

int mkdir(const char *path, mode_t mode) {
  if (!below(path)) return REAL(mkdir)(path, mode);
  struct stat there;
  if (fstatat(AT_FDCWD, path, &there, 0) != 0 && fails()) return -1;
  int answer = REAL(mkdir)(path, mode);
  if (answer == 0) note_path('M', -1, 0, path);
  return answer;
}
