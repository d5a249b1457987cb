import type { ExportData, ExportFiles } from "./export.ts";
import { isFilled, speltForPrintf, textsOf } from "./texts.ts";

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const quoted = (text: string) => `"${text.replace(/["\\\n\r\t]/g, (sign) => escapes[sign] ?? sign)}"`;

/** For gettext: a file a language where `bindtextdomain` looks for it, by keys such as `voipms.no_did.message`. */
export function exportPo({ apis, languages, banner, version }: ExportData): ExportFiles {
  return new Map(
    languages.map((language) => {
      const header = [
        `Project-Id-Version: telerr ${version}`,
        `Language: ${localeOf(language.lng)}`,
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=UTF-8",
        "Content-Transfer-Encoding: 8bit",
      ];
      const entries = textsOf(apis, language).map(({ path, text }) => {
        const key = path.join(".");
        if (/^\n|\n$/.test(text)) throw new TypeError(`gettext lets no text begin or end with a line break: ${key}`);
        return [
          ...(isFilled(text) ? ["#. %s: what a user can tell support"] : []),
          `msgid ${quoted(key)}`,
          `msgstr ${quoted(speltForPrintf(text, (prose) => prose, "%s"))}`,
        ];
      });
      const head = [`# ${banner}`, 'msgid ""', 'msgstr ""', ...header.map((line) => quoted(`${line}\n`))];
      const file = [head, ...entries].map((lines) => `${lines.join("\n")}\n`).join("\n");
      return [`${localeOf(language.lng)}/LC_MESSAGES/telerr.po`, file];
    }),
  );
}

/** `pt-BR` as POSIX has it: `pt_BR`. */
const localeOf = (lng: string) => lng.replaceAll("-", "_");
