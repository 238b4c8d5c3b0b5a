/*
 * The one function of libatomic that Node 26 on Linux asks for, for systems that lack the library.
 * Built by build.sh; see docs/decisions/008-node-without-libatomic.md.
 */
typedef unsigned char byte;
typedef unsigned short two;
typedef unsigned int four;
typedef unsigned long eight;
typedef unsigned __int128 sixteen;

/* What is compared with and written may lie at any address; only the target must be aligned. */
#define ANYWHERE(type) type __attribute__((aligned(1), may_alias))

static int lock;

#define EXCHANGE(type)                                                                   \
  {                                                                                      \
    type was = *(ANYWHERE(type) *)expected;                                              \
    type seen = __sync_val_compare_and_swap((type *)target, was,                         \
                                            *(const ANYWHERE(type) *)desired);           \
    if (seen == was) return 1;                                                           \
    *(ANYWHERE(type) *)expected = seen;                                                  \
    return 0;                                                                            \
  }

static int exchange_bytes(eight size, byte *target, byte *expected, const byte *desired) {
  int same = 1;
  while (__sync_lock_test_and_set(&lock, 1)) {
  }
  for (eight at = 0; at < size; at++) same &= target[at] == expected[at];
  for (eight at = 0; at < size; at++) {
    if (same) target[at] = desired[at];
    else expected[at] = target[at];
  }
  __sync_lock_release(&lock);
  return same;
}

/* Every order is at least as strong as asked for: all of these are full barriers. */
_Bool exchange(eight size, void *target, void *expected, const void *desired, int success,
               int failure) __asm__("__atomic_compare_exchange");

_Bool exchange(eight size, void *target, void *expected, const void *desired, int success,
               int failure) {
  (void)success;
  (void)failure;
  int aligned = ((eight)target & (size - 1)) == 0;
  if (size == 1) EXCHANGE(byte)
  if (size == 2 && aligned) EXCHANGE(two)
  if (size == 4 && aligned) EXCHANGE(four)
  if (size == 8 && aligned) EXCHANGE(eight)
  if (size == 16 && aligned) EXCHANGE(sixteen)
  return exchange_bytes(size, target, expected, desired);
}
