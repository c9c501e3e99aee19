// The weights of the hypotheses: bars that always sum to 100 %, for moving one moves the others in proportion.
import type { App } from "./app";
import { byId, h } from "./dom";
import { stepsOf } from "./state";
import { percent, word } from "./words";

const keyOf = (hypothesis: string): string => `hypotheses.${hypothesis}.prior`;

export class Weights {
  #app: App;
  #root = byId("weight-list");
  #sliders = new Map<string, { slider: HTMLInputElement; value: HTMLElement }>();
  #back: HTMLButtonElement | null = null;
  #made = "";
  /** Weights as a drag began: dragging to 100 % and back loses nothing. */
  #from: Map<string, number> | null = null;

  constructor(app: App) {
    this.#app = app;
  }

  update(): void {
    const { study, store } = this.#app;
    const made = `${store.state.lang} ${study.base.id} ${study.hypotheses.map((one) => one.key).join()}`;
    if (made !== this.#made) this.#make();
    this.#made = made;
    const now = this.#now();
    const whole = wholePercents([...now.values()]);
    [...now.keys()].forEach((key, at) => {
      const bar = this.#sliders.get(key);
      if (!bar) return;
      const share = whole[at] ?? 0;
      if (document.activeElement !== bar.slider || this.#from === null) bar.slider.value = String(share);
      bar.value.textContent = percent(share / 100);
      bar.slider.setAttribute("aria-valuetext", bar.value.textContent);
    });
    if (this.#back) this.#back.hidden = !study.hypotheses.some((one) => store.state.set[keyOf(one.key)] !== undefined);
  }

  #make(): void {
    this.#sliders.clear();
    const rows = this.#app.study.hypotheses.map((one) => {
      const id = `weight-${one.key}`;
      const slider = h("input", { type: "range", id, min: 0, max: 100, step: 1 });
      const value = h("output", { for: id, class: "value" });
      slider.addEventListener("input", () => this.#move(one.key, slider.valueAsNumber / 100));
      slider.addEventListener("change", () => {
        this.#from = null;
        this.update();
      });
      stepsOf(slider, this.#app.store);
      this.#sliders.set(one.key, { slider, value });
      const head = h("div", { class: "head" }, h("label", { for: id }, one.title), value);
      return h("div", { class: "lever" }, head, h("div", { class: "track" }, slider));
    });
    const back = h("button", { type: "button", class: "quiet back", "aria-label": word("back-of", word("weights")) }, word("back"));
    back.addEventListener("click", () => {
      this.#sliders.values().next().value?.slider.focus();
      this.#app.store.change(Object.fromEntries(this.#app.study.hypotheses.map((one) => [keyOf(one.key), null])));
    });
    this.#back = back;
    this.#root.replaceChildren(...rows, back);
  }

  #now(): Map<string, number> {
    const { set } = this.#app.store.state;
    const said = this.#app.study.hypotheses.map((one) => [one.key, Number(set[keyOf(one.key)] ?? one.prior)] as const);
    const sum = said.reduce((total, [, prior]) => total + prior, 0) || 1;
    return new Map(said.map(([key, prior]) => [key, prior / sum]));
  }

  #move(moved: string, to: number): void {
    this.#from ??= this.#now();
    let others = [...this.#from].filter(([key]) => key !== moved);
    // Where nothing is left of the others, they return in the proportions of the base.
    if (others.every(([, prior]) => prior <= 0)) others = this.#app.base.hypotheses.filter((one) => one.key !== moved).map((one) => [one.key, one.prior]);
    const rest = others.reduce((total, [, prior]) => total + prior, 0);
    const keys: Record<string, string> = { [keyOf(moved)]: String(to), normalise_priors: "true" };
    for (const [key, prior] of others) {
      const share = rest > 0 ? prior / rest : 1 / others.length;
      keys[keyOf(key)] = String(Number((share * (1 - to)).toFixed(6)));
    }
    this.#app.store.change(keys, `weight ${moved}`);
  }
}

/** Whole per cent that sum to 100: the largest remainders are rounded up. */
function wholePercents(shares: number[]): number[] {
  const floors = shares.map((share) => Math.floor(share * 100 + 1e-9));
  let missing = 100 - floors.reduce((a, b) => a + b, 0);
  const order = shares.map((share, at) => ({ at, rest: share * 100 - (floors[at] ?? 0) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of order) {
    if (missing <= 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    missing -= 1;
  }
  return floors;
}
