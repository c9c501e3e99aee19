// The measures: a switch each, with what it does, when it starts and what it costs.
import type { App } from "./app";
import { byId, h } from "./dom";
import type { Measure } from "./server";
import { compact, word } from "./words";

interface Shown {
  measure: Measure;
  node: HTMLElement;
  on: HTMLInputElement;
  start: HTMLInputElement;
  cost: HTMLInputElement | null;
  shown: HTMLElement;
  off: HTMLElement;
  back: HTMLButtonElement;
}

export class Measures {
  #app: App;
  #root = byId("measure-list");
  #shown: Shown[] = [];
  #made = "";

  constructor(app: App) {
    this.#app = app;
  }

  update(): void {
    const { study, store } = this.#app;
    const made = `${store.state.lang} ${study.base.id} ${study.measures.map((measure) => measure.key).join()}`;
    if (made !== this.#made) {
      this.#shown = study.measures.map((measure) => this.#one(measure));
      const none = h("p", { class: "note" }, word("measures-none"));
      this.#root.replaceChildren(...(this.#shown.length > 0 ? this.#shown.map(({ node }) => node) : [none]));
    }
    this.#made = made;
    for (const measure of study.measures) {
      const shown = this.#shown.find((s) => s.measure.key === measure.key);
      if (shown) this.#follow(Object.assign(shown, { measure }));
    }
  }

  /** The measures in force: what the state says, or else the base. */
  #on(): string[] {
    const text = this.#app.store.state.set["policy"];
    const base = this.#app.base.measures.filter((measure) => measure.on).map((measure) => measure.key);
    if (text === undefined) return base;
    try {
      return JSON.parse(text) as string[];
    } catch {
      // A link may hold another spelling of the list: the server has read it.
      return this.#app.study.measures.filter((measure) => measure.on).map((measure) => measure.key);
    }
  }

  #one(measure: Measure): Shown {
    const on = h("input", { type: "checkbox", role: "switch", id: `measure-${measure.key}` });
    on.addEventListener("change", () => this.#turn(measure, on.checked));
    const start = this.#field(measure.start.key, measure.start.min, measure.start.max, true);
    const cost = measure.cost && this.#field(measure.cost.key, 0, null, false);
    const shown = h("span", { class: "note" });
    const off = h("p", { class: "note", role: "status" });
    const back = h("button", { type: "button", class: "quiet back", "aria-label": word("back-of", measure.title) }, word("back"));
    back.addEventListener("click", () => this.#back(measure, on));
    const more = h(
      "details",
      {},
      h("summary", {}, word("measure-more")),
      h("ul", {}, ...measure.does.map((text) => h("li", {}, text))),
      h("label", { class: "field" }, h("span", {}, word("measure-start")), start),
      cost && h("label", { class: "field" }, h("span", {}, word("measure-cost")), cost, shown),
    );
    more.querySelector("summary")?.setAttribute("aria-label", word("measure-more-of", measure.title));
    const head = h("div", { class: "head" }, h("label", { class: "switch" }, on, h("span", {}, measure.title)), back);
    return { measure, node: h("div", { class: "measure" }, head, off, more), on, start, cost, shown, off, back };
  }

  #field(key: string, min: number, max: number | null, whole: boolean): HTMLInputElement {
    const input = h("input", { type: "number", min, max, step: whole ? 1 : "any", inputmode: whole ? "numeric" : "decimal" });
    typed(input, (value) => this.#app.store.change({ [key]: value }), () => this.update());
    return input;
  }

  #turn(measure: Measure, on: boolean): void {
    const now = new Set(this.#on());
    if (on) now.add(measure.key);
    else now.delete(measure.key);
    const inOrder = this.#app.study.measures.map((m) => m.key).filter((key) => now.has(key));
    this.#set(inOrder);
  }

  #set(keys: string[], more: Record<string, null> = {}): void {
    const base = this.#app.base.measures.filter((m) => m.on).map((m) => m.key);
    const same = [...keys].sort().join() === [...base].sort().join();
    this.#app.store.change({ ...more, policy: same ? null : JSON.stringify(keys) });
  }

  #back(measure: Measure, focus: HTMLElement): void {
    const was = this.#app.base.measures.find((m) => m.key === measure.key)?.on ?? false;
    const now = new Set(this.#on());
    if (was) now.add(measure.key);
    else now.delete(measure.key);
    const own = Object.keys(this.#app.store.state.set).filter((key) => key.startsWith(`measures.${measure.key}.`));
    focus.focus();
    const inOrder = this.#app.study.measures.map((m) => m.key).filter((key) => now.has(key));
    this.#set(inOrder, Object.fromEntries(own.map((key) => [key, null])));
  }

  #follow(shown: Shown): void {
    const { measure } = shown;
    const { set } = this.#app.store.state;
    const on = this.#on().includes(measure.key);
    const was = this.#app.base.measures.find((m) => m.key === measure.key)?.on ?? false;
    shown.on.checked = on;
    shown.node.classList.toggle("on", on);
    const own = Object.keys(set).some((key) => key.startsWith(`measures.${measure.key}.`));
    shown.back.hidden = on === was && !own;
    shown.off.textContent = own && !on ? word("measure-off") : "";
    follow(shown.start, set[measure.start.key] ?? String(measure.start.value));
    if (shown.cost && measure.cost) {
      follow(shown.cost, set[measure.cost.key] ?? String(Math.round(measure.cost.value)));
      shown.shown.textContent = measure.cost.shown;
    }
  }
}

/** Takes a number that was typed, nothing for an emptied field; what lies beyond the ends goes back, and the ends are said. */
export function typed(input: HTMLInputElement, take: (value: string | null) => void, restore: () => void): void {
  const [min, max] = [input.min, input.max].map((end) => compact(Number(end)));
  const says = input.min === "" ? "" : input.max === "" ? word("from", min ?? "") : word("from-to", min ?? "", max ?? "");
  input.title = says;
  const beyond = h("span", { class: "note beyond", role: "alert" });
  input.addEventListener("change", () => {
    beyond.remove();
    if (input.validity.valid) {
      take(input.value === "" ? null : String(input.valueAsNumber));
      return;
    }
    beyond.textContent = says;
    input.after(beyond);
    if (document.activeElement !== input) restore();
  });
  // A field in hand is left alone until it is left.
  input.addEventListener("blur", () => input.validity.valid || restore());
}

/** A field under the reader's hands is left alone. */
export function follow(input: HTMLInputElement | HTMLSelectElement, value: string): void {
  if (document.activeElement !== input && input.value !== value) input.value = value;
}
