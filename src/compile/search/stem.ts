// Light stemming: what inflection adds, not what derivation does. One rule for all languages of a script: nobody has to know in which
// language a word is, and a word that two languages share is one word. "addresses" is "address", "Leitungen" "Leitung", "inválidas" "inválido",
// "ошибки" "ошибка". Turkish alone, whose endings are words of other languages, has a rule of its own for its layer.

type Rules = readonly (readonly [ending: RegExp, instead: string])[];

const applied = (word: string, rules: Rules): string =>
  rules.reduce((rest, [ending, instead]) => rest.replace(ending, instead), word);

const plural: Rules = [
  [/(?<=[a-z]{3})ie[sd]$/, "y"],
  // "Ligações", "canais", "disponíveis": "ligação", "canal", "disponível".
  [/(?<=[a-z]{3})oes$/, "ao"],
  [/(?<=[a-z]{2})ais$/, "al"],
  [/(?<=[a-z]{2})veis$/, "vel"],
  [/(?<=(?:ss|sh|ch|x|z))es$/, ""],
  [/(?<=[a-z]{2}[^sui])s$/, ""],
];
const english: Rules = [
  [/(?<=[a-z]{3})(?:ing|ed)$/, ""],
  [/(?<=[a-z]{4})ly$/, ""],
];
// "Bloquear", "bloqueado", "bloqueando", "bloqueou": but not "inválido", which is "invalid" in English.
const romance = /(?<=[a-z]{3})(?:ando|endo|indo|ad[oa]|ar|ou|aram|eram|iram)$/;
// "Nummern", "ungültigen", "expirée", "refuser", "inválido": four letters have to be left.
const others = /(?<=[a-z]{4})(?:ern|en|em|er|ee|e|o|a)$/;
// "Ungueltig" and "ungültig": the marks of an umlaut are gone when a word comes here.
const umlaut = /(?<=[a-pr-z])([aou])e(?!s$)(?=[b-df-hj-np-tv-z])/g;

// A note is no "not", a side no SID, a street in Spanish no call, an error in German nothing that is missing, a country in French nothing to pay, a range
// in Spanish no ring, and a server does not serve.
const whole: ReadonlySet<string> = new Set(["note", "side", "calle", "callee", "fehler", "server", "rango", "pays"]);

function stemLatin(word: string): string {
  if (word.length < 4) return word;
  const singular = word.replace(/[sn]$/, "");
  if (whole.has(singular)) return singular;
  if (whole.has(word)) return word;
  let stemmed = applied(applied(word.length > 5 ? word.replace(umlaut, "$1") : word, plural), english);
  // "stopped", "dialled": the consonant that the ending doubled; "charge" and "charging" meet without their e.
  if (stemmed !== word) stemmed = stemmed.replace(/([bdfgklmnprt])\1$/, "$1");
  stemmed = stemmed.replace(romance, "").replace(others, "");
  return stemmed.length > 3 ? stemmed.replace(/e$/, "") : stemmed;
}

const arabic: Rules = [
  // The Arabic article, with what is written in one with it.
  [/^(?:وال|بال|فال|لل|ال)(?=...)/, ""],
  [/(?<=..)(?:هایی|هایم|هایت|هایش|های|ها)$/, ""],
  [/(?<=...)(?:یم|ید|ند)$/, ""],
  [/(?<=...)(?:ترین|تر)$/, ""],
  [/(?<=...)(?:ام|ات|اش)$/, ""],
  // Arabic: the plural of persons, the feminine.
  [/(?<=....)(?:ین|ون|ه)$/, ""],
];

// Persian denies a verb by a letter before it: "نکردم", "نکرده" are "نکرد", whoever it was.
const persianDenied = /^ن(?!ام).{2,}[مهن]$/;

function stemArabic(word: string): string {
  const stemmed = applied(word, arabic);
  return persianDenied.test(stemmed) ? stemmed.slice(0, -1) : stemmed;
}

// Russian, as it comes here: "й" is "и", "ё" is "е". What is tried stands from the longest ending to the shortest.
const reflexive = /(?<=...)(?:ся|сь)$/;
const adjective =
  /(?<=..)(?:енн|(?<=[ая])нн|[аяую]ющ|вш|ем)?(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|еи|ии|ыи|ои|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$/;
const verb =
  /(?<=..)(?:(?<=[ая])(?:ете|ешь|ла|на|ли|ло|но|ны|ет|ют|ем|ть)|(?<=....[ая])[лн])$|(?<=...)(?:ила|ыла|ена|еите|уите|ите|или|ыли|ило|ыло|ено|ены|ует|уют|ить|ыть|ишь|(?<!зан|прин|сн)ят|ит|ыт|ил|ыл|ен|ут|ет|ют)$/;
const noun =
  /(?<=..)(?:иями|иях|иям|ием|ами|ями|иеи|еи|ах|ях|ям|ам|ем|ом|ов|ев|ии|ие|ия|ию|ью|ье|ья|ои|а|е|и|о|у|ы|ь|ю|я)$/;

function stemCyrillic(word: string): string {
  if (word.length < 4) return word;
  const active = word.replace(reflexive, "");
  const stemmed = [adjective, verb, noun].map((ending) => active.replace(ending, "")).find((rest) => rest !== active);
  const rest = applied(stemmed ?? active, [
    [/и$/, ""],
    [/(?<=...)ость?$/, ""],
    [/ь$/, ""],
    // "Звонок" is "звонка", "неверен" "неверный", "доступен" "доступный".
    [/(?<=....)[ое]к$/, "к"],
    [/(?<=...)ец$/, "ц"],
    [/(?<=..[б-джзк-нп-тф-щ])н{1,2}$/, ""],
    [/нн$/, "н"],
    // "Использование" is "использовать", "отправляется" "отправить".
    [/(?<=....)(?:ирован|ирова|ован|ова|ыва|ива)$/, ""],
    [/(?<=....)[ая]$/, ""],
    [/(?<=..[бвмпф])л$/, ""],
  ]);
  return rest.length > 1 ? rest : word;
}

// Turkish, as it comes here: "ı" is "i", "ş" is "s", so that the harmony of vowels leaves pairs of them.
const turkishTense =
  /(?<=...)(?:[iu]yor|[ae]cak|[ae]cag|[ae]ceg|mis|mus|[dt][iu]|[ae]?m[ae]z|m[ae]k|[dt][iu]g)(?:um|im|uz|iz|sunuz|siniz|sun|sin|umuz|imiz|unuz|iniz|lar|ler|k|m|n|niz|nuz|i|u)?$/;
const turkishDenied = /(?<=..)[ae]?m[aeiu]?$/;
const turkishPassive = /(?<=..[^aeiou])[iu][ln]$/;
const turkishEnding =
  /(?<=...)(?:lar|ler|dir|dur|tir|tur|[nd]?[dt][ae]n|n?[dt][ae]|nin|nun|yl[ae]|[iu]miz|[iu]muz|[iu]niz|[iu]nuz|miz|muz|niz|nuz|l[iu]k|l[iu]g|l[iu]|(?<=[aeiou])s[iu]|[iu]m|[iu]n|(?<=....)n[iuae]|(?<=.....)y[iuae]|[iu])$|(?<=....)[ae]$|(?<=...[aeiou])m$/;
const hardened: Readonly<Record<string, string>> = { b: "p", d: "t", g: "k" };

/** "Numaranız", "numaralar" and "numaradan" as one, "bulunamadı" and "bulunamıyor", which are denied, as another. */
function stemTurkish(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const untensed = word.replace(turkishTense, "");
  const isVerb = untensed !== word;
  const denies = /m[ae]z/.test(word.slice(untensed.length)) || turkishDenied.test(untensed);
  if (isVerb) {
    const positive = denies ? untensed.replace(turkishDenied, "") : untensed;
    return `${positive.replace(turkishPassive, "")}${denies ? "ma" : ""}`;
  }
  let rest = word;
  for (let shorter = rest.replace(turkishEnding, ""); shorter !== rest; shorter = rest.replace(turkishEnding, ""))
    rest = shorter;
  return rest.replace(/([bcdfgklmnprstz])\1$/, "$1").replace(/[bdg]$/, (letter) => hardened[letter] ?? letter);
}

/** The languages that have a rule of their own: their layers hold words by it. */
const own: Readonly<Record<string, (word: string) => string>> = { tr: stemTurkish };

/** A term of a layer as it is told from those of the others: "var" of "vared" is not the Turkish one. */
export const termIn = (lng: string, term: string): string => (own[lng] ? `${term}'` : term);

/** A term as its layer has it. */
export const plainTerm = (lng: string, term: string): string => (own[lng] ? term.slice(0, -1) : term);

/** The terms that a word may stand by, in whichever layer. */
export const stemsOf = (word: string): string[] => [
  stem(word),
  ...Object.keys(own).map((lng) => termIn(lng, stem(word, lng))),
];

/** One normalized word without its inflection, in a language as only its own layer has it. */
export function stem(word: string, lng = ""): string {
  const stemOwn = own[lng];
  if (stemOwn) return stemOwn(word);
  if (/^[a-z]+$/.test(word)) return stemLatin(word);
  if (/^[\u0600-\u06ff]+$/.test(word)) return stemArabic(word);
  if (/^[\u0400-\u04ff]+$/.test(word)) return stemCyrillic(word);
  return word;
}
