// The first view: headline judgements in words, what differs from the base, and the pictures, stage after stage.
import { failed, notice, type App } from "./app";
import { DifferencesView } from "./differences";
import { byId, h, table } from "./dom";
import { Pictures } from "./pictures";
import { Predict } from "./predict";
import { Runs, type Asked } from "./run";
import type { Judgement, Line, Told } from "./server";
import { sameSet } from "./state";
import { bracketed, number, word } from "./words";

export class Results {
  #app: App;
  #root = byId("panel-results");
  #heading = h("h2");
  #list = h("ol", { class: "judgements" });
  #rests = h("p", { class: "rests" });
  #more = h("button", { type: "button", class: "quiet", "aria-expanded": false });
  #tables = h("div");
  #tablesName = h("summary");
  #differences = new DifferencesView();
  #pictures: Pictures;
  #runs: Runs;
  #predict: Predict;
  #shown: HTMLElement;
  #strip = byId<HTMLButtonElement>("strip");
  #last: Told | null = null;

  constructor(app: App) {
    this.#app = app;
    this.#pictures = new Pictures(() => this.ask());
    this.#runs = new Runs((line, asked) => this.#take(line, asked), (error) => failed("run", error), () => this.#rest());
    this.#predict = new Predict(app, () => this.ask());
    const more = (): void => this.#more.setAttribute("aria-expanded", String(this.#list.classList.toggle("whole")));
    this.#more.addEventListener("click", more);
    // Beside the table of differences there is room for it.
    if (matchMedia("(min-width: 112rem)").matches) more();
    const judged = h("section", { class: "judged" }, this.#heading, this.#list, h("div", { class: "line" }, this.#rests, this.#more));
    const numbers = h("details", { class: "numbers" }, this.#tablesName, this.#tables);
    this.#shown = h("div", { class: "shown" }, judged, this.#pictures.node, this.#differences.node, numbers);
    this.#root.append(this.#predict.node, this.#shown);
    this.#strip.addEventListener("click", () => {
      this.#app.show("results");
      byId("results").scrollIntoView();
      byId("results").focus({ preventScroll: true });
    });
  }

  /** The words and the offer of pictures may have changed with language or scenario. */
  update(): void {
    this.#heading.textContent = word("judgements");
    this.#more.textContent = word("judgements-more");
    this.#tablesName.textContent = word("numbers");
    this.#pictures.offer(this.#app.study.charts);
    this.#predict.update();
  }

  ask(): void {
    const { state } = this.#app.store;
    const covered = this.#predict.covers(state);
    this.#shown.hidden = covered;
    this.#predict.node.hidden = !covered && !this.#predict.told;
    this.#app.cover(covered);
    if (covered) {
      this.#runs.stop();
      this.#rest();
      this.#strip.hidden = false;
      this.#strip.replaceChildren(h("span", {}, word("predict-heading")), h("strong", { "aria-hidden": "true" }, "↓"));
      return;
    }
    if (Object.keys(state.set).length === 0) this.#differences.none();
    else this.#differences.wait();
    this.#root.setAttribute("aria-busy", "true");
    this.#runs.want(state, this.#pictures.shown);
  }

  /** A panel that is busy is not read out: it must end, whatever came of the ask. */
  #rest(): void {
    this.#root.setAttribute("aria-busy", "false");
  }

  #take(line: Line, asked: Asked): void {
    const now = this.#app.store.state;
    // Of another scenario or language nothing is shown any more; of an older value of a lever it is, until the next comes.
    if (asked.state.base !== now.base || asked.state.lang !== now.lang) return;
    if ("stage" in line) this.#tell(line, asked);
    if ("differences" in line && sameSet(asked.state.set, now.set)) this.#differences.show(line.differences);
    if ("problem" in line) notice("run", line.problem.text);
    if ("done" in line && this.#last) this.#predict.done(asked.state, this.#last.judgements);
  }

  #tell(told: Told, asked: Asked): void {
    const { stage, judgements, tables, charts, spoken } = told;
    this.#last = told;
    notice("run", null);
    notice("gone", null);
    this.#predict.offer(asked.state, judgements);
    judgements.forEach((judgement, at) => {
      const item = this.#list.children[at] ?? this.#list.appendChild(h("li"));
      say(item, judgement);
    });
    while (this.#list.children.length > judgements.length) this.#list.lastElementChild?.remove();
    this.#rests.textContent = word("rests", number(stage.futures), number(stage.of));
    this.#root.dataset["futures"] = String(stage.futures);
    this.#tables.replaceChildren(...tables.map((one) => table(one)));
    this.#pictures.show(charts);
    if (stage.futures >= stage.of) byId("spoken").textContent = spoken;
    const first = judgements[0];
    this.#strip.hidden = first === undefined;
    if (first) this.#strip.replaceChildren(h("span", {}, first.statement), h("strong", {}, first.share));
  }
}

/** One judgement, its parts replaced only where they changed. */
function say(item: Element, judgement: Judgement): void {
  if (item.children.length === 0) {
    const parts = ["statement", "likelihood", "share", "range", "confidence", "support"];
    for (const part of parts) item.append(h("span", { class: part }), " ");
  }
  const { statement, words, share, range, confidence, support } = judgement;
  [statement, words, share, bracketed(range), confidence, support].forEach((text, at) => {
    const node = item.children[at] as HTMLElement;
    if (node.textContent !== text) node.textContent = text;
    node.hidden = text === "";
  });
}
