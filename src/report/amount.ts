/** A decimal number, exactly: `units` are of 10 to the power of minus `scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export interface Amount extends Decimal {
  /** As the log writes it: `$`, `AUD`; empty where it names none. */
  readonly currency: string;
}

/** A sum of money in one currency, its digits exact. */
export interface Sum {
  readonly currency: string;
  readonly amount: string;
}

const amountText =
  /^(?<before>[^\d\s.,+-]{0,5})\s?(?<sign>[+-]?)(?<digits>\d{1,18}|\d{1,3}(?:[,. '\u00a0\u202f]\d{3}){1,5})(?:(?<mark>[.,])(?<rest>\d{1,12}))?(?:[eE](?<power>[+-]?\d{1,2}))?\s?(?<after>[^\d\s.,+-]{0,5})$/u;

/**
 * A cell that holds an amount; `undefined` for what is none, and for `1,234`, which is a thousand in one country and one in
 * another, unless `decimalComma` says which.
 */
export function readAmount(cell: string, decimalComma: boolean): Amount | undefined {
  const groups = amountText.exec(cell.trim())?.groups;
  if (!groups) return undefined;
  const { before = "", sign = "", digits = "", mark, rest = "", power = "0", after = "" } = groups;
  const grouping = /[^\d]/.exec(digits)?.[0];
  if (before !== "" && after !== "") return undefined;
  if (grouping !== undefined && (grouping === mark || new Set(digits.replace(/\d/g, "")).size > 1)) return undefined;
  if (mark === undefined && (grouping === "," || grouping === ".") && grouping !== (decimalComma ? "." : undefined))
    return undefined;
  if (mark === "," && grouping === undefined && !decimalComma && rest.length === 3) return undefined;
  const exponent = Number(power);
  if (Math.abs(exponent) > 20) return undefined;
  const whole = BigInt(digits.replace(/\D/g, "") + rest);
  const scale = rest.length - exponent;
  const units = (sign === "-" ? -whole : whole) * 10n ** BigInt(Math.max(0, -scale));
  return { currency: before || after, units, scale: Math.max(0, scale) };
}

// A log has one currency or two; what has more is no column of amounts.
const maxCurrencies = 20;

/** Sums of money by currency, added exactly. */
export class Sums {
  readonly #byCurrency = new Map<string, Decimal>();

  /** Whether the amount was added: a twenty-first currency is not. */
  add({ currency, units, scale }: Amount): boolean {
    const sum = this.#byCurrency.get(currency);
    if (!sum) {
      if (this.#byCurrency.size >= maxCurrencies) return false;
      this.#byCurrency.set(currency, { units, scale });
      return true;
    }
    if (scale === sum.scale) {
      this.#byCurrency.set(currency, { units: units + sum.units, scale });
      return true;
    }
    const finest = Math.max(scale, sum.scale);
    this.#byCurrency.set(currency, {
      units: units * 10n ** BigInt(finest - scale) + sum.units * 10n ** BigInt(finest - sum.scale),
      scale: finest,
    });
    return true;
  }

  list(): Sum[] {
    return [...this.#byCurrency].map(([currency, sum]) => ({ currency, amount: decimalText(sum) }));
  }
}

function decimalText({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const whole = digits.slice(0, digits.length - scale);
  const rest = digits.slice(digits.length - scale);
  return `${units < 0n ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`;
}
