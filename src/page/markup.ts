/** Markup, which only `html` makes: where it is asked for, no text can stand that has not been escaped. */
class Markup {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type { Markup };

/** What may stand in a template: text, which is escaped; markup; lists of them; and nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/**
 * Markup of HTML or SVG. What is put into it may stand between tags and in the quotes of an attribute, nowhere else.
 *
 * @example
 * const name = "<b>";
 * String(html`<p>${["a", html`<br>`, name]}</p>`) // "<p>a<br>&#60;b&#62;</p>"
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.map((part, index) => part + (index < values.length ? written(values[index]) : "")).join(""));
}

/** A text of our own as it stands: the style of a page. Nothing that came from outside. */
export function verbatim(text: string): Markup {
  return new Markup(text);
}

/** Data for programs that read pages, to stand in a `script` of a type that does not run. */
export function json(value: unknown): Markup {
  return new Markup(JSON.stringify(value).replaceAll("<", "\\u003c"));
}

/** The attributes that have a value, to stand behind an element's name. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): Markup[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [html` ${name}="${value}"`]));
}

/** Text from elsewhere: isolated, so that its direction changes nothing around it. */
export function isolated(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}

function written(content: Content): string {
  if (content === undefined) return "";
  if (content instanceof Markup) return content.toString();
  if (typeof content === "object") return content.map(written).join("");
  return String(content).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
