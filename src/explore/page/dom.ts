// Small helpers to make elements: text is always set as text, pictures are always parsed.
import type { Picture, Table } from "./server";
import { word } from "./words";

type Child = Node | string | null | undefined | false;
type Values = Record<string, string | number | boolean | null | ((event: Event) => void)>;

/** An element with attributes, listeners (`onclick` …) and children. */
export function h<K extends keyof HTMLElementTagNameMap>(name: K, values: Values = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "function") node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value !== null) node.setAttribute(key, String(value));
  }
  node.append(...children.filter((child): child is Node | string => child !== null && child !== undefined && child !== false));
  return node;
}

export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const node = document.getElementById(id);
  if (!node) throw new Error(id);
  return node as T;
}

let pictures = 0;

/** A picture of the server as an element; nothing in it is run. */
export function picture(svg: string): Element | null {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const root = parsed.documentElement;
  if (root.localName !== "svg" || parsed.querySelector("parsererror, script, foreignObject")) return null;
  const node = document.importNode(root, true);
  own(node, `p${++pictures}-`);
  return node;
}

/** Gives the names within a picture a beginning of their own: two of one chart may stand on the page. */
function own(root: Element, prefix: string): void {
  for (const node of root.querySelectorAll("[id]")) node.id = prefix + node.id;
  const pointing = ["clip-path", "mask", "fill", "stroke", "href", "filter"];
  const wanted = '[clip-path], [mask], [fill^="url"], [stroke^="url"], [href], [filter]';
  for (const node of root.querySelectorAll(wanted)) {
    for (const name of pointing) {
      const value = node.getAttribute(name);
      // A colour begins with the same sign.
      if (value !== null && (name === "href" || value.startsWith("url"))) node.setAttribute(name, value.replace("#", `#${prefix}`));
    }
  }
  for (const name of ["aria-labelledby", "aria-describedby"]) {
    const value = root.getAttribute(name);
    if (value !== null) root.setAttribute(name, value.replace(/\S+/g, (id) => prefix + id));
  }
}

/** A number with its unit, or an interval, stays on one line. */
const SHORT = 18;

export function table(of: Table): HTMLElement {
  const columns = of.columns.map((title) => (title === "" ? h("td") : h("th", { scope: "col" }, title)));
  const rows = of.rows.map((cells) => {
    const cell = (text: string, at: number): Node => (at === 0 ? h("th", { scope: "row" }, text) : h("td", { class: text.length < SHORT && "nowrap" }, text));
    return h("tr", {}, ...cells.map(cell));
  });
  const whole = h("table", {}, of.title !== "" && h("caption", {}, of.title), h("thead", {}, h("tr", {}, ...columns)), h("tbody", {}, ...rows));
  return scroller(whole, of.title || word("numbers"));
}

/** What may be wider than the page scrolls by itself, by keyboard too. */
export function scroller(inner: Node, label: string): HTMLElement {
  return h("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": label }, inner);
}

/** A chart on its white card, the same numbers as tables folded beneath it. */
export class Figure {
  readonly node: HTMLElement;
  #hold: HTMLElement;
  #tables: HTMLElement;
  #words: HTMLElement;
  /** A chart that is cut at the edge looks whole: it is said that it goes on. */
  #swipe = h("p", { class: "swipe", "aria-hidden": "true" });
  #title = h("strong");
  #hint = h("span");
  #svg = "";

  constructor() {
    this.#hold = scroller(h("span", { class: "waiting" }), "");
    // Axes run from the left in every language: a chart opens there.
    this.#hold.dir = "ltr";
    this.#swipe.append(this.#title, " ", this.#hint);
    this.#words = h("summary");
    this.#tables = h("div");
    this.node = h("figure", { class: "card" }, this.#swipe, this.#hold, h("details", { class: "numbers" }, this.#words, this.#tables));
  }

  /** Replaces the picture where it stands: neither flicker nor a jump of the page. */
  show(shown: Picture): void {
    this.label(shown.title);
    if (shown.svg === this.#svg) return;
    const drawn = picture(shown.svg);
    if (!drawn) return;
    this.#svg = shown.svg;
    this.#hold.replaceChildren(drawn);
    this.#tables.replaceChildren(...shown.tables.map((t) => table(t)));
    this.#words.parentElement?.toggleAttribute("hidden", shown.tables.length === 0);
  }

  label(title: string): void {
    this.#hold.setAttribute("aria-label", title);
    this.#words.textContent = word("numbers-of", title);
    this.#title.textContent = title;
    this.#hint.textContent = word("swipe");
  }
}

/** Saves a file of the reader's. */
export function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = h("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** What the session keeps over a reload, in this tab alone. */
export function kept<T>(name: string, otherwise: T): T {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? otherwise : (JSON.parse(text) as T);
  } catch {
    return otherwise;
  }
}

export function keep(name: string, value: unknown): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or closed store loses nothing but the reload.
  }
}
