// A scenario file dropped on the page or chosen: it becomes the base, or its faults are shown at their lines.
import { describe, notice, type App } from "./app";
import { byId, h } from "./dom";
import { Refused, server, type Problem } from "./server";
import { word } from "./words";

const MOST_BYTES = 1_000_000;
const AROUND = 2;

export class Drop {
  #app: App;
  #dialog = byId<HTMLDialogElement>("dialog");

  constructor(app: App) {
    this.#app = app;
    const veil = byId("drop");
    const field = byId<HTMLInputElement>("file");
    byId("open").addEventListener("click", () => field.click());
    field.addEventListener("change", () => {
      const file = field.files?.[0];
      if (file) void this.#open(file);
      field.value = "";
    });
    const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    window.addEventListener("dragover", (event) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      veil.hidden = false;
    });
    window.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) veil.hidden = true;
    });
    window.addEventListener("drop", (event) => {
      veil.hidden = true;
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.#open(file);
    });
  }

  async #open(file: File): Promise<void> {
    notice("open", null);
    if (file.size > MOST_BYTES) {
      notice("open", word("too-large"));
      return;
    }
    const text = await file.text();
    try {
      const { id } = await server.open(text, file.name, this.#app.store.state.lang);
      this.#app.store.open(id);
      byId("title").focus();
    } catch (error) {
      if (error instanceof Refused && ![0, 401, 413].includes(error.status)) this.#faults(file.name, text, error.problem);
      else notice("open", describe(error));
    }
  }

  /** Every fault under the line it speaks of, with the lines around. */
  #faults(name: string, text: string, problem: Problem): void {
    const lines = text.split(/\r\n|\n|\r/);
    const places = [...problem.places].sort((a, b) => a.line - b.line);
    const near = new Set(places.flatMap(({ line }) => Array.from({ length: 2 * AROUND + 1 }, (_, at) => line - AROUND + at)));
    const rows: HTMLElement[] = [];
    let before = 0;
    lines.forEach((content, at) => {
      const line = at + 1;
      if (!near.has(line)) return;
      if (before !== 0 && line !== before + 1) rows.push(h("li", { class: "gap", "aria-hidden": "true" }, "…"));
      before = line;
      const here = places.filter((place) => place.line === line);
      rows.push(h("li", { class: here.length > 0 ? "fault" : null, value: line }, h("code", {}, content || " ")));
      for (const place of here) {
        rows.push(h("li", { class: "says", "data-line": line }, h("strong", {}, word("line", line)), " ", h("span", { dir: "auto" }, place.text)));
      }
    });
    const excerpt = rows.length > 0 && h("ol", { class: "code", dir: "ltr", tabindex: 0, role: "list", "aria-label": name }, ...rows);
    // What has no place, and the whole as the program's `check` says it.
    const whole = h("details", { class: "numbers" }, h("summary", {}, word("open-whole")), h("pre", { dir: "ltr", tabindex: 0 }, problem.text));
    whole.open = rows.length === 0;
    this.#dialog.setAttribute("aria-labelledby", "dialog-title");
    const parts = [
      h("h2", { id: "dialog-title" }, word("open-failed", name)),
      rows.length > 0 && h("p", {}, word("open-failed-note")),
      excerpt,
      whole,
      h("button", { type: "button", class: "main", onclick: () => this.#dialog.close() }, word("close")),
    ];
    this.#dialog.replaceChildren(...parts.filter((part) => part !== false));
    this.#dialog.showModal();
  }
}
