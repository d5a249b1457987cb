/** A catalogue's section `log`: what speaks for one of its codes in a log. */
export interface LogSection {
  /** Brands, products, hosts: whose line it is. Compared part by part, so `voip.ms` is `VoipMs` and `voip_ms`, too. */
  readonly names?: readonly string[];
  /** Names that the API shares with others, or of programs that write into its logs: they vouch for what one of its keys holds, and for no other number. */
  readonly kin?: readonly string[];
  /** Its methods, beside the `operations` that the catalogue documents. */
  readonly operations?: readonly string[];
  /** What holds a code and nothing else; of a place in an object the whole path, as `status.code`. */
  readonly keys?: readonly string[];
  /**
   * What stands right before a code in plain text, as `SIP/2.0 {code}`: it counts in the API's own log alone. `Error {code}: {text}` is a
   * whole reply: what stands there is the code's own text or it is no reply.
   */
  readonly forms?: readonly string[];
  /** Keys behind which a number is written in another way than as a code, and how it becomes one: `E{code}`; `0x{hex}` for one that is decimal there. */
  readonly spelt?: Readonly<Record<string, string>>;
  /** A reply is a list with the code in front, as `[962, "…"]`. */
  readonly list?: true;
  /** The columns of its table; the code stands in one that is a key. */
  readonly row?: readonly string[];
  /** What stands alone in a code's place and means a success: so many digits, and shapes that are something else. */
  readonly id?: { readonly digits: readonly [number, number]; readonly code: string; readonly not?: readonly string[] };
  /** Codes that need nothing beside them, and codes that do, where what is derived is wrong. */
  readonly sure?: readonly string[];
  readonly unsure?: readonly string[];
}

/** `data/log.json`: what speaks against a code in a log, whichever API's it is, and how numbers are labelled. */
export interface LogWords {
  /** What codes everywhere are made of: a code of nothing else is another service's as likely as ours. */
  readonly ordinary: readonly string[];
  /** Other services, and what only their lines say: what stands behind one is theirs. */
  readonly services: readonly string[];
  /** Addresses of formats, in which the name of who has made them says nothing. */
  readonly formats: readonly string[];
  /** The same for numbers alone. */
  readonly protocols: readonly string[];
  /** What stands behind another's number or word: texts of HTTP, of SIP, of other programs. */
  readonly failures: readonly string[];
  /** The same of the system, which has a number for each: it may stand behind its text, too. */
  readonly system: readonly string[];
  /** Keys that hold what came of something; what any other key in quotes or with an equals sign holds says nothing of it. */
  readonly outcomes: readonly string[];
  /** What stands before a code in a sentence that reports it: `ended with no_did`. */
  readonly reports: readonly string[];
  /** What a list of codes is called that reports each of them. */
  readonly lists: readonly string[];
  /** What a line of counters is called: `summary: no_did=4` reports them. */
  readonly summaries: readonly string[];
  /** What an address is called that another service calls: what its query holds was not written by whoever asks. */
  readonly callbacks: readonly string[];
  readonly mentions: {
    /** A line that holds one speaks of codes, and reports none. */
    readonly signs: readonly string[];
    /** Keys whose values are settings or names. */
    readonly keys: readonly string[];
    /** Elements of XML that hold settings, with a key or a name. */
    readonly elements: readonly string[];
    /** What stands right before a code that is spoken of, or none any more: `retry on limit_reached`, `no longer limit_reached`. */
    readonly lead: readonly string[];
    /** What stands right behind one: `the limit_reached alert`. */
    readonly trail: readonly string[];
    /** Signs right before a word that is compared, not reported. */
    readonly before: readonly string[];
  };
  readonly numbers: {
    /** A number behind one may be a code … */
    readonly labels: readonly string[];
    /** Those of them that stand before everybody's numbers: behind one, HTTP's numbers and those below 100 need a name in the line. */
    readonly weak: readonly string[];
    /** … one of three digits and more behind one of these, too … */
    readonly verbs: readonly string[];
    /** … with one of these between them … */
    readonly fillers: readonly string[];
    /** … but not where one of these stands before the label. */
    readonly not: readonly string[];
    /** What a list is called that is a reply. */
    readonly replies: readonly string[];
    /** A number before one counts things. */
    readonly units: readonly string[];
    /** Words that a sentence goes on with behind a number that counts nothing: `returned 972 for …`. */
    readonly joints: readonly string[];
    /** HTTP's numbers, the labels that they stand behind, and what only a line about a request says. */
    readonly http: {
      readonly numbers: readonly string[];
      readonly labels: readonly string[];
      readonly signs: readonly string[];
    };
  };
}
