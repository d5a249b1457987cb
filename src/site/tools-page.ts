import { html } from "../page/markup.ts";
import type { Edition } from "./edition.ts";
import { drawPage, type Site } from "./shell.ts";

/** The page to work on: search, decode, report. What it does is done in the browser. */
export function drawTools(site: Site, edition: Edition): string {
  const { address, atlas, hashes } = site;
  const { words, report, labels } = edition;
  const { tools, nav } = words;
  const apis = (id: string) =>
    html`<label class="choice" for="${id}">${report.column.api} <select id="${id}"><option value="">${tools.anyApi}</option>${atlas.chapters.map(({ api, about }) => html`<option value="${api}">${about.title}</option>`)}</select></label>`;
  return drawPage(site, edition, {
    path: "tools/",
    title: `${nav.tools} – telerr`,
    description: `${tools.lead} ${tools.private}`,
    // A worker of a blob keeps to this, and a frame of a text: the report's own style and script are named by what they say.
    policy: `default-src 'none'; style-src 'self' '${hashes.style}'; script-src 'self' '${hashes.script}'; worker-src 'self' blob:; img-src 'self'; base-uri 'none'; form-action 'self'`,
    head: html`<script type="module" src="${address.to("app/tools.js")}"></script>`,
    main: html`<h1>${nav.tools}</h1><p class="lead">${tools.lead}</p><p class="private">${tools.private}</p>
<noscript><p class="note">${tools.script}</p></noscript>
<section id="search" class="tool"><h2><label for="find">${tools.search}</label></h2>
<form class="search" role="search"><input id="find" type="search" name="q" autocomplete="off" spellcheck="false" dir="auto" placeholder="${labels.picker.prompt}"></form><div id="found" role="status"></div></section>
<section id="decode" class="tool"><h2><label for="reply">${tools.decode}</label></h2><p class="note" id="decode-hint">${tools.decodeHint}</p>
<textarea id="reply" rows="5" dir="ltr" spellcheck="false" aria-describedby="decode-hint"></textarea>${apis("reply-api")}<div id="decoded" role="status"></div></section>
<section id="report" class="tool"><h2>${tools.report}</h2>
<div id="drop"><p>${tools.drop}</p><input id="files" class="unseen" type="file" multiple><label class="button" for="files">${tools.choose}</label></div>${apis("report-api")}
<div id="progress" hidden><progress max="1" aria-label="${tools.report}"></progress><output></output><button type="button" id="stop">${tools.stop}</button></div>
<p id="failed" role="alert" hidden></p>
<div id="reported" hidden><p><a id="save">${tools.save}</a></p><iframe title="${report.title}" sandbox="allow-scripts"></iframe></div></section>`,
  });
}
