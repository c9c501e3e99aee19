// The levers: a slider or a choice each, under their groups' headings, with the base marked and a way back to it.
import type { App } from "./app";
import { byId, h } from "./dom";
import type { Lever } from "./server";
import { stepsOf } from "./state";
import { compact, decimalsOf, word } from "./words";

/** Letters of a value that no longer fits beside its name. */
const LONG = 12;

interface Shown {
  lever: Lever;
  node: HTMLElement;
  back: HTMLButtonElement;
  value: HTMLElement;
  band: HTMLElement;
  tick: HTMLElement;
  slider: HTMLInputElement | null;
  radios: HTMLInputElement[];
}

export class Levers {
  #app: App;
  #root = byId("lever-list");
  #shown: Shown[] = [];
  #made = "";

  constructor(app: App) {
    this.#app = app;
  }

  /** Follows the state at once, and the server's words of it when they are there. */
  update(): void {
    const { study, store } = this.#app;
    const made = `${store.state.lang} ${study.base.id} ${study.levers.map((lever) => lever.id).join()}`;
    if (made !== this.#made) this.#make(study.levers);
    this.#made = made;
    for (const lever of study.levers) {
      const shown = this.#shown.find((s) => s.lever.id === lever.id);
      if (shown) this.#follow(Object.assign(shown, { lever }));
    }
  }

  #make(levers: Lever[]): void {
    this.#shown = levers.map((lever) => this.#one(lever));
    const groups = new Map<string, HTMLElement[]>();
    for (const { lever, node } of this.#shown) groups.set(lever.group, [...(groups.get(lever.group) ?? []), node]);
    const made = [...groups].map(([title, nodes]) => h("section", { class: "group" }, h("h3", {}, title), ...nodes));
    this.#root.replaceChildren(...made);
  }

  #one(lever: Lever): Shown {
    const id = `lever-${lever.id.replace(/\W/g, "-")}`;
    const value = h("output", { for: id, class: "value" });
    const band = h("span", { class: "band" });
    const tick = h("span", { class: "tick" });
    const back = h("button", { type: "button", class: "quiet back", onclick: () => this.#back(lever) }, word("back"));
    back.setAttribute("aria-label", word("back-of", lever.title));
    const unit = lever.unit !== "" && h("span", { class: "unit" }, lever.unit);
    const curve =
      lever.respond !== null &&
      h("button", { type: "button", class: "quiet", "aria-label": word("curve-of", lever.title), onclick: () => this.#curve(lever) }, word("curve"));
    if (lever.kind === "choice") {
      const radios = lever.choices.map((choice) =>
        h("input", { type: "radio", name: id, value: choice.value, onchange: () => this.#set(lever, choice.value, true) }),
      );
      const labels = lever.choices.map((choice, at) => h("label", { class: "radio" }, radios[at], h("span", {}, choice.title)));
      const node = h("fieldset", { class: "lever" }, h("legend", {}, lever.title), h("div", { class: "radios" }, ...labels), h("div", { class: "foot" }, h("span"), back));
      return { lever, node, back, value, band, tick, slider: null, radios };
    }
    const slider = h("input", { type: "range", id, min: lever.min, max: lever.max, step: lever.step });
    slider.addEventListener("input", () => this.#set(lever, plain(slider.valueAsNumber, lever.step), false));
    stepsOf(slider, this.#app.store);
    const ends = [lever.min, lever.max].map((end) => h("span", { class: "ends" }, compact(end)));
    const node = h(
      "div",
      { class: "lever" },
      h("div", { class: "head" }, h("label", { for: id }, lever.title, " ", unit), value),
      h("div", { class: "track" }, band, tick, slider),
      h("div", { class: "foot" }, ends[0], curve, back, ends[1]),
    );
    return { lever, node, back, value, band, tick, slider, radios: [] };
  }

  #set(lever: Lever, value: string, whole: boolean): void {
    this.#app.touched = lever;
    this.#app.store.change(Object.fromEntries(lever.keys.map((key) => [key, value])), lever.id);
    if (whole) this.#app.store.settle();
  }

  #back(lever: Lever): void {
    this.#app.touched = lever;
    this.#app.store.change(Object.fromEntries(lever.keys.map((key) => [key, null])));
    // The button goes away with the difference: the reader stays at the lever.
    const shown = this.#shown.find((s) => s.lever.id === lever.id);
    (shown?.slider ?? shown?.radios.find((radio) => radio.checked))?.focus();
  }

  #curve(lever: Lever): void {
    this.#app.touched = lever;
    this.#app.show("respond");
    // On a telephone the view lies far below.
    byId("tab-respond").focus();
  }

  #follow(shown: Shown): void {
    const { lever, slider } = shown;
    const { state } = this.#app.store;
    const set = lever.keys.map((key) => state.set[key]).find((text) => text !== undefined);
    const base = this.#app.base.levers.find((other) => other.id === lever.id) ?? lever;
    shown.back.hidden = set === undefined;
    shown.node.classList.toggle("changed", set !== undefined);
    const choice = set ?? base.choice ?? lever.choice;
    for (const radio of shown.radios) radio.checked = radio.value === choice;
    if (!slider) return;
    const assumed = lever.value ?? (lever.low !== null && lever.high !== null ? (lever.low + lever.high) / 2 : null);
    const value = set === undefined ? assumed : Number(set);
    const known = value !== null && Number.isFinite(value);
    const at = known ? value : (lever.min + lever.max) / 2;
    if (slider.valueAsNumber !== at) slider.value = String(at);
    slider.classList.toggle("implied", set === undefined && lever.value === null);
    // The server's words, as soon as they are of this value.
    const isSaid = set === undefined || (lever.value !== null && Math.abs(lever.value - at) < lever.step / 1000);
    shown.value.textContent = isSaid ? lever.shown : compact(at);
    shown.value.classList.toggle("long", shown.value.textContent.length > LONG);
    slider.setAttribute("aria-valuetext", [shown.value.textContent, lever.unit].join(" ").trim());
    const share = (x: number): number => (100 * (Math.min(Math.max(x, lever.min), lever.max) - lever.min)) / (lever.max - lever.min || 1);
    shown.band.hidden = base.low === null || base.high === null;
    if (base.low !== null && base.high !== null) {
      shown.band.style.insetInlineStart = `${share(base.low)}%`;
      shown.band.style.inlineSize = `${share(base.high) - share(base.low)}%`;
      shown.band.title = word("band", compact(base.low), compact(base.high));
    }
    shown.tick.hidden = base.value === null || set === undefined;
    if (base.value !== null) shown.tick.style.insetInlineStart = `${share(base.value)}%`;
  }
}

/** A number as TOML has it, without what binary fractions add. */
export function plain(value: number, step: number): string {
  return String(Number(value.toFixed(Math.min(decimalsOf(step) + 1, 12))));
}
