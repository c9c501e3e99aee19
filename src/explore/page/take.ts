// What a reader takes away: the scenario, the briefing, numbers, a picture, a link.
import { failed, type App } from "./app";
import { byId, h, save } from "./dom";
import { server, type Taken } from "./server";
import { toLink } from "./state";
import { word } from "./words";

export class Take {
  #app: App;
  #dialog = byId<HTMLDialogElement>("dialog");

  constructor(app: App) {
    this.#app = app;
    byId("take").addEventListener("click", () => this.#open());
  }

  #open(): void {
    const said = h("p", { class: "note", role: "status" });
    const button = (what: Taken, title: string, note: string): HTMLElement => {
      const take = h("button", { type: "button", "data-take": what }, title);
      take.addEventListener("click", () => void this.#take(take, said, what));
      return h("li", {}, take, h("span", { class: "note" }, note));
    };
    const chart = h("select", { id: "take-chart" }, ...this.#app.study.charts.map((one) => h("option", { value: one.name }, one.title)));
    const drawn = (what: Taken, title: string): HTMLElement => {
      const take = h("button", { type: "button", "data-take": what }, title);
      take.addEventListener("click", () => void this.#take(take, said, what, chart.value));
      return take;
    };
    const link = h("button", { type: "button", id: "copy-link" }, word("take-link"));
    const address = h("input", { type: "text", readonly: true, dir: "ltr", "aria-label": word("take-link"), hidden: true });
    link.addEventListener("click", () => void this.#copy(said, address));
    this.#dialog.replaceChildren(
      h("h2", { id: "dialog-title" }, word("take-heading")),
      h(
        "ul",
        { class: "takes" },
        button("toml", word("take-toml"), word("take-toml-note")),
        button("html", word("take-html"), word("take-html-note")),
        this.#app.study.pdf ? button("pdf", word("take-pdf"), word("take-pdf-note")) : h("li", {}, h("span", {}, word("take-pdf")), h("span", { class: "note" }, word("take-pdf-none"))),
        button("csv", word("take-csv"), word("take-csv-note")),
        button("xlsx", word("take-xlsx"), word("take-xlsx-note")),
        h("li", {}, link, h("span", { class: "note" }, word("take-link-note"))),
      ),
      address,
      h("div", { class: "field line" }, h("label", { for: "take-chart" }, word("take-picture")), chart, drawn("png", "PNG"), drawn("svg", "SVG")),
      said,
      h("button", { type: "button", class: "main", onclick: () => this.#dialog.close() }, word("close")),
    );
    this.#dialog.setAttribute("aria-labelledby", "dialog-title");
    this.#dialog.showModal();
  }

  async #take(button: HTMLButtonElement, said: HTMLElement, what: Taken, chart?: string): Promise<void> {
    button.disabled = true;
    said.textContent = word("take-wait");
    try {
      const { name, file } = await server.take(this.#app.store.state, what, chart);
      save(name, file);
      said.textContent = word("take-done", name);
    } catch (error) {
      said.textContent = "";
      this.#dialog.close();
      failed("take", error);
    } finally {
      button.disabled = false;
    }
  }

  async #copy(said: HTMLElement, address: HTMLInputElement): Promise<void> {
    const link = location.origin + location.pathname + toLink(this.#app.store.state);
    try {
      await navigator.clipboard.writeText(link);
      said.textContent = word("take-link-done");
    } catch {
      // Where the clipboard is closed to pages, the reader copies.
      address.value = link;
      address.hidden = false;
      address.select();
    }
  }
}
