// The assumptions: every key by section, searchable, with source and grade; some sections open only after a sentence is read.
import type { App } from "./app";
import { byId, h } from "./dom";
import { follow, typed } from "./measures";
import type { Row, Section } from "./server";
import { word } from "./words";

interface Shown {
  row: Row;
  node: HTMLElement;
  input: HTMLInputElement | HTMLSelectElement | null;
  value: HTMLElement;
  back: HTMLButtonElement;
}

interface Part {
  section: Section;
  node: HTMLDetailsElement;
  list: HTMLElement;
  rows: Map<string, Shown>;
}

export class Assumptions {
  #app: App;
  #root = byId("assumption-list");
  #search = h("input", { type: "search", id: "assumption-search", autocomplete: "off" });
  #label = h("label", { for: "assumption-search" });
  #found = h("p", { class: "note", role: "status" });
  #list = h("div");
  #parts: Part[] = [];
  #unlocked = new Set<string>();
  #made = "";

  constructor(app: App) {
    this.#app = app;
    this.#root.append(this.#label, this.#search, this.#found, this.#list);
    this.#search.addEventListener("input", () => this.#filter());
  }

  update(): void {
    const { study, store } = this.#app;
    this.#label.textContent = word("search");
    const made = `${store.state.lang} ${study.base.id} ${study.sections.map((s) => s.key + s.rows.length).join()}`;
    if (made !== this.#made) {
      this.#parts = study.sections.map((section) => this.#part(section));
      this.#list.replaceChildren(...this.#parts.map(({ node }) => node));
      this.#filter();
    }
    this.#made = made;
    study.sections.forEach((section) => {
      const part = this.#parts.find((p) => p.section.key === section.key);
      if (!part) return;
      part.section = section;
      for (const row of section.rows) {
        const shown = part.rows.get(row.key);
        if (shown) this.#follow(Object.assign(shown, { row }), part);
      }
    });
  }

  #part(section: Section): Part {
    const list = h("div", { class: "rows" });
    const node = h("details", { class: "section" }, h("summary", {}, section.title), list);
    const part: Part = { section, node, list, rows: new Map() };
    // Hundreds of fields are made when they are looked at.
    node.addEventListener("toggle", () => node.open && this.#fill(part));
    return part;
  }

  #fill(part: Part): void {
    if (part.rows.size > 0) return;
    const { section } = part;
    if (section.locked && !this.#unlocked.has(section.key)) {
      const open = h("button", { type: "button" }, word("unlock"));
      const lock = h("div", { class: "notice lock" }, h("p", {}, section.lock), open);
      open.addEventListener("click", () => {
        this.#unlocked.add(section.key);
        lock.remove();
        for (const shown of part.rows.values()) this.#follow(shown, part);
        part.node.querySelector("summary")?.focus();
      });
      part.list.append(lock);
    }
    for (const row of section.rows) {
      const shown = this.#row(row);
      part.rows.set(row.key, shown);
      part.list.append(shown.node);
      this.#follow(shown, part);
    }
    this.#filter();
  }

  #row(row: Row): Shown {
    const id = `key-${row.key.replace(/[^\w-]/g, "-")}`;
    const value = h("span", { class: "value" });
    const back = h("button", { type: "button", class: "quiet back", "aria-label": word("back-of", row.label) }, word("back"));
    const input = this.#input(row, id);
    back.addEventListener("click", () => {
      this.#app.store.change({ [row.key]: null });
      input.focus();
    });
    const name = h("label", { for: id }, row.label, " ", row.unit !== "" && h("span", { class: "unit" }, row.unit));
    const grade = h("span", { class: `grade ${row.grade}`, title: row.gradeTitle }, row.gradeTitle || row.grade);
    const source = h("p", { class: "source" }, grade, " ", h("span", { dir: "auto" }, row.source));
    const key = h("code", { dir: "ltr" }, row.key);
    const node = h("div", { class: "row" }, h("div", { class: "head" }, name, value), h("div", { class: "change" }, input, back), source, key);
    return { row, node, input, value, back };
  }

  #input(row: Row, id: string): HTMLInputElement | HTMLSelectElement {
    if (row.choices.length > 0) {
      const select = h("select", { id }, ...row.choices.map((choice) => h("option", { value: choice.value }, choice.title)));
      select.addEventListener("change", () => this.#app.store.change({ [row.key]: select.value }));
      return select;
    }
    const input = h("input", { type: "number", id, min: row.min, max: row.max, step: row.whole ? 1 : "any" });
    typed(input, (value) => this.#app.store.change({ [row.key]: value }), () => this.update());
    return input;
  }

  #follow(shown: Shown, part: Part): void {
    const { row, input } = shown;
    const { set } = this.#app.store.state;
    shown.value.textContent = row.shown;
    const changed = set[row.key] !== undefined || row.changed;
    shown.back.hidden = set[row.key] === undefined;
    shown.node.classList.toggle("changed", changed);
    if (!input) return;
    input.disabled = part.section.locked && !this.#unlocked.has(part.section.key);
    const value = set[row.key] ?? (row.value === null ? "" : String(Number(row.value.toPrecision(6))));
    follow(input, value);
  }

  /** Rows that hold every word looked for, in their name, key, source or grade. */
  #filter(): void {
    const wanted = plainly(this.#search.value).split(/\s+/).filter((part) => part !== "");
    let found = 0;
    for (const part of this.#parts) {
      const fits = part.section.rows.filter((row) => {
        const text = plainly([part.section.title, row.label, row.key, row.source, row.gradeTitle, row.unit].join(" "));
        return wanted.every((w) => text.includes(w));
      });
      found += fits.length;
      part.node.hidden = fits.length === 0;
      if (wanted.length > 0 && fits.length > 0 && !part.node.open) part.node.open = true;
      const keys = new Set(fits.map((row) => row.key));
      for (const [key, shown] of part.rows) shown.node.hidden = !keys.has(key);
    }
    this.#found.textContent = wanted.length === 0 ? "" : found === 0 ? word("found-none") : word("found", found);
  }
}

/** Without capitals, accents and the vowel signs of Arabic: what people type. */
function plainly(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
