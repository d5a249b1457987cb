/** Text as it may stand in HTML and SVG, in an attribute, too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element; its content is markup already, its attributes are text. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly string[]
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  return `<${name}${list.join("")}>${content.join("")}</${name}>`;
}

/** Text of a log: isolated, so that its direction changes nothing around it. */
export function isolated(text: string): string {
  return element("bdi", {}, escaped(text));
}
