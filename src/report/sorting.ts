/**
 * The script of the page: a click on a heading sorts its table, figures from the most, words from A; a second one turns it round.
 * Nothing in it comes from a log: its hash is what the page's policy allows. Without it every table stands as it was drawn.
 */
export const sorting = `const { lang } = document.documentElement;
document.documentElement.classList.add("live");
const keyOf = (row, at) => row.cells[at].dataset.by ?? row.cells[at].textContent;
const isFigure = (key) => key !== "" && !Number.isNaN(Number(key));
for (const table of document.querySelectorAll("table.sorts")) {
  const [body] = table.tBodies;
  const heads = [...table.tHead.rows[0].cells];
  for (const [at, head] of heads.entries()) {
    if (head.textContent === "") continue;
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const rows = [...body.rows];
      const figures = rows.some((row) => isFigure(keyOf(row, at)));
      const before = head.getAttribute("aria-sort");
      const turn = before === null ? (figures ? -1 : 1) : before === "ascending" ? -1 : 1;
      // What is not known stands last, whichever way.
      const compare = (a, b) => a === "" || b === "" ? turn * ((a === "") - (b === "")) : figures ? Number(a) - Number(b) : a.localeCompare(b, lang, { numeric: true });
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", turn === 1 ? "ascending" : "descending");
      body.append(...rows.sort((a, b) => turn * compare(keyOf(a, at), keyOf(b, at))));
    });
  }
}`;
