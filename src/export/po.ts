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

/**
 * `pt-BR` as gettext has it: `pt_BR`. A script it has none for: `zh-Hans` is `zh_CN`, and where the region writes otherwise, as with
 * `sr-Latn`, `sr@latin`.
 */
function localeOf(lng: string): string {
  const [, language, script, given] = /^([a-z]+)-([A-Z][a-z]{3})(?:-([A-Z]{2}))?$/.exec(lng) ?? [];
  if (language === undefined || script === undefined) return lng.replaceAll("-", "_");
  const region = given ?? new Intl.Locale(lng).maximize().region;
  if (region !== undefined && new Intl.Locale(`${language}-${region}`).maximize().script === script)
    return `${language}_${region}`;
  const name = new Intl.DisplayNames("en", { type: "script" }).of(script) ?? script;
  return `${language}${given ? `_${given}` : ""}@${name.toLowerCase()}`;
}
