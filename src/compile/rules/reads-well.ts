import type { DataRule } from "./rule.ts";
import { leaves } from "./sentences.ts";
import { perSpoken, shipped } from "./spoken.ts";

type Fault = readonly [fault: RegExp, what: string];

const everywhere: readonly Fault[] = [
  [/ {2}|^ | $/, "has a space too many"],
  [/ [.,،؛](?: |$)/, "has a space before its punctuation"],
  [/[.,;،؛:][.,;،؛]/, "has two signs of punctuation"],
];

// What a term does to the words around it where a pattern did not expect it.
const faults: Readonly<Record<string, readonly Fault[]>> = {
  en: [
    [/\b[Aa] (?=[aeio]|un(?!i)|[AEFHILMNORSX][A-Z\d])(?!one|eu|SIP|NAT|FAX)/, 'needs "an"'],
    [/\b[Aa]n (?![aeiouh]|[AEFHILMNORSX](?:[A-Z\d]|\b))/, 'needs "a"'],
    [/\b(?:[Tt]his|[Nn]o|[Tt]he|[Aa]n?) (?:this|no|the|an?)\b/, "has two articles"],
    [/\b([a-z]{4,}) (?:of|of the|for the|in the) \1\b/, "says a word twice"],
  ],
  fr: [
    [
      /(?<![\p{L}-])(?:[Dd]e|[Ll][ea]|[Cc]e|[Qq]ue|[Nn]e|[Jj]e|[Ss]e|[Mm]e) (?=[aeiouyéèêâîôû])(?!un à|o[nu]z)/u,
      "needs an elision",
    ],
    // After these, "le" and "les" stand for something ("avant de le modifier").
    [
      /(?<![\p{L}-])(?<!(?:permet|pas|afin|avant|lieu|possible|nécessaire|inutile|besoin|[eé]vitez|essayez) )de les? /u,
      'needs "du" or "des"',
    ],
    [/(?<![\p{L}-])à les? /u, 'needs "au" or "aux"'],
    [/(?<!\p{L})[Cc]et (?![aeiouyéèêâîôûhÉ])/u, 'needs "ce"'],
    [/(?<!\p{L})[LlDd]’(?![aeiouyéèêâîôûhÉAEFHILMNORSUX])/u, "has an elision too many"],
  ],
  es: [
    [/\bde el\b/, 'needs "del"'],
    [/\ba el\b/, 'needs "al"'],
    [/(?<!\p{L})y (?=i|hi(?![ae]))/u, 'needs "e"'],
    [/(?<!\p{L})(\p{L}{3,}) de \1(?!\p{L})/u, "says a word twice"],
  ],
  "pt-BR": [
    // Before an infinitive with a subject of its own both stay apart ("antes de o fax começar").
    [
      /(?<!\p{L})(?<!(?:antes|depois|apesar) )[Dd]e (?:[oa]s?|ele|ela|este|esta|esse|essa|isto|isso)(?!\p{L})/u,
      'needs "do", "da" …',
    ],
    [/(?<!\p{L})[Ee]m (?:[oa]s?|ele|ela|este|esta|esse|essa|isto|isso)(?!\p{L})/u, 'needs "no", "na" …'],
    [/(?<!\p{L})[Pp]or [oa]s?(?!\p{L})/u, 'needs "pelo" or "pela"'],
    [/(?<!\p{L})[Aa] (?:[oa]s?(?!\p{L})|aquel)/u, 'needs "ao" or "à"'],
    [/(?<!\p{L})(?:[Dd]e|[Ee]m|[Pp]ara|[Cc]om|[Pp]or) (?:de|em|para|com|por)(?!\p{L})/u, "has two prepositions"],
    [
      /(?<!\p{L})(?:[Oo]s?|A|[Aa]s|[Uu]ma?|[Nn]enhuma?|[Ee]st[ea]) (?:os?|as|uma?|est[ea])(?!\p{L})/u,
      "has two articles",
    ],
    [/(?<!\p{L})(\p{L}{3,}) d[aeo] \1(?!\p{L})/u, "says a word twice"],
  ],
  de: [
    [/(?<!, )\b(?:[Dd]er|[Dd]ie|[Dd]as|[Ee]ine?n?) (?:k?eine?n?)\b/, "has two articles"],
    [/\b(?:von dem|zu dem|zu der|in dem|an dem|bei dem)\b/, "needs its contraction"],
  ],
  tr: [
    [/·['’]?\p{L}/u, "has a suffix on a literal: a noun carries it"],
    [/\p{L}'\p{L}/u, "has a straight apostrophe"],
    [/\u0307/u, "has the dot of an İ beside it"],
    [/(?<!\p{L})(?:[Bb]u|[Bb]ir|[Hh]içbir) (?:bu|hiçbir)(?!\p{L})/u, "has two determiners"],
    [/(?<!\p{L})[Hh]içbir [^.:;]{0,80}l[ae]r bulunamadı/u, "has a plural after a singular"],
  ],
  ar: [[/(?<!\p{L})(?:من|في|على|عن) (?:من|في|على|عن)(?!\p{L})/u, "has two prepositions"]],
  ru: [
    [
      /(?<!\p{L})(?:[ВвСсКкУуОо]|[Нн]а|[Ии]з|[Пп]о|[Оо]т|[Дд]о|[Дд]ля|[Чч]ерез) (?:[вскуо]|на|из|по|от|до|для|через)(?!\p{L})/u,
      "has two prepositions",
    ],
    [/(?<!\p{L})[Оо] (?=[аиоуэ])/u, 'needs "об"'],
    [
      // The comma stands before the preposition, where there is one («номер, на который»).
      /(?<!,|, (?:[вскоу]|на|из|по|от|до|за|для|под|через)) котор(?:ый|ая)(?!\p{L})/u,
      "needs a comma",
    ],
    [/·-?[а-яё]/u, "has an ending on a literal"],
    [/(?<![Вв]с)ё/u, "has a ё that nobody needs"],
    [/ - /, "needs a dash"],
  ],
  fa: [[/(?<!\p{L})(?:از|در|به|با|برای) (?:از|در|به|با|برای)(?!\p{L})/u, "has two prepositions"]],
  "zh-Hans": [
    [/\p{Script=Han}[A-Za-z\d]|[A-Za-z\d]\p{Script=Han}/u, "needs a space between Han and Latin"],
    [/\p{Script=Han}[ ,;:!?()"'.]+\p{Script=Han}|[,;:!?()"'.]$/u, "needs full-width punctuation"],
    [/ [，。、：；（）“”]|[，。、：；（）“”] /u, "has a space at full-width punctuation"],
    [/[，。、：；][，。、：；]/u, "has two signs of punctuation"],
    [/([的个将在从把])\1/u, "says a word twice"],
  ],
};

/** Whether a word follows itself. */
function repeatsWord(text: string): boolean {
  const words = text.split(" ");
  return words.some((word, index) => word === words[index + 1] && /^\p{L}/u.test(word));
}

// A literal, or what fills a hole, is no word of the sentence.
const sign = "·";

/** What reads badly in a sentence of a language. */
export function faultsIn(sentence: string, lng: string): string[] {
  const text = sentence.replace(/`[^`]*`|\{\{\w+\}\}/g, sign);
  return [
    ...(repeatsWord(text) ? ["says a word twice"] : []),
    ...[...everywhere, ...(faults[lng] ?? [])].filter(([fault]) => fault.test(text)).map(([, what]) => what),
  ];
}

export const readsWell: DataRule = {
  name: "reads-well",
  description:
    "Every sentence keeps its language's small rules, so that a pattern that reads badly with a term is seen.",
  check: perSpoken(shipped, ({ lng, file, entry, sentences }) =>
    leaves(sentences).flatMap(([path, sentence]) =>
      faultsIn(sentence, lng).map((what) => ({
        file,
        path: `${entry.code}.${path}`,
        message: `${JSON.stringify(sentence)} ${what}`,
      })),
    ),
  ),
};
