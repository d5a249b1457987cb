// Evaluated with the first document: most programs never meet one, and decoding is synchronous, so no import() can wait for it.
declare const require: (name: string) => typeof import("@rgrove/parse-xml");
const library = () => require("@rgrove/parse-xml");

export const parseXml: typeof import("@rgrove/parse-xml").parseXml = (text, options) =>
  library().parseXml(text, options);

// The code asks them nothing but `instanceof`.
export const XmlElement = {
  [Symbol.hasInstance]: (node: unknown): boolean => node instanceof library().XmlElement,
};
export const XmlText = {
  [Symbol.hasInstance]: (node: unknown): boolean => node instanceof library().XmlText,
};
