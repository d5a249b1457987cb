// Injected where csv-parse uses Node's global Buffer: Node's own where there is one, else as much of it in UTF-8 as csv-parse uses.
// The packages that rebuild all of it are three times as large as csv-parse itself.

class Utf8Buffer extends Uint8Array {
  compare(other: Uint8Array, from = 0, to = other.length): -1 | 0 | 1 {
    return compare(this, other.subarray(from, to));
  }

  equals(other: Uint8Array): boolean {
    return this.compare(other) === 0;
  }

  copy(target: Uint8Array, at = 0, from = 0, to = this.length): number {
    const part = this.subarray(from, Math.min(to, from + target.length - at));
    target.set(part, at);
    return part.length;
  }

  override toString(_encoding?: string, from = 0, to = this.length): string {
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(this.subarray(from, to));
  }
}

function compare(a: Uint8Array, b: Uint8Array): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference < 0 ? -1 : 1;
  }
  return a.length === b.length ? 0 : a.length < b.length ? -1 : 1;
}

export const utf8Buffer = {
  compare,
  from: (value: string | ArrayLike<number>) =>
    new Utf8Buffer(typeof value === "string" ? new TextEncoder().encode(value) : value),
  allocUnsafe: (size: number) => new Utf8Buffer(size),
  isBuffer: (value: unknown) => value instanceof Utf8Buffer,
  concat(parts: readonly Uint8Array[]): Utf8Buffer {
    const whole = new Utf8Buffer(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  },
};

export const Buffer: unknown = globalThis.Buffer ?? utf8Buffer;
