// What speaks for an entry, and how strongly: every figure of the search stands here. They were found by trying, and
// `npm run eval:search` says what a change of one does.

/** Of an entry as a whole; 1 is the code itself. */
export const scores = {
  /** The query is the code, in any spelling, or a reply that says it. Of a composed code the halves come right behind it. */
  code: 1,
  reason: 0.999,
  state: 0.998,

  /** A reply, a word that looks like a code, a state or a reason, a number that is called a code: it stands in the query. */
  replyWithin: 0.97,
  wordWithin: 0.96,
  halfWithin: 0.95,
  numberCalledCode: 0.93,
  /** A number alone beside the name of an API, or beside what says nothing. */
  numberBesideApi: 0.9,
  numberAlone: 0.86,
  /** What that name adds to a number of this API, and to one of another. */
  ofNamedApi: 0.02,
  ofOtherApi: -0.15,
  /** The halves of what stands in the query, one after the other. */
  halfBehind: -0.01,
  /** A code that stands there as words ("missing carrier"): at least, and what it gains where the words are all of the query. */
  codeAsWords: 0.55,
  codeAsAllWords: 0.4,

  /** A code with typing errors is never surer than this; less so by its member's name, and inside a text. */
  mistyped: 0.98,
  mistypedName: 0.97,
  mistypedWithin: 0.97,
  /** What is one word with underscores is meant as a code, not as its words. */
  underscored: 0.05,
  /** One error parts it from the query. */
  oneError: 0.97,
  /** Otherwise: what is left of fuse.js's score where no pair of letters is shared, and what the pairs add. */
  fewPairs: 0.7,
  allPairs: 0.3,

  /** The query is a text of the entry, word for word. */
  text: 0.92,

  /** The words say it: the most that they alone give, and with what else speaks for the entry. */
  words: 0.7,
  /** All words of the query stand in it, however rare each is. */
  covered: 0.2,
  wordsAtMost: 0.89,
  /** What exceeds this counts so much less. */
  eased: 0.75,
  easing: 0.3,
  wordsAtLeast: 0.01,
  /** A text of the entry is said whole: of equals, that one is meant. */
  saidWhole: 0.14,
  /** The query says a message of the entry whole, in any language, and not much else. */
  saidMessage: 0.155,
  /** Each word beyond two that stands in a row as in a text of the entry: it was pasted. */
  pastedWord: 0.03,
  pastedAtMost: 0.25,
  /** A text of the entry with errors in it is told by its letters: what each share of them beyond half adds. */
  misspelt: 0.4,
  /** How much of all this counts of a standard's entry that is not the code itself: a vendor's that is nearly as good goes before it. */
  standard: 0.9,
  /** And how much of that of an entry of a standard that the query names, up to a code with a typing error. */
  named: 1.1,
  /** And of an entry of another standard than the one that is named. */
  unnamed: 0.7,

  /** Query and entry are wrong in the same way, in nearly the same, or in different ones. */
  sameAxis: 0.043,
  kinAxis: 0.02,
  otherAxis: -0.037,
} as const;

/** How alike a query and a text have to be before the letters are taken for it, and what counts as no likeness. */
export const misspelt = { least: 0.6, none: 0.5 } as const;

/** How much of a message is nothing yet. */
export const spokenMessage = { none: 0.5 } as const;

/** How alike a word has to be before it is offered where nothing was found. */
export const leastAlike = 0.3;

/** How surely a word of the query stands for a term of the index. */
export const trust = {
  itself: 1,
  synonym: 0.35,
  expression: 0.8,
  /** A Persian word without what speech adds to it. */
  withoutSuffix: 0.9,
  /** The word begins it: a word that is none itself, and one that is. */
  begun: 0.8,
  begunByWord: 0.3,
  /** One of the two words that were written as one. */
  half: 0.8,
  /** A Persian word in Latin letters: three consonants in common, or two. */
  transliterated: 0.75,
  transliteratedShort: 0.7,
  /** An English word in Persian or Arabic letters. */
  loan: 0.75,
  /** A Russian word in Latin letters, a Turkish one with other endings. */
  cyrillic: 0.8,
  turkish: 0.9,
  /** Such a word that says nothing in its language, but speaks for it. */
  silent: 0.4,
  /** For each long vowel that the spelling lacks. */
  vowelOff: 0.8,
  /** A word with typing errors: as fuse.js finds it, and letters that changed places, which it counts as two errors. */
  mistyped: 0.9,
  swapped: 0.88,
  /** One letter too many, too few, or another. */
  oneError: 0.8,
  /** A correction where the language that the query speaks in Latin letters has a word for it: that one is likelier. */
  besideReading: 0.9,
  /** A correction has to be so sure, and so sure beside the best one. */
  least: 0.6,
  leastOfBest: 0.85,
} as const;

export const limits = {
  /** How telling a word is (inverse document frequency), at most: what two entries have tells no less than what one has. */
  mostTelling: 4.5,
  /** A word that nothing knows takes a little from every entry's share. */
  unknownWord: 1.5,
  /** How soon a word that more keywords of an entry say counts no more. */
  saturation: 1.25,
  /** An entry's name or message counts as so many of its keywords. */
  named: 1.5,
  /** How much more a word counts that says how something is wrong. */
  axis: 0.6,
  /** How much less one counts that people put around what they mean, and one for what every request is made of. */
  faint: 0.65,
  framing: 0.3,
  /** A reading that is so sure covers its word; one that is less sure only a part of it. */
  covering: 0.5,
  /** Of so many words an entry may say all; that it lacks some of a longer sentence tells less. */
  coverable: 6,
} as const;
