// How much of an entry's message a query says: arrays by row and by entry, for dozens of entries are asked in each language at each query.
import { isNamed, type ReadPostings } from "../compile/search/layer.ts";

/** What of a layer is read here. */
interface MessageLayer extends ReadPostings {
  readonly terms: readonly string[];
  readonly offset: number;
  readonly entries: number;
  readonly members: readonly (readonly number[])[];
}

/** The messages of a layer: the terms of entry `n` are `rows` from `starts[n]` to `starts[n + 1]`. */
export class Messages {
  readonly #layer: MessageLayer;
  readonly #tellingOf: (term: string) => number;
  readonly #starts: Int32Array;
  readonly #rows: Int32Array;
  /** How telling each row's term is, and each entry's message as a whole; below 0 where nobody asked yet. */
  readonly #telling: Float64Array;
  readonly #whole: Float64Array;
  /** How surely a query says the term of each row. */
  readonly #sure: Float64Array;
  #heard: number[] = [];

  constructor(layer: MessageLayer, tellingOf: (term: string) => number) {
    this.#layer = layer;
    this.#tellingOf = tellingOf;
    this.#telling = new Float64Array(layer.terms.length).fill(-1);
    this.#whole = new Float64Array(layer.entries).fill(-1);
    this.#sure = new Float64Array(layer.terms.length);
    const starts = new Int32Array(layer.entries + 1);
    eachIn(layer, (entry) => {
      starts[entry + 1] = (starts[entry + 1] ?? 0) + 1;
    });
    for (let entry = 0; entry < layer.entries; entry++)
      starts[entry + 1] = (starts[entry + 1] ?? 0) + (starts[entry] ?? 0);
    const rows = new Int32Array(starts[layer.entries] ?? 0);
    const next = starts.slice();
    eachIn(layer, (entry, row) => {
      const place = next[entry] ?? 0;
      rows[place] = row;
      next[entry] = place + 1;
    });
    this.#starts = starts;
    this.#rows = rows;
  }

  /** Forgets what the query before this one said. */
  forget(): void {
    for (const row of this.#heard) this.#sure[row] = 0;
    this.#heard = [];
  }

  /** Takes the term of a row that the query says, and how surely. */
  hear(row: number, sure: number): this {
    this.#sure[row] = sure;
    this.#heard.push(row);
    return this;
  }

  /** How much of a document's message they say, from 0 to 1. */
  saidOf(document: number): number {
    const entry = document - this.#layer.offset;
    const end = this.#starts[entry + 1] ?? 0;
    let said = 0;
    for (let place = this.#starts[entry] ?? 0; place < end; place++) {
      const row = this.#rows[place] ?? 0;
      const sure = this.#sure[row] ?? 0;
      if (sure > 0) said += sure * this.#tellingAt(row);
    }
    return said === 0 ? 0 : said / this.#wholeOf(entry);
  }

  #tellingAt(row: number): number {
    const known = this.#telling[row] ?? 0;
    if (known >= 0) return known;
    const telling = this.#tellingOf(this.#layer.terms[row] ?? "");
    this.#telling[row] = telling;
    return telling;
  }

  #wholeOf(entry: number): number {
    const known = this.#whole[entry] ?? 0;
    if (known >= 0) return known;
    let whole = 0;
    for (let place = this.#starts[entry] ?? 0; place < (this.#starts[entry + 1] ?? 0); place++)
      whole += this.#tellingAt(this.#rows[place] ?? 0);
    this.#whole[entry] = whole;
    return whole;
  }
}

/** Tells of each row which entries have its term in their name or message, each once. */
function eachIn(layer: MessageLayer, tell: (entry: number, row: number) => void): void {
  const { starts, documents, weights, entries, members } = layer;
  const told = new Int32Array(entries).fill(-1);
  for (let row = 0; row < starts.length - 1; row++) {
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      if (!isNamed(weights[place] ?? 0)) continue;
      for (const entry of members[documents[place] ?? 0] ?? []) {
        if (told[entry] === row) continue;
        told[entry] = row;
        tell(entry, row);
      }
    }
  }
}
