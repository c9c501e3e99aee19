// How outcomes answer over the whole range of the lever just touched.
import { failed, type App } from "./app";
import { byId, Figure, h } from "./dom";
import { Newest, server } from "./server";
import { toLink } from "./state";
import { word } from "./words";

export class Respond {
  #app: App;
  #root = byId("panel-respond");
  #newest = new Newest();
  #figure = new Figure();
  #asked = "";
  #timer = 0;

  constructor(app: App) {
    this.#app = app;
  }

  /** Asked when the view is looked at and the lever has come to rest: it takes a second or two. */
  update(): void {
    window.clearTimeout(this.#timer);
    if (this.#root.hidden || this.#app.covered) return;
    this.#timer = window.setTimeout(() => void this.#ask(), 400);
    if (this.#root.childElementCount === 0) this.#empty();
  }

  #empty(): void {
    this.#root.replaceChildren(h("h2", {}, word("respond")), h("p", { class: "note" }, word("respond-none")));
  }

  async #ask(): Promise<void> {
    const lever = this.#app.touched ?? this.#app.study.levers.find((one) => one.respond !== null) ?? null;
    if (lever === null || lever.respond === null) {
      this.#empty();
      return;
    }
    const { state } = this.#app.store;
    const asked = `${lever.id} ${toLink(state)}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const signal = this.#newest.begin();
    const title = this.#app.study.levers.find((one) => one.id === lever.id)?.title ?? lever.title;
    const wait = h("p", { class: "note", role: "status" }, word("respond-wait"));
    const sentences = h("ul");
    const heading = [h("h2", {}, word("respond")), h("p", { class: "note" }, word("respond-note"), " ", word("respond-futures")), h("h3", {}, title)];
    this.#root.replaceChildren(...heading, wait, this.#figure.node, sentences);
    this.#figure.node.classList.add("old");
    try {
      const answer = await server.respond(state, lever.id, lever.keys, signal);
      wait.remove();
      this.#figure.show(answer.picture);
      this.#figure.node.classList.remove("old");
      sentences.replaceChildren(...answer.sentences.map((text) => h("li", {}, text)));
    } catch (error) {
      if (!signal.aborted) {
        this.#asked = "";
        wait.remove();
      }
      failed("respond", error);
    }
  }
}
