// One future, day by day: the median one, a bad one or the worst, on the map and as a list of what happens.
import { failed, type App } from "./app";
import { byId, Figure, h, table } from "./dom";
import { isAbort, Newest, server, type Future, type State, type Which } from "./server";
import { dateAfter, number, word } from "./words";

const CALM = matchMedia("(prefers-reduced-motion: reduce)");
const TICK = 90;
const REST = 400;

export class Replay {
  #app: App;
  #root = byId("panel-future");
  #newest = new Newest();
  #which: Which | null = null;
  #future: Future | null = null;
  #of: State | null = null;
  #figure = new Figure();
  #slider = h("input", { type: "range", id: "day", min: 0, step: 1 });
  #day = h("output", { for: "day", class: "value" });
  #play = h("button", { type: "button", id: "play" });
  #now = h("p", { class: "now", "aria-live": "polite" });
  #events = h("ol", { class: "events" });
  #body = h("div");
  #timer = 0;
  #rest = 0;
  #drawing = false;
  #wanted = -1;
  #made = "";

  constructor(app: App) {
    this.#app = app;
    this.#slider.addEventListener("input", () => {
      this.#stop();
      this.#go(this.#slider.valueAsNumber);
    });
    this.#play.addEventListener("click", () => this.#playOrStop());
    CALM.addEventListener("change", () => this.#stop());
  }

  update(): void {
    const { state } = this.#app.store;
    if (this.#made !== state.lang) this.#make();
    this.#made = state.lang;
    // A future is of one state: when that moves on, the picture says so by going away.
    if (this.#of && (this.#of !== state || this.#root.hidden || this.#app.covered)) {
      this.#stop();
      if (this.#of !== state) this.#clear();
    }
    window.clearTimeout(this.#rest);
    if (this.#root.hidden || this.#app.covered || this.#of) return;
    // Not at every step of a lever: when it has come to rest.
    this.#rest = window.setTimeout(() => void this.#ask(this.#which ?? "median"), this.#which ? REST : 0);
  }

  #make(): void {
    const names: [Which, string][] = [
      ["median", word("future-median")],
      ["bad", word("future-bad")],
      ["worst", word("future-worst")],
    ];
    const buttons = names.map(([which, title]) =>
      h("button", { type: "button", class: "chip", "data-which": which, "aria-pressed": false, onclick: () => void this.#ask(which) }, title),
    );
    const chips = h("div", { class: "chips", role: "group", "aria-label": word("future-choose") }, ...buttons);
    this.#root.replaceChildren(h("h2", {}, word("future")), h("p", { class: "note" }, word("future-note")), chips, this.#body);
    this.#clear();
  }

  #clear(): void {
    this.#newest.end();
    this.#future = null;
    this.#of = null;
    this.#figure = new Figure();
    this.#body.replaceChildren();
  }

  async #ask(which: Which): Promise<void> {
    this.#stop();
    this.#which = which;
    const { state } = this.#app.store;
    this.#of = state;
    for (const chip of this.#root.querySelectorAll<HTMLElement>("[data-which]")) {
      chip.setAttribute("aria-pressed", String(chip.dataset["which"] === which));
    }
    const signal = this.#newest.begin();
    this.#body.classList.add("old");
    try {
      this.#future = await server.future(state, which, signal);
      this.#show(this.#future);
    } catch (error) {
      if (!signal.aborted) {
        this.#of = null;
        this.#body.classList.remove("old");
      }
      failed("future", error);
    }
  }

  #show(future: Future): void {
    this.#body.classList.remove("old");
    this.#slider.max = String(future.days);
    this.#events.replaceChildren(
      ...future.events.map((event) => {
        const go = h("button", { type: "button", "data-day": event.day }, h("span", { class: "date" }, event.date), h("span", {}, event.text));
        go.addEventListener("click", () => {
          this.#stop();
          this.#go(event.day);
        });
        return h("li", {}, go);
      }),
    );
    this.#figure.label(future.title);
    const numbers = h("details", { class: "numbers" }, h("summary", {}, word("numbers-of", future.title)), table(future.table));
    const controls = h("div", { class: "line player" }, this.#play, h("label", { for: "day" }, word("day")), this.#slider, this.#day);
    const story = h("section", { class: "story" }, h("h3", {}, word("events")), this.#events);
    const head = h("div", {}, h("h3", {}, future.title), future.hypothesis !== "" && h("p", { class: "note" }, word("future-hypothesis", future.hypothesis)));
    this.#body.replaceChildren(head, controls, this.#now, h("div", { class: "beside future" }, this.#figure.node, story), numbers);
    this.#stop();
    this.#go(future.days);
  }

  #go(day: number): void {
    const future = this.#future;
    if (!future) return;
    this.#slider.value = String(day);
    this.#day.textContent = word("day-date", dateAfter(this.#app.study.base.start, day), number(day), number(future.days));
    this.#slider.setAttribute("aria-valuetext", this.#day.textContent);
    const past = future.events.filter((event) => event.day <= day);
    const latest = past.at(-1);
    // Seen while it plays, heard when it stands still.
    this.#now.setAttribute("aria-live", this.#timer === 0 ? "polite" : "off");
    this.#now.textContent = latest ? word("event-of", latest.date, latest.text) : word("events-none-yet");
    for (const button of this.#events.querySelectorAll<HTMLElement>("button")) {
      const then = Number(button.dataset["day"]);
      button.classList.toggle("future", then > day);
      if (latest && then === latest.day) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
    const current = this.#events.querySelector<HTMLElement>("[aria-current]");
    // The list scrolls by itself, never the page.
    if (current) this.#events.scrollTop = current.offsetTop - this.#events.offsetTop - this.#events.clientHeight / 3;
    else this.#events.scrollTop = 0;
    this.#wanted = day;
    if (!this.#drawing) void this.#draw(future);
  }

  /** One map at a time; what was passed over meanwhile is not drawn. */
  async #draw(future: Future): Promise<void> {
    this.#drawing = true;
    let drawn = -1;
    try {
      while (this.#future === future && this.#of && drawn !== this.#wanted) {
        drawn = this.#wanted;
        const map = await server.map(this.#of, future.number, drawn, new AbortController().signal);
        if (this.#future === future) this.#figure.show({ ...map, tables: [] });
      }
    } catch (error) {
      if (!isAbort(error)) this.#stop();
      failed("map", error);
    } finally {
      this.#drawing = false;
      if (this.#future && this.#future !== future && this.#wanted >= 0) void this.#draw(this.#future);
    }
  }

  #playOrStop(): void {
    const future = this.#future;
    if (!future) return;
    const at = this.#slider.valueAsNumber;
    if (CALM.matches) {
      // Who wants no motion goes from event to event.
      const next = future.events.find((event) => event.day > at);
      this.#go(next?.day ?? (at >= future.days ? 0 : future.days));
      return;
    }
    if (this.#timer !== 0) {
      this.#stop();
      this.#go(at);
      return;
    }
    if (at >= future.days) this.#slider.value = "0";
    this.#play.textContent = word("pause");
    this.#timer = window.setInterval(() => {
      const day = this.#slider.valueAsNumber;
      if (day >= future.days) {
        this.#stop();
        this.#go(day);
      } else if (!this.#drawing || day % 4 !== 3) {
        this.#go(day + 1);
      }
    }, TICK);
  }

  #stop(): void {
    window.clearInterval(this.#timer);
    this.#timer = 0;
    this.#play.textContent = CALM.matches ? word("next-event") : word("play");
  }
}
