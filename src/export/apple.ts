import type { ExportData, ExportFiles } from "./export.ts";
import { isFilled, speltForPrintf, textsOf } from "./texts.ts";

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const control = (sign: string) => `\\U${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
const escaped = (text: string) => text.replace(/["\\\p{Cc}\p{Zl}\p{Zp}]/gu, (sign) => escapes[sign] ?? control(sign));

/** For iOS and macOS: a table `Telerr` of strings a language, by keys such as `voipms.no_did.message`. */
export function exportApple({ apis, languages, banner }: ExportData): ExportFiles {
  return new Map(
    languages.map((language) => {
      const lines = textsOf(apis, language).flatMap(({ path, text }) => [
        ...(isFilled(text) ? ["/* %@: what a user can tell support */"] : []),
        `"${escaped(path.join("."))}" = "${speltForPrintf(text, escaped, "%@")}";`,
      ]);
      return [`${language.lng}.lproj/Telerr.strings`, `/* ${banner.replaceAll("*/", "* /")} */\n${lines.join("\n")}\n`];
    }),
  );
}
