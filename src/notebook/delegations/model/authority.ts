// Apart from the shapes: the command line needs these words and not the library that checks shapes.

/** How far the other person decides, from 1, you decide and tell, to 7, it is theirs. */
export const AUTHORITY_WORDS = [
  'tell',
  'sell',
  'consult',
  'agree',
  'advise',
  'inquire',
  'delegate',
] as const;
