import { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";

/** An XML value as JSON would hold it: text, `null` for `xsi:nil`, or children by their local names. */
export type XmlValue = string | null | readonly XmlValue[] | { readonly [name: string]: XmlValue };

/**
 * Reads an XML document: its root's children by their names without prefix, repeated ones as a list. Comments, attributes and
 * processing instructions are left out. Of a MIME message (MTOM) it reads the first part.
 *
 * @returns `undefined` for what is not well-formed, has a document type, or nests too deep.
 */
export type ReadXml = (text: string) => { readonly [name: string]: XmlValue } | undefined;

/** Lets `telerr/voipms` read SOAP: `decode(body, { xml })`. */
export const readXml: ReadXml = (text) => {
  // Whatever a document type could declare, no reply needs it.
  if (/<!DOCTYPE/i.test(text)) return undefined;
  try {
    const { root } = parseXml(text.startsWith("--") ? firstPart(text) : text);
    return root ? record([[localName(root), contentOf(root)]]) : undefined;
  } catch {
    // Not well-formed, an entity of its own, or nested so deep that the stack ends.
    return undefined;
  }
};

/** The first part of a MIME message: there MTOM puts the envelope. */
function firstPart(text: string): string {
  const boundary = text.slice(0, text.search(/\r?\n/));
  const start = text.search(/\r?\n\r?\n/);
  const end = text.indexOf(`\n${boundary}`, start);
  return text.slice(start, end < 0 ? text.length : end).trim();
}

function contentOf(element: XmlElement): XmlValue {
  const nil = Object.entries(element.attributes).some(
    ([name, value]) => /(?:^|:)nil$/.test(name) && /^(?:true|1)$/.test(value),
  );
  if (nil) return null;
  const children = element.children.filter((child) => child instanceof XmlElement);
  if (children.length === 0) {
    return element.children
      .map((child) => (child instanceof XmlText ? child.text : ""))
      .join("")
      .trim();
  }
  return record(children.map((child) => [localName(child), contentOf(child)]));
}

function record(pairs: readonly (readonly [string, XmlValue])[]): { readonly [name: string]: XmlValue } {
  const values: Record<string, XmlValue> = Object.create(null);
  const lists = new Set<string>();
  for (const [name, value] of pairs) {
    if (!(name in values)) values[name] = value;
    else if (lists.has(name)) (values[name] as XmlValue[]).push(value);
    else {
      values[name] = [values[name] ?? null, value];
      lists.add(name);
    }
  }
  return values;
}

function localName(element: XmlElement): string {
  return element.name.slice(element.name.indexOf(":") + 1);
}
