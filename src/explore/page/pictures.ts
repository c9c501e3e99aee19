// The pictures of a run: which are shown, and each in its place; the server draws them.
import { Figure, h } from "./dom";
import type { Picture, Study } from "./server";
import { word } from "./words";

/** From this width on two pictures stand beside each other with letters that can be read. */
const TWO = matchMedia("(min-width: 100rem)");

export class Pictures {
  readonly node = h("section", { class: "pictures" });
  #heading = h("h2");
  #bar = h("div", { class: "chips", role: "group" });
  #grid = h("div", { class: "grid" });
  #figures = new Map<string, Figure>();
  #charts: Study["charts"] = [];
  #changed: () => void;
  shown: string[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
    this.node.append(this.#heading, this.#bar, this.#grid);
    TWO.addEventListener("change", () => {
      this.#fit();
      this.#place();
      this.#changed();
    });
  }

  /** The pictures that can be asked for, in the language of the page. */
  offer(charts: Study["charts"]): void {
    this.#heading.textContent = word("pictures");
    this.#bar.setAttribute("aria-label", word("pictures-choose"));
    this.#charts = charts;
    const known = charts.map((chart) => chart.name);
    this.shown = this.shown.filter((name) => known.includes(name));
    this.#fit();
    const chips = charts.map((chart) => h("button", { type: "button", class: "chip", "data-chart": chart.name, onclick: () => this.#choose(chart.name) }, chart.title));
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset["chart"] : undefined;
    this.#bar.replaceChildren(...chips);
    if (focused !== undefined) chips.find((chip) => chip.dataset["chart"] === focused)?.focus();
    this.#place();
  }

  show(pictures: Record<string, Picture>): void {
    for (const [name, picture] of Object.entries(pictures)) this.#figures.get(name)?.show(picture);
  }

  #room(): number {
    return TWO.matches ? 2 : 1;
  }

  #fit(): void {
    while (this.shown.length > this.#room()) this.shown.shift();
    for (const { name } of this.#charts) {
      if (this.shown.length >= this.#room()) break;
      if (!this.shown.includes(name)) this.shown.push(name);
    }
  }

  #choose(name: string): void {
    if (this.shown.includes(name)) return;
    // The one that has stood longest makes room, where it stood.
    this.shown.push(name);
    this.#fit();
    this.#place();
    this.#changed();
  }

  #place(): void {
    for (const chip of this.#bar.children) {
      const name = (chip as HTMLElement).dataset["chart"] ?? "";
      chip.setAttribute("aria-pressed", String(this.shown.includes(name)));
    }
    for (const name of [...this.#figures.keys()]) if (!this.shown.includes(name)) this.#figures.delete(name);
    // In the order of the offer, so that a picture does not change sides.
    const order = this.#charts.filter((chart) => this.shown.includes(chart.name));
    for (const { name, title } of order) {
      const figure = this.#figures.get(name) ?? new Figure();
      if (!this.#figures.has(name)) figure.label(title);
      this.#figures.set(name, figure);
    }
    const nodes = order.map(({ name }) => this.#figures.get(name)?.node).filter((node) => node !== undefined);
    if (nodes.length !== this.#grid.children.length || nodes.some((node, at) => node !== this.#grid.children[at])) {
      this.#grid.replaceChildren(...nodes);
    }
  }
}
