// Up to six saved variants: kept, loaded, and compared by what they cost and what they do.
import { failed, type App } from "./app";
import { byId, Figure, h, keep, kept, table } from "./dom";
import { Newest, server } from "./server";
import { word } from "./words";

interface Variant {
  title: string;
  base: string;
  set: Record<string, string>;
}

const MOST = 6;
/** Within this a second press is the double click of a hand that means one. */
const DOUBLE = 600;

export class Variants {
  #app: App;
  #root = byId("panel-variants");
  #variants: Variant[] = kept<Variant[]>("variants", []);
  #list = h("ul", { class: "variants" });
  #out = h("div", { class: "grid" });
  #newest = new Newest();
  #before = h("p", { class: "notice", role: "status" });
  /** The variants that were last compared. */
  #of = "";
  #saved = 0;
  #made = "";

  constructor(app: App) {
    this.#app = app;
  }

  update(): void {
    const { state } = this.#app.store;
    const made = `${state.lang} ${state.base}`;
    if (made !== this.#made) this.#make();
    this.#made = made;
  }

  #make(): void {
    const name = h("input", { type: "text", id: "variant-name", dir: "auto", maxlength: 60, autocomplete: "off" });
    const save = h("button", { type: "submit", id: "variant-save" }, word("variant-save"));
    const form = h("form", { class: "field line" }, h("label", { for: "variant-name" }, word("variant-name")), name, save);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (event.timeStamp - this.#saved < DOUBLE) return;
      this.#saved = event.timeStamp;
      this.#save(name.value.trim());
      name.value = "";
    });
    const compare = h("button", { type: "button", class: "main", id: "variant-compare", onclick: () => void this.#compare() }, word("compare"));
    this.#root.replaceChildren(h("h2", {}, word("variants")), h("p", { class: "note" }, word("variants-note"), " ", word("variants-free")), form, this.#list, compare, this.#before, this.#out);
    this.#out.replaceChildren();
    // In another language the comparison is asked for again; that of another scenario has nothing to say here.
    const again = this.#of !== "" && this.#made.endsWith(` ${this.#app.store.state.base}`) && this.#compared().length > 0;
    this.#of = "";
    this.#show();
    if (again) void this.#compare();
  }

  #save(title: string): void {
    const { base, set } = this.#app.store.state;
    if (this.#variants.length >= MOST) return;
    const isFree = (name: string): boolean => !this.#variants.some((variant) => variant.title === name);
    const numbers = Array.from({ length: MOST + 1 }, (_, at) => at + 1);
    const names = title === "" ? numbers.map((n) => word("variant-number", n)) : numbers.map((n) => (n === 1 ? title : `${title} (${n})`));
    this.#variants.push({ title: names.find(isFree) ?? title, base, set: { ...set } });
    this.#changed();
  }

  #changed(): void {
    keep("variants", this.#variants);
    this.#show();
  }

  #show(): void {
    const { base } = this.#app.store.state;
    const items = this.#variants.map((variant) => {
      const other = variant.base !== base;
      const many = Object.keys(variant.set).filter((key) => key !== "normalise_priors").length;
      const says = other ? word("variant-other") : many === 0 ? word("variant-base") : word("variant-changes", many);
      const load = h("button", { type: "button", disabled: other, "aria-label": word("variant-load-of", variant.title) }, word("variant-load"));
      load.addEventListener("click", () => this.#app.store.replace(variant.set));
      const remove = h("button", { type: "button", class: "quiet", "aria-label": word("variant-remove-of", variant.title) }, word("variant-remove"));
      remove.addEventListener("click", () => {
        this.#variants = this.#variants.filter((v) => v !== variant);
        this.#changed();
        byId("variant-name").focus();
      });
      return h("li", {}, h("strong", { dir: "auto" }, variant.title), h("span", { class: "note" }, says), load, remove);
    });
    this.#list.replaceChildren(...items);
    this.#list.hidden = items.length === 0;
    byId<HTMLButtonElement>("variant-save").disabled = this.#variants.length >= MOST;
    byId<HTMLButtonElement>("variant-compare").disabled = this.#compared().length === 0;
    this.#age();
  }

  #compared(): Variant[] {
    return this.#variants.filter((variant) => variant.base === this.#app.store.state.base);
  }

  #now(): string {
    return JSON.stringify(this.#compared());
  }

  /** A comparison outlives what it compared: then it is said to be of before. */
  #age(): void {
    this.#before.textContent = word("compare-before");
    this.#before.hidden = this.#of === "" || this.#of === this.#now();
  }

  async #compare(): Promise<void> {
    const signal = this.#newest.begin();
    this.#of = this.#now();
    this.#age();
    this.#out.replaceChildren(h("p", { class: "note", role: "status" }, word("comparing")));
    try {
      const variants = this.#compared().map(({ title, set }) => ({ title, set }));
      const answer = await server.compare(this.#app.store.state, variants, signal);
      const figures = Object.values(answer.charts).map((picture) => {
        const figure = new Figure();
        figure.show(picture);
        return figure.node;
      });
      this.#out.replaceChildren(table(answer.table), ...figures);
    } catch (error) {
      if (!signal.aborted) {
        this.#out.replaceChildren();
        this.#of = "";
        this.#age();
      }
      failed("compare", error);
    }
  }
}
