/* A shim between a program and its files, loaded with LD_PRELOAD, for files below one folder.
 *
 * It does nothing until the program calls, through ctypes, one of
 *   faults_arm(folder)                     from now on, operations below folder are counted
 *   faults_record(path)                    and written down at path, for playing power cuts
 *   faults_kill_at(n, torn)                the process dies before its n-th operation (torn: in the middle of a write)
 *   faults_fail(class, error, from, count) operations number from .. from+count-1 of a class fail with errno
 *   faults_ack(n)                          notes in the record: the program has said that n is done
 *   faults_count()                         how many operations there were
 * Classes: 'W' write, 'S' sync, 'T' truncate. What is done to memory maps is not seen; a book's only map is its
 * index of the log, which is made anew after a crash.
 *
 * Record: op (1 byte), length of name (u16), name, offset (i64), length of data (u32), data; little endian.
 * Ops: C created, W written, S synced, T truncated (offset = new length), U unlinked, R renamed (data = new name), A ack.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#define MOST_FILES 1024
#define NEXT(name) \
  static __typeof__(name) *next; \
  if (!next) next = dlsym(RTLD_NEXT, #name)

static char folder[PATH_MAX];
static char *names[MOST_FILES];
static int record_fd = -1, torn_write;
static long operations, dies_at, fails_from, fails_count, of_class;
static int fails_class, fails_errno;

static ssize_t really_write(int fd, const void *from, size_t size) {
  NEXT(write);
  return next(fd, from, size);
}

static void note(char op, const char *name, int64_t offset, const void *data, uint32_t size) {
  if (record_fd < 0) return;
  uint16_t length = strlen(name);
  char head[16 + PATH_MAX];
  size_t at = 0;
  head[at++] = op;
  memcpy(head + at, &length, 2), at += 2;
  memcpy(head + at, name, length), at += length;
  memcpy(head + at, &offset, 8), at += 8;
  memcpy(head + at, &size, 4), at += 4;
  if (really_write(record_fd, head, at) < 0 || (size && really_write(record_fd, data, size) < 0)) abort();
}

void faults_arm(const char *where) { snprintf(folder, sizeof folder, "%s/", where); }
void faults_record(const char *path) { record_fd = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_APPEND, 0600); }
void faults_kill_at(long n, int torn) { dies_at = operations + n, torn_write = torn; }
void faults_fail(int class, int error, long from, long count) {
  fails_class = class, fails_errno = error, fails_from = from, fails_count = count, of_class = 0;
}
void faults_ack(long n) { note('A', "", n, NULL, 0); }
long faults_count(void) { return operations; }

static int below(const char *path) { return folder[0] && path && !strncmp(path, folder, strlen(folder)); }
static const char *name_of(int fd) { return fd >= 0 && fd < MOST_FILES ? names[fd] : NULL; }
static int dies_now(void) { return ++operations == dies_at; }
static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}
static int refused(int class) {
  if (class != fails_class || !fails_count) return 0;
  long n = ++of_class;
  return n >= fails_from && n < fails_from + fails_count;
}

static int opened(int fd, const char *path, int flags, int there) {
  if (fd < 0 || fd >= MOST_FILES) return fd;
  free(names[fd]);
  names[fd] = NULL;
  if (!below(path)) return fd;
  struct stat what;
  if (fstat(fd, &what) || !S_ISREG(what.st_mode)) {
    if (!fstat(fd, &what) && S_ISDIR(what.st_mode)) names[fd] = strdup("/");
    return fd;
  }
  names[fd] = strdup(path + strlen(folder));
  if (!there) note('C', names[fd], 0, NULL, 0);
  if (there && (flags & O_TRUNC)) note('T', names[fd], 0, NULL, 0);
  return fd;
}

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    mode_t mode = 0; \
    if (flags & O_CREAT) { \
      va_list rest; \
      va_start(rest, flags); \
      mode = va_arg(rest, mode_t); \
      va_end(rest); \
    } \
    NEXT(name); \
    int there = below(path) ? !access(path, F_OK) : 1; \
    return opened(next(path, flags, mode), path, flags, there); \
  }
OPENING(open)
OPENING(open64)

int close(int fd) {
  NEXT(close);
  if (fd >= 0 && fd < MOST_FILES) free(names[fd]), names[fd] = NULL;
  return next(fd);
}

#define WRITING(whole, half, where) \
  const char *name = name_of(fd); \
  if (!name) return whole; \
  if (dies_now()) { \
    size_t some = size / 2; \
    if (torn_write && some && half) die(); \
    die(); \
  } \
  if (refused('W')) return errno = fails_errno, -1; \
  int64_t at = where; \
  ssize_t done = whole; \
  if (done > 0) note('W', name, at, from, done); \
  return done;

ssize_t write(int fd, const void *from, size_t size) {
  NEXT(write);
  WRITING(next(fd, from, size), next(fd, from, some), lseek(fd, 0, SEEK_CUR))
}
ssize_t pwrite(int fd, const void *from, size_t size, off_t offset) {
  NEXT(pwrite);
  WRITING(next(fd, from, size, offset), next(fd, from, some, offset), offset)
}
ssize_t pwrite64(int fd, const void *from, size_t size, off64_t offset) {
  NEXT(pwrite64);
  WRITING(next(fd, from, size, offset), next(fd, from, some, offset), offset)
}

#define OTHER(class, whole, offset) \
  const char *name = name_of(fd); \
  if (!name) return whole; \
  if (dies_now()) die(); \
  if (refused(class)) return errno = fails_errno, -1; \
  int done = whole; \
  if (!done) note(class, name, offset, NULL, 0); \
  return done;

int fsync(int fd) {
  NEXT(fsync);
  OTHER('S', next(fd), 0)
}
int fdatasync(int fd) {
  NEXT(fdatasync);
  OTHER('S', next(fd), 0)
}
int ftruncate(int fd, off_t size) {
  NEXT(ftruncate);
  OTHER('T', next(fd, size), size)
}
int ftruncate64(int fd, off64_t size) {
  NEXT(ftruncate64);
  OTHER('T', next(fd, size), size)
}

int unlink(const char *path) {
  NEXT(unlink);
  if (!below(path)) return next(path);
  if (dies_now()) die();
  int done = next(path);
  if (!done) note('U', path + strlen(folder), 0, NULL, 0);
  return done;
}
int rename(const char *path, const char *to) {
  NEXT(rename);
  if (!below(path) || !below(to)) return next(path, to);
  if (dies_now()) die();
  int done = next(path, to);
  if (!done) note('R', path + strlen(folder), 0, to + strlen(folder), strlen(to + strlen(folder)));
  return done;
}
