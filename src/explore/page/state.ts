// The one state of the page: what is shown, the way back, and the link that carries it.
import type { Lang, State } from "./server";

const LANGUAGES: Lang[] = ["en", "fr", "ar"];
const KEPT = 200;
/** How long a key rests before its next press is a step of its own. */
const BURST = 900;

export function isLang(code: string | null | undefined): code is Lang {
  return LANGUAGES.includes(code as Lang);
}

/** What stands behind `#`: `base=…&lang=…` and every change as `key=value`, so that a person can read it. */
export function toLink(state: State): string {
  const pairs = new URLSearchParams({ base: state.base, lang: state.lang });
  for (const key of Object.keys(state.set).sort()) pairs.append(key, state.set[key] ?? "");
  return `#${pairs.toString()}`;
}

export function fromLink(hash: string, lang: Lang): State {
  const pairs = new URLSearchParams(hash.replace(/^#/, ""));
  const state: State = { base: pairs.get("base") ?? "", set: {}, lang };
  const wished = pairs.get("lang");
  if (isLang(wished)) state.lang = wished;
  for (const [key, value] of pairs) if (key !== "base" && key !== "lang") state.set[key] = value;
  return state;
}

export function sameSet(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** A slider's moves: a drag is one step back, and so is a burst of presses of a key. */
export function stepsOf(slider: HTMLInputElement, store: Store): void {
  let byKey = false;
  slider.addEventListener("keydown", () => (byKey = true));
  slider.addEventListener("pointerdown", () => (byKey = false));
  slider.addEventListener("change", () => (byKey ? store.settleSoon() : store.settle()));
  slider.addEventListener("blur", () => store.settle());
}

type Watcher = (state: State, before: State) => void;

export class Store {
  #state: State;
  #past: State[] = [];
  #ahead: State[] = [];
  #gesture = "";
  #rest = 0;
  #watchers: Watcher[] = [];

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  watch(watcher: Watcher): void {
    this.#watchers.push(watcher);
  }

  /**
   * Changes some keys; `null` takes a key back to its base. Changes of one `gesture` (a lever being dragged) are one step
   * back together, until `settle`.
   */
  change(keys: Record<string, string | null>, gesture = ""): void {
    const set = { ...this.#state.set };
    for (const [key, value] of Object.entries(keys)) {
      if (value === null) delete set[key];
      else set[key] = value;
    }
    // Weights go together: without any of them nothing is left to be scaled.
    if (!Object.keys(set).some((key) => key.startsWith("hypotheses."))) delete set["normalise_priors"];
    if (sameSet(set, this.#state.set)) return;
    this.#move({ ...this.#state, set }, gesture);
  }

  settle(): void {
    window.clearTimeout(this.#rest);
    this.#gesture = "";
  }

  /** Presses of a key that follow each other closely are one step back. */
  settleSoon(): void {
    window.clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => this.settle(), BURST);
  }

  replace(set: Record<string, string>): void {
    if (!sameSet(set, this.#state.set)) this.#move({ ...this.#state, set: { ...set } }, "");
  }

  /** Another scenario begins without changes: those made belong to the one they were made to. */
  open(base: string): void {
    this.#move({ ...this.#state, base, set: {} }, "");
  }

  /** The language is how things are said, not what is supposed: no step of its own. */
  speak(lang: Lang): void {
    this.#go({ ...this.#state, lang });
  }

  /** The server's name for the scenario that a link without one meant. */
  name(base: string): void {
    this.#state = { ...this.#state, base };
  }

  /** What a link says, as a step that can be undone. */
  follow(state: State): void {
    if (state.base === this.#state.base && state.lang === this.#state.lang && sameSet(state.set, this.#state.set)) return;
    this.#move(state, "");
  }

  undo(): void {
    const before = this.#past.pop();
    this.settle();
    if (!before) return;
    this.#ahead.push(this.#state);
    this.#go({ ...before, lang: this.#state.lang });
  }

  redo(): void {
    const next = this.#ahead.pop();
    this.settle();
    if (!next) return;
    this.#past.push(this.#state);
    this.#go({ ...next, lang: this.#state.lang });
  }

  #move(state: State, gesture: string): void {
    if (gesture === "" || gesture !== this.#gesture) this.#past.push(this.#state);
    if (this.#past.length > KEPT) this.#past.shift();
    this.#ahead = [];
    this.#gesture = gesture;
    this.#go(state);
  }

  #go(state: State): void {
    const before = this.#state;
    this.#state = state;
    for (const watcher of this.#watchers) watcher(state, before);
  }
}
