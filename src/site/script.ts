/** The script of all pages: what needs it is hidden until it runs. Without it every page reads the same. */
export const script = `for (const button of document.querySelectorAll("button.copy")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const { textContent } = button.previousElementSibling;
    await navigator.clipboard.writeText(textContent);
    const label = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = label; }, 1500);
  });
}

for (const form of document.querySelectorAll("form.filter")) {
  form.hidden = false;
  const output = form.querySelector("output");
  const number = new Intl.NumberFormat(output.dataset.locale);
  const rows = [...form.parentElement.querySelectorAll("tbody tr")];
  const selects = [...form.querySelectorAll("select")];
  const narrow = () => {
    let shown = 0;
    for (const row of rows) {
      row.hidden = selects.some(({ name, value }) => value !== "" && row.dataset[name] !== value);
      if (!row.hidden) shown++;
    }
    output.textContent = output.dataset.text.replace("{{count}}", number.format(shown));
    const query = new URLSearchParams(selects.flatMap(({ name, value }) => (value === "" ? [] : [[name, value]])));
    history.replaceState(null, "", query.size > 0 ? "?" + query : location.pathname);
  };
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const value = asked.get(select.name);
    if ([...select.options].some((option) => option.value === value)) select.value = value;
  }
  form.addEventListener("change", narrow);
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
}

// The root leads to the reader's language, once: who goes back to it chooses.
const entrance = document.querySelector("#entrance");
if (entrance && document.referrer === "") {
  const links = [...entrance.querySelectorAll("a")];
  const wanted = navigator.languages.flatMap((tag) => links.filter(({ hreflang }) => hreflang === tag || tag.startsWith(hreflang + "-")));
  if (wanted.length > 0) location.replace(wanted[0].href);
}
`;
