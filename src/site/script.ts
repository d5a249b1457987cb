/** The script of all pages: what needs it is hidden until it runs. Without it every page reads the same. */
export const script = `for (const place of document.querySelectorAll(".copied")) {
  const { copy, copied } = place.dataset;
  const text = place.firstElementChild.textContent;
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "copy" });
  // In a list of all buttons each says what it copies.
  const say = (word) => Object.assign(button, { textContent: word, ariaLabel: word + ": " + text.split("\\n", 1) });
  say(copy);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    say(copied);
    setTimeout(() => say(copy), 1500);
  });
  place.append(button);
}

for (const form of document.querySelectorAll("form.filter")) {
  form.hidden = false;
  const list = form.parentElement;
  const body = list.querySelector("tbody");
  const own = [...body.rows];
  const nav = list.querySelector(".parts");
  const output = form.querySelector("output");
  const number = new Intl.NumberFormat(output.dataset.locale);
  const fields = [...form.elements].filter(({ name }) => name);

  // Of a list in parts all are narrowed: the others are loaded when something is looked for.
  let all;
  const rowsOf = async (link) => {
    if (link.matches("[aria-current]")) return own;
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
    return [...page.querySelectorAll("table.list tbody tr")].map((row) => document.adoptNode(row));
  };
  const load = () => all ??= nav ? Promise.all([...nav.querySelectorAll("a")].map(rowsOf)).then((parts) => parts.flat(), () => own) : own;

  const fits = (row) => fields.every(({ name, value }) =>
    value === "" || (name === "text" ? row.textContent.toLowerCase().includes(value.trim().toLowerCase()) : row.dataset[name] === value));
  const narrow = async () => {
    const isAsked = () => fields.some(({ value }) => value !== "");
    const known = isAsked() ? await load() : own;
    const rows = isAsked() ? known.filter(fits) : own;
    body.replaceChildren(...rows);
    if (nav) nav.hidden = isAsked();
    output.textContent = isAsked() ? output.dataset.text.replace("{{count}}", number.format(rows.length)) : "";
    const query = new URLSearchParams(fields.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));
    history.replaceState(null, "", query.size > 0 ? "?" + query : location.pathname);
  };
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = asked.get(field.name);
    if (value !== null && (!field.options || [...field.options].some((option) => option.value === value))) field.value = value;
  }
  form.addEventListener("input", narrow);
  form.addEventListener("submit", (event) => event.preventDefault());
  narrow();
}

// A page that is not there was perhaps a code: the last part of its address.
const missing = document.querySelectorAll(".missing input");
if (missing.length > 0) {
  const last = location.pathname.split("/").filter((part) => part !== "" && part !== "index.html").at(-1) ?? "";
  let text = last;
  try { text = decodeURIComponent(last); } catch {}
  for (const input of missing) input.value = text === "404.html" ? "" : text;
  const sections = [...document.querySelectorAll(".missing")];
  const own = sections.find(({ lang }) => location.pathname.split("/").includes(lang));
  for (const section of sections) section.hidden = own !== undefined && section !== own;
}

// The root leads to the reader's language, once: who goes back to it chooses.
const entrance = document.querySelector("#entrance");
if (entrance && document.referrer === "") {
  const links = [...entrance.querySelectorAll("a")];
  const wanted = navigator.languages.flatMap((tag) => links.filter(({ hreflang }) => hreflang === tag || tag.startsWith(hreflang + "-")));
  if (wanted.length > 0) location.replace(wanted[0].href);
}
`;
