// What differs from the base: a table with each outcome's interval, its verdict in words beside it.
import { h, table } from "./dom";
import type { Differences, Verdict } from "./server";
import { word } from "./words";

const SIGNS: Record<Verdict, string> = { lower: "▼", higher: "▲", open: "?", none: "=" };

const ROLES = [["table", "table"], ["thead, tbody", "rowgroup"], ["tr", "row"], ["thead th", "columnheader"], ["tbody th", "rowheader"], ["td", "cell"]] as const;

/** The last column says the verdict in words; the sign and the colour are for those who see the whole at a glance. */
function mark(row: Element, verdict: Verdict): void {
  const cell = row.lastElementChild;
  if (!cell) return;
  const sign = h("span", { "aria-hidden": "true", class: "sign" }, SIGNS[verdict]);
  cell.replaceChildren(h("span", { class: `verdict ${verdict}` }, sign, " ", cell.textContent ?? ""));
}

export class DifferencesView {
  readonly node = h("section", { class: "differences" });
  #inner = h("div");
  #heading = h("h2");

  constructor() {
    this.node.append(this.#heading, this.#inner);
    this.none();
  }

  /** Nothing was changed. */
  none(): void {
    this.#heading.textContent = word("differences");
    this.node.classList.remove("old");
    this.#inner.replaceChildren(h("p", { class: "note" }, word("differences-none")));
  }

  /** The table stays until the new one is there, marked as what it is. */
  wait(): void {
    this.#heading.textContent = word("differences");
    this.node.classList.add("old");
    if (!this.#inner.querySelector("table")) this.#inner.replaceChildren(h("p", { class: "note" }, word("differences-wait")));
  }

  show(differences: Differences): void {
    this.node.classList.remove("old");
    this.#heading.textContent = word("differences");
    const shown = { ...differences.table, title: differences.title || differences.table.title };
    const made = table(shown);
    made.querySelectorAll("tbody tr").forEach((row, at) => {
      [...row.children].forEach((cell, column) => cell.setAttribute("data-column", shown.columns[column] ?? ""));
      mark(row, differences.verdicts[at] ?? "open");
    });
    // On a telephone its rows are stacked: what they are is said, for their look no longer does.
    for (const [parts, role] of ROLES) made.querySelectorAll(parts).forEach((part) => part.setAttribute("role", role));
    this.#inner.replaceChildren(made);
  }
}
