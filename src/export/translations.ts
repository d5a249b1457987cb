// Messages as JSON for libraries of translation: one file a language.
import type { ExportData, Exporter, ExportFiles } from "./export.ts";
import { spelt, type Text, textsOf } from "./texts.ts";

/** A folder of a tree of texts, without a prototype: a code may be called as anything. */
interface Tree {
  [key: string]: string | Tree;
}

const keyOf = ({ path }: Text) => path.join(".");

function flat(texts: readonly Text[], speltAs: (text: string) => string): Tree {
  const tree: Tree = Object.create(null);
  for (const each of texts) tree[keyOf(each)] = speltAs(each.text);
  return tree;
}

function nested(texts: readonly Text[], speltAs: (text: string) => string): Tree {
  const tree: Tree = Object.create(null);
  for (const { path, text } of texts) {
    const dotted = path.find((key) => key.includes("."));
    // What reads nested keys goes down one level at each dot.
    if (dotted !== undefined)
      throw new TypeError(`nothing is found under ${JSON.stringify(dotted)} where keys are nested: leave out --nested`);
    let folder = tree;
    for (const key of path.slice(0, -1)) {
      const inner = folder[key] ?? Object.create(null);
      if (typeof inner === "string") throw new TypeError(`${path.join(".")} stands below a text: leave out --nested`);
      folder[key] = inner;
      folder = inner;
    }
    folder[path.at(-1) ?? ""] = speltAs(text);
  }
  return tree;
}

const exporterFor =
  (escapeProse: (prose: string) => string, hole: string): Exporter =>
  ({ apis, languages, banner }: ExportData, options): ExportFiles => {
    const build = options.nested ? nested : flat;
    return new Map(
      languages.map((language) => {
        const tree = build(textsOf(apis, language), (text) => spelt(text, escapeProse, hole));
        const keys = Object.assign(Object.create(null), { $comment: banner }, tree);
        return [`${language.lng}.json`, `${JSON.stringify(keys, undefined, 2)}\n`];
      }),
    );
  };

const toJson = exporterFor((prose) => prose, "{{reference}}");

/** As they are, for i18next and for whoever reads JSON. i18next has no escapes: what it would take for its own is not written. */
export const exportJson: Exporter = (data, options) => {
  refuseCodes(data, /:/, "i18next");
  for (const language of data.languages)
    for (const text of textsOf(data.apis, language)) {
      const own = /\{\{|\$t\(/.exec(spelt(text.text, (prose) => prose, ""));
      if (own) throw new TypeError(`i18next fills in what stands behind ${JSON.stringify(own[0])}: ${keyOf(text)}`);
    }
  return toJson(data, options);
};

/**
 * For react-intl, next-intl and other readers of ICU's messages. What begins an argument or a tag is quoted, and every apostrophe is two:
 * a run from the first such sign to the last, for a quoted text that ends where the next begins would be one with an apostrophe in it.
 */
export const exportIcu: Exporter = exporterFor((prose) => {
  const doubled = prose.replaceAll("'", "''");
  return doubled.replace(/[{}<>](?:['{}<>]*[{}<>])?/g, (run) => `'${run}'`);
}, "{reference}");

const toVueI18n = exporterFor(
  (prose) =>
    prose.replace(/[{}@$|%<\\\r\u2028\u2029]+/g, (run) => {
      const escaped = run.replaceAll("\\", "\\\\");
      return `{'${escaped.replace(/[\r\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)}'}`;
    }),
  "{reference}",
);

/**
 * For vue-i18n: what links, interpolates, chooses a plural or looks like HTML stands as a literal, and so does what it takes for another
 * line break.
 */
export const exportVueI18n: Exporter = (data, options) => {
  refuseCodes(data, /["'\\[\]]|^__proto__$/, "vue-i18n");
  return toVueI18n(data, options);
};

function refuseCodes({ apis }: ExportData, unreadable: RegExp, reader: string): void {
  for (const { api, entries } of apis)
    for (const { code } of entries)
      if (unreadable.test(code))
        throw new TypeError(
          `${reader} finds nothing under the code ${JSON.stringify(code)} of ${api}: give it another one`,
        );
}
