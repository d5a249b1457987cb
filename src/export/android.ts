import type { ExportData, ExportFiles } from "./export.ts";
import { isFilled, speltForPrintf, type Text, textsOf } from "./texts.ts";

/** The sign by the numbers of its halves, as Java writes it. */
const byNumber = (sign: string) =>
  [...Array(sign.length).keys()].map((index) => `\\u${sign.charCodeAt(index).toString(16).padStart(4, "0")}`).join("");
const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "\\n", "\t": "\\t" };

/**
 * Prose as Android's tools read it: they trim a text and make one space of several blanks, whatever blanks they are, so all but
 * single spaces stand as escapes; so does what XML cannot hold.
 */
const escaped = (prose: string): string =>
  prose
    .replace(/[\\'"@?]/g, "\\$&")
    .replace(/(?<=^| ) | $|[&<>\n\t]|[^\S ]|[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => named[sign] ?? byNumber(sign));

/** The names of resources are names of Java's: `voipms_no_did_message`. */
const nameOf = ({ path }: Text) => path.join("_").replace(/[^A-Za-z0-9_]/g, "_");

function fileOf(texts: readonly Text[], banner: string): string {
  const keys = new Map<string, string>();
  const lines = texts.map((each) => {
    const [name, key] = [nameOf(each), each.path.join(".")];
    const other = keys.get(name);
    if (other !== undefined)
      throw new TypeError(`${other} and ${key} are both ${name} to Android: give one another code`);
    keys.set(name, key);
    const { text } = each;
    // Its per cent signs would be taken for places to fill.
    const attribute = text.includes("%") && !isFilled(text) ? ' formatted="false"' : "";
    return `    <string name="${name}"${attribute}>${speltForPrintf(text, escaped, "%1$s")}</string>`;
  });
  // No comment of XML has two dashes.
  const comment = banner.replaceAll("--", "- -");
  return `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${comment} -->\n<resources>\n${lines.join("\n")}\n</resources>\n`;
}

/**
 * For Android: `values-<language>/telerr.xml` beside an app's own strings. The first language also stands in `values/`, for whoever
 * speaks none of them; without its own folder it would be passed over by those who speak another one, too.
 */
export function exportAndroid({ apis, languages, banner }: ExportData): ExportFiles {
  const files = languages.map(({ lng, ...language }): [string, string] => [
    `values-${qualifierOf(lng)}/telerr.xml`,
    fileOf(textsOf(apis, { lng, ...language }), banner),
  ]);
  const [first] = files;
  return new Map([...(first ? [["values/telerr.xml", first[1]] as const] : []), ...files]);
}

/** `fa`, `pt-BR` as `pt-rBR`, and what says more as `b+zh+Hans`. */
function qualifierOf(lng: string): string {
  const [language = "", region, ...others] = lng.split("-");
  if (region === undefined) return language;
  return /^[A-Z]{2}$/.test(region) && others.length === 0 ? `${language}-r${region}` : `b+${lng.replaceAll("-", "+")}`;
}
