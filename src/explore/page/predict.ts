// "Predict first": a group writes what it expects before the result appears; the session's log keeps both.
import type { App } from "./app";
import { byId, h, keep, kept, save } from "./dom";
import type { Judgement, State } from "./server";
import { sameSet, toLink } from "./state";
import { bracketed, percent, word } from "./words";

interface Entry {
  at: string;
  base: string;
  set: Record<string, string>;
  link: string;
  judgement: string;
  before: string;
  guess: number;
  reason: string;
  result: Judgement | null;
}

export class Predict {
  readonly node = h("section", { class: "predict", hidden: true });
  #app: App;
  #reveal: () => void;
  #button = byId<HTMLButtonElement>("predict");
  #on = false;
  #log: Entry[] = kept<Entry[]>("log", []);
  /** What the group has seen already: its own changes alone are guessed about. */
  #seen: State | null = null;
  #known: Judgement[] = [];
  #open: Entry | null = null;
  told = false;

  constructor(app: App, reveal: () => void) {
    this.#app = app;
    this.#reveal = reveal;
    this.#button.addEventListener("click", () => {
      this.#on = !this.#on;
      this.told = false;
      this.#open = null;
      this.#seen = app.store.state;
      this.update();
      this.#reveal();
    });
  }

  /** Whether the result of this state is still to be guessed. */
  covers(state: State): boolean {
    if (!this.#on) return false;
    const seen = this.#seen;
    if (seen && seen.base === state.base && sameSet(seen.set, state.set)) return false;
    if (!this.node.querySelector("form")) this.#form();
    this.told = false;
    return true;
  }

  offer(judgements: Judgement[]): void {
    this.#known = judgements;
  }

  update(): void {
    this.#button.setAttribute("aria-pressed", String(this.#on));
    if (this.node.querySelector("form")) this.#form();
    else if (this.#open?.result) this.#tell(this.#open);
    this.#list();
  }

  /** The result a guess waited for. */
  done(state: State, judgements: Judgement[]): void {
    const entry = this.#open;
    if (!entry || entry.result || state.base !== entry.base || !sameSet(state.set, entry.set)) return;
    entry.result = judgements.find((judgement) => judgement.statement === entry.judgement) ?? null;
    keep("log", this.#log);
    this.#tell(entry);
    this.#list();
  }

  #form(): void {
    const options = this.#known.filter((judgement) => judgement.share !== "");
    const about = h("select", { id: "guess-about" }, ...options.map((judgement, at) => h("option", { value: at }, judgement.statement)));
    const before = h("p", { class: "note" });
    const slider = h("input", { type: "range", id: "guess", min: 0, max: 100, step: 1, value: 50 });
    const value = h("output", { for: "guess", class: "value" });
    const reason = h("textarea", { id: "guess-why", dir: "auto", rows: 2, maxlength: 500, required: true });
    const follow = (): void => {
      value.textContent = percent(slider.valueAsNumber / 100);
      slider.setAttribute("aria-valuetext", value.textContent);
      before.textContent = word("predict-before", options[Number(about.value)]?.share ?? "–");
    };
    slider.addEventListener("input", follow);
    about.addEventListener("change", follow);
    const form = h(
      "form",
      {},
      h("h2", {}, word("predict-heading")),
      h("p", {}, word("predict-note")),
      h("label", { for: "guess-about" }, word("predict-about")),
      about,
      before,
      h("div", { class: "head" }, h("label", { for: "guess" }, word("predict-guess")), value),
      slider,
      h("label", { for: "guess-why" }, word("predict-why")),
      reason,
      h("button", { type: "submit", class: "main" }, word("predict-show")),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#guessed(options[Number(about.value)], slider.valueAsNumber / 100, reason.value.trim());
    });
    follow();
    this.node.replaceChildren(form);
  }

  #guessed(about: Judgement | undefined, guess: number, reason: string): void {
    const { state } = this.#app.store;
    const { base, set } = state;
    const link = toLink(state);
    const at = new Date().toISOString();
    this.#open = { at, base, set, link, judgement: about?.statement ?? "", before: about?.share ?? "", guess, reason, result: null };
    this.#log.push(this.#open);
    keep("log", this.#log);
    this.#seen = state;
    this.told = true;
    this.node.replaceChildren(h("p", { class: "note" }, word("predict-wait")));
    this.#list();
    this.#reveal();
  }

  #tell(entry: Entry): void {
    const result = entry.result;
    this.node.replaceChildren(
      h("h2", {}, word("predict-told")),
      h("p", { class: "statement" }, entry.judgement),
      h(
        "dl",
        {},
        h("dt", {}, word("predict-group")),
        h("dd", {}, h("strong", {}, percent(entry.guess)), entry.reason !== "" && ` – ${entry.reason}`),
        h("dt", {}, word("predict-model")),
        h("dd", {}, h("strong", {}, result?.share ?? "–"), " ", bracketed(result?.range ?? ""), " ", result?.words ?? ""),
      ),
    );
    this.node.hidden = false;
  }

  /** The log has a view of its own. */
  #list(): void {
    const rows = this.#log.map((entry) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, entry.judgement),
        h("td", {}, entry.before),
        h("td", {}, percent(entry.guess)),
        h("td", {}, entry.result ? `${entry.result.share} ${bracketed(entry.result.range)}` : "–"),
        h("td", {}, entry.reason),
      ),
    );
    const names = [word("predict-about"), word("log-before"), word("predict-group"), word("predict-model"), word("predict-why")];
    const head = h("tr", {}, ...names.map((name) => h("th", { scope: "col" }, name)));
    const download = h("button", { type: "button", id: "log-save", onclick: () => this.#save() }, word("log-save"));
    const shown: Node =
      rows.length === 0
        ? h("p", { class: "note" }, word("log-empty"))
        : h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": word("log") }, h("table", {}, h("thead", {}, head), h("tbody", {}, ...rows)));
    byId("panel-log").replaceChildren(h("h2", {}, word("log")), h("p", { class: "note" }, word("log-note")), shown, download);
  }

  #save(): void {
    save("harmattan-log.json", new Blob([`${JSON.stringify(this.#log, null, 1)}\n`], { type: "application/json" }));
  }
}
