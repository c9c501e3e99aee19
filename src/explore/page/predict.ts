// "Predict first": a group writes what it expects before the result appears; the session's log keeps both.
import { failed, type App } from "./app";
import { byId, h, keep, kept, save } from "./dom";
import { Newest, server, type Judgement, type Lang, type State } from "./server";
import { sameSet, toLink } from "./state";
import { bracketed, percent, word } from "./words";

interface Entry {
  at: string;
  base: string;
  set: Record<string, string>;
  link: string;
  /** What was changed since the last guess, in words. */
  changes: string[];
  /** The place of the judgement: its statement may change with the state and the language. */
  which: number;
  judgement: string;
  before: string;
  guess: number;
  reason: string;
  result: Judgement | null;
}

/** A guess that is being written. */
interface Draft {
  which: number | null;
  guess: number;
  reason: string;
}

/** What outlives a reload and a change of language. */
interface Mode {
  on: boolean;
  /** What the group has seen already: its own changes alone are guessed about. */
  seen: State | null;
  /** What differed from the base when it was seen. */
  changes: string[];
  draft: Draft;
}

const BLANK: Draft = { which: null, guess: 50, reason: "" };

export class Predict {
  readonly node = h("section", { class: "predict", hidden: true });
  #app: App;
  #reveal: () => void;
  #button = byId<HTMLButtonElement>("predict");
  #mode = kept<Mode>("predict", { on: false, seen: null, changes: [], draft: BLANK });
  #log: Entry[] = kept<Entry[]>("log", []);
  #known: Judgement[] = [];
  #knownIn: Lang | null = null;
  #newest = new Newest();
  /** The guess last written; after a reload, if its result had not come. */
  #open: Entry | null = this.#log.slice(-1).find((entry) => entry.result === null) ?? null;
  told = false;

  constructor(app: App, reveal: () => void) {
    this.#app = app;
    this.#reveal = reveal;
    this.#button.addEventListener("click", () => {
      this.#keep({ on: !this.#mode.on, seen: app.store.state, changes: app.study.changes, draft: BLANK });
      this.told = false;
      this.#open = null;
      this.node.replaceChildren();
      this.update();
      this.#reveal();
    });
  }

  /** Whether the result of this state is still to be guessed. */
  covers(state: State): boolean {
    if (!this.#mode.on) return false;
    const { seen } = this.#mode;
    if (seen && seen.base === state.base && sameSet(seen.set, state.set)) return false;
    if (!this.node.querySelector("form option")) this.#form();
    this.told = false;
    return true;
  }

  offer(state: State, judgements: Judgement[]): void {
    this.#known = judgements;
    this.#knownIn = state.lang;
  }

  /** After a reload or in another language: what the group had seen, asked for again. */
  async #learn(seen: State, lang: Lang): Promise<void> {
    const signal = this.#newest.begin();
    try {
      for await (const line of await server.run({ ...seen, lang }, [], signal)) {
        if (signal.aborted) return;
        if ("stage" in line && line.stage.futures >= line.stage.of) {
          this.#newest.end();
          this.offer({ ...seen, lang }, line.judgements);
          if (this.node.querySelector("form")) this.#form();
          return;
        }
      }
    } catch (error) {
      failed("run", error);
    }
  }

  #keep(mode: Partial<Mode>): void {
    this.#mode = { ...this.#mode, ...mode };
    keep("predict", this.#mode);
  }

  #draft(draft: Partial<Draft>): void {
    this.#keep({ draft: { ...this.#mode.draft, ...draft } });
  }

  update(): void {
    this.#button.setAttribute("aria-pressed", String(this.#mode.on));
    if (this.node.querySelector("form")) this.#form();
    else if (this.#open?.result) this.#tell(this.#open);
    this.#list();
  }

  /** The result a guess waited for. */
  done(state: State, judgements: Judgement[]): void {
    const entry = this.#open;
    // What is told follows the language of the page.
    if (!entry || (entry.result && !this.told) || state.base !== entry.base || !sameSet(state.set, entry.set)) return;
    entry.result = judgements[entry.which] ?? null;
    entry.judgement = entry.result?.statement ?? entry.judgement;
    entry.changes = this.#since(entry);
    this.#keep({ changes: this.#app.study.changes });
    keep("log", this.#log);
    this.told = true;
    this.#tell(entry);
    this.#list();
  }

  /** What was changed since the last guess; all that differs, where nothing more is known. */
  #since(entry: Entry): string[] {
    if (entry.changes.length > 0) return entry.changes;
    const { changes } = this.#app.study;
    const fresh = changes.filter((text) => !this.#mode.changes.includes(text));
    if (fresh.length > 0) return fresh;
    return changes.length > 0 ? changes : [word("differences-none")];
  }

  #form(): void {
    const { draft, seen } = this.#mode;
    const { lang } = this.#app.store.state;
    const known = this.#knownIn === lang ? this.#known : [];
    if (known.length === 0 && seen) void this.#learn(seen, lang);
    const options = known.map((judgement, which) => ({ judgement, which })).filter(({ judgement }) => judgement.share !== "");
    const about = h("select", { id: "guess-about" }, ...options.map(({ judgement, which }) => h("option", { value: which }, judgement.statement)));
    if (options.some(({ which }) => which === draft.which)) about.value = String(draft.which);
    const before = h("p", { class: "note" });
    const slider = h("input", { type: "range", id: "guess", min: 0, max: 100, step: 1, value: draft.guess });
    const value = h("output", { for: "guess", class: "value" });
    const reason = h("textarea", { id: "guess-why", dir: "auto", rows: 2, maxlength: 500, required: true }, draft.reason);
    const follow = (): void => {
      value.textContent = percent(slider.valueAsNumber / 100);
      slider.setAttribute("aria-valuetext", value.textContent);
      before.textContent = word("predict-before", known[Number(about.value)]?.share ?? "–");
    };
    slider.addEventListener("input", () => {
      this.#draft({ guess: slider.valueAsNumber });
      follow();
    });
    about.addEventListener("change", () => {
      this.#draft({ which: Number(about.value) });
      follow();
    });
    reason.addEventListener("input", () => this.#draft({ reason: reason.value }));
    // Blanks are no reason.
    reason.addEventListener("change", () => (reason.value = reason.value.trim()));
    const show = h("button", { type: "submit", class: "main", disabled: options.length === 0 }, word("predict-show"));
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
      show,
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const which = Number(about.value);
      const judgement = known[which];
      const why = reason.value.trim();
      if (judgement && why !== "") this.#guessed(judgement, which, slider.valueAsNumber / 100, why);
    });
    follow();
    this.node.replaceChildren(form);
  }

  #guessed(about: Judgement, which: number, guess: number, reason: string): void {
    const { state } = this.#app.store;
    const { base, set } = state;
    const link = toLink(state);
    const at = new Date().toISOString();
    this.#open = { at, base, set, link, changes: [], which, judgement: about.statement, before: about.share, guess, reason, result: null };
    this.#log.push(this.#open);
    keep("log", this.#log);
    this.#keep({ seen: state, draft: BLANK });
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
        h("td", { class: "what" }, ...entry.changes.map((text) => h("p", {}, text))),
        h("td", {}, entry.before),
        h("td", {}, percent(entry.guess)),
        h("td", { class: "nowrap" }, entry.result ? `${entry.result.share} ${bracketed(entry.result.range)}` : "–"),
        h("td", {}, entry.reason),
      ),
    );
    const names = [word("predict-about"), word("log-change"), word("log-before"), word("predict-group"), word("predict-model"), word("predict-why")];
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
