import { html } from "../page/markup.ts";
import type { Edition } from "./edition.ts";
import { drawPage, type Site } from "./shell.ts";

/** The page to work on: search, decode, report. What it does is done in the browser. */
export function drawTools(site: Site, edition: Edition): string {
  const { tools, nav } = edition.words;
  return drawPage(site, edition, {
    path: "tools/",
    title: `${nav.tools} – telerr`,
    description: `${tools.lead} ${tools.private}`,
    crumbs: [{ path: "tools/", text: nav.tools }],
    main: html`<h1>${nav.tools}</h1><p class="lead">${tools.lead}</p><p class="note">${tools.private}</p>`,
  });
}
