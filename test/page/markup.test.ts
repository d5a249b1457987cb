import { describe, expect, it } from "vitest";
import { attributes, type Content, html, isolated, verbatim } from "../../src/page/markup.ts";

const hostile = `<b title="x">&'</b>`;
const escaped = "&#60;b title=&#34;x&#34;&#62;&#38;&#39;&#60;/b&#62;";

describe("html", () => {
  it.each<[string, Content, string]>([
    ["text", hostile, escaped],
    ["a number", 4.5, "4.5"],
    ["markup", html`<i>${"&"}</i>`, "<i>&#38;</i>"],
    ["nothing", undefined, ""],
    ["an empty text", "", ""],
    ["a list", ["a", html`<br>`, ["<", undefined], 1], "a<br>&#60;1"],
    ["what looks like markup", { toString: () => "<b>" } as never, ""],
  ])("holds %s", (_, content, expected) => {
    if (_ === "what looks like markup") expect(() => html`${content}`).toThrow(TypeError);
    else expect(String(html`<p>${content}</p>`)).toBe(`<p>${expected}</p>`);
  });

  it("escapes what stands in an attribute, and leaves out the attributes without a value", () => {
    const list = attributes({ class: "n", "data-label": hostile, title: undefined, width: 3 });
    expect(String(html`<td${list} id="${hostile}"></td>`)).toBe(
      `<td class="n" data-label="${escaped}" width="3" id="${escaped}"></td>`,
    );
  });

  it("reads what the template escapes, as any template does", () => expect(String(html`a\nb`)).toBe("a\nb"));

  it("isolates text, and takes our own as it stands", () => {
    expect(String(isolated("<"))).toBe("<bdi>&#60;</bdi>");
    expect(String(html`<style>${verbatim("a>b{}")}</style>`)).toBe("<style>a>b{}</style>");
  });
});
