// The XML parser, evaluated with the first document: few programs meet one. Decoding is synchronous, so no import() can wait for it.
import { build } from "esbuild";
import { root } from "./read-data.ts";

/** A module like @rgrove/parse-xml, over an expression that gives the library when it is evaluated. */
export const lazyXml = (library: string): string => `
let made;
const library = () => (made ??= ${library});
export const parseXml = (text, options) => library().parseXml(text, options);
// The code asks them nothing but \`instanceof\`.
export const XmlElement = { [Symbol.hasInstance]: (node) => node instanceof library().XmlElement };
export const XmlText = { [Symbol.hasInstance]: (node) => node instanceof library().XmlText };
`;

/** The same with the library in it, as a function that nothing but the first document calls. */
export async function lazyXmlInline(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { parseXml, XmlElement, XmlText } from "@rgrove/parse-xml";', resolveDir: root },
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "parser",
    target: "es2022",
    mainFields: ["browser", "module", "main"],
    write: false,
  });
  return `${lazyXml("evaluateParser()")}\nfunction evaluateParser() {\n${outputFiles[0]?.text}return parser;\n}\n`;
}
