// Begins the page: reads the link, learns the words, asks what the scenario holds, and puts the parts together.
import { describe, failed, notice, type App, type Tab } from "./app";
import { Assumptions } from "./assumptions";
import { byId, h } from "./dom";
import { Drop } from "./drop";
import { Replay } from "./future";
import { watchIdle } from "./idle";
import { Levers } from "./levers";
import { Measures } from "./measures";
import { Respond } from "./respond";
import { Results } from "./results";
import { isAbort, Newest, Refused, server, type State, type Study } from "./server";
import { fromLink, isLang, Store, toLink } from "./state";
import { Take } from "./take";
import { Variants } from "./variants";
import { Weights } from "./weights";
import { learn, word } from "./words";

const TABS: Tab[] = ["results", "future", "variants", "respond", "log"];
/** How long a lever rests before the server is asked to put the state in words. */
const REST = 250;
/** Changes shown before their list is folded; the style sheet knows the number too. */
const FEW = 4;

async function begin(): Promise<void> {
  const wished = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLang) ?? "en";
  const store = new Store(fromLink(location.hash, wished));
  const words = await learn(store.state.lang);
  languages(store, words.languages);
  const first = await study(store.state);
  store.name(first.base.id);
  const base = Object.keys(store.state.set).length === 0 ? first : await server.study({ ...store.state, set: {} });
  const app: App = { store, study: first, base, touched: null, covered: false, cover, show };
  const levers = [new Levers(app), new Measures(app), new Weights(app)];
  const assumptions = new Assumptions(app);
  const results = new Results(app);
  const views = [new Replay(app), new Variants(app), new Respond(app)];
  // On a telephone all parts open at once would bury the results.
  if (matchMedia("(max-width: 49.99rem)").matches) for (const part of ["measures", "weights", "assumptions"]) byId(`part-${part}`).removeAttribute("open");
  new Take(app);
  new Drop(app);
  tabs(show);
  tools(store);
  watchIdle();

  function show(tab: Tab): void {
    for (const one of TABS) {
      byId(`panel-${one}`).hidden = one !== tab;
      byId(`tab-${one}`).setAttribute("aria-selected", String(one === tab));
      byId(`tab-${one}`).tabIndex = one === tab ? 0 : -1;
    }
    byId("covered").hidden = !app.covered || tab === "results" || tab === "log";
    for (const view of views) view.update();
  }

  /** While a guess is awaited, no other view and nothing taken home may give the result away. */
  function cover(covered: boolean): void {
    if (app.covered === covered) return;
    app.covered = covered;
    byId("results").classList.toggle("covered", covered);
    byId<HTMLButtonElement>("take").disabled = covered;
    show(TABS.find((tab) => !byId(`panel-${tab}`).hidden) ?? "results");
  }

  /** A link that was put into the page that is open. */
  async function follow(): Promise<void> {
    const wished = fromLink(location.hash, store.state.lang);
    const signal = links.begin();
    try {
      await server.study(wished, signal);
      if (signal.aborted) return;
      notice("link", null);
      store.follow(wished);
    } catch (error) {
      if (isAbort(error)) return;
      if (!(error instanceof Refused) || error.status === 0 || error.status === 401) return failed("study", error);
      misfit(error);
      store.follow({ base: app.study.scenarios[0]?.id ?? "", set: {}, lang: wished.lang });
    }
    history.replaceState(null, "", toLink(store.state));
  }

  function draw(): void {
    header(app);
    for (const part of [...levers, assumptions, ...views]) part.update();
  }

  let timer = 0;
  const newest = new Newest();
  const links = new Newest();

  /** Asks the server what the state means, and puts its words where the old ones stood. */
  async function learnState(before: State): Promise<void> {
    const { state } = store;
    const signal = newest.begin();
    // Not while a lever moves: browsers close their ears to pages that rewrite the link too often.
    history.replaceState(null, "", toLink(state));
    const elsewhere = state.base !== before.base || state.lang !== before.lang;
    try {
      if (state.lang !== before.lang) languages(store, (await learn(state.lang)).languages);
      const [now, without] = await Promise.all([
        server.study(state, signal),
        elsewhere ? server.study({ ...state, set: {} }, signal) : app.base,
      ]);
      if (signal.aborted) return;
      notice("study", null);
      if (state.base === "") store.name(now.base.id);
      app.study = now;
      app.base = without;
      if (elsewhere) {
        tabNames();
        results.update();
        results.ask();
      }
      draw();
    } catch (error) {
      if (!isAbort(error)) failed("study", error);
    }
  }

  store.watch((state, before) => {
    window.clearTimeout(timer);
    if (state.base !== before.base || state.lang !== before.lang) {
      void learnState(before);
      return;
    }
    for (const part of levers) part.update();
    header(app);
    results.ask();
    timer = window.setTimeout(() => void learnState(state), REST);
    for (const view of views) view.update();
  });

  window.addEventListener("hashchange", () => void follow());
  history.replaceState(null, "", toLink(store.state));
  byId("columns").hidden = false;
  tabNames();
  show("results");
  results.update();
  draw();
  results.ask();
}

function misfit(error: unknown): void {
  const whole = h("details", { class: "numbers" }, h("summary", {}, word("open-whole")), h("pre", { dir: "ltr", tabindex: 0 }, describe(error)));
  notice("link", word("link-bad"), whole);
}

/** What a link holds may not fit: then the page begins at the base and says why. */
async function study(state: State): Promise<Study> {
  try {
    return await server.study(state);
  } catch (error) {
    if (Object.keys(state.set).length === 0 && state.base === "") throw error;
    misfit(error);
    state.set = {};
    state.base = "";
    return server.study(state);
  }
}

function languages(store: Store, all: { code: string; title: string }[]): void {
  const root = byId("languages");
  if (root.childElementCount === 0) {
    for (const { code, title } of all) {
      const button = h("button", { type: "button", lang: code, "data-lang": code }, title);
      button.addEventListener("click", () => isLang(code) && store.speak(code));
      root.append(button);
    }
  }
  for (const button of root.querySelectorAll<HTMLElement>("button")) {
    button.setAttribute("aria-pressed", String(button.dataset["lang"] === store.state.lang));
  }
}

let told = "";
let listed = "";

/** What differs from the base, right under the title; a long list is folded. */
function list(changes: string[]): void {
  const root = byId("changes");
  const now = [document.documentElement.lang, ...changes].join("\n");
  if (now === listed) return;
  listed = now;
  root.hidden = changes.length === 0;
  const all = h("button", { type: "button", class: "quiet", "aria-expanded": root.classList.contains("whole") }, word("changes-all", changes.length));
  all.addEventListener("click", () => all.setAttribute("aria-expanded", String(root.classList.toggle("whole"))));
  all.hidden = changes.length <= FEW;
  root.replaceChildren(h("h2", {}, word("changes")), h("ul", {}, ...changes.map((text) => h("li", {}, text))), all);
}


function header({ store, study }: App): void {
  const { base, scenarios, changes, warnings } = study;
  byId("title").textContent = base.title;
  byId("title").title = base.title;
  byId("title").tabIndex = -1;
  // It describes the base, and says so of what is shown only while nothing was changed.
  byId("about").textContent = changes.length === 0 ? base.description : "";
  list(changes);
  const select = byId<HTMLSelectElement>("scenario");
  const listed = scenarios.map(({ id, title, stress }) => `${id} ${title} ${stress}`).join("\n");
  if (select.dataset["listed"] !== listed) {
    select.dataset["listed"] = listed;
    select.replaceChildren(...scenarios.map(({ id, title, stress }) => h("option", { value: id }, stress ? word("stress", title) : title)));
  }
  select.value = store.state.base;
  byId<HTMLButtonElement>("undo").disabled = !store.canUndo;
  byId<HTMLButtonElement>("reset").disabled = Object.keys(store.state.set).length === 0;
  // Said once: a reader who closed it has read it.
  if (warnings !== told) notice("warnings", warnings === "" ? null : warnings);
  told = warnings;
}

function tools(store: Store): void {
  const select = byId<HTMLSelectElement>("scenario");
  select.addEventListener("change", () => store.open(select.value));
  const button = (id: string, act: () => void): void => {
    byId(id).addEventListener("click", () => {
      act();
      // A button that can do no more would drop the focus to the top of the page.
      if (byId<HTMLButtonElement>(id).disabled) select.focus();
    });
  };
  button("undo", () => store.undo());
  button("reset", () => store.replace({}));
  byId("skip").addEventListener("click", () => {
    byId("results").scrollIntoView();
    byId("results").focus({ preventScroll: true });
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLElement && event.target.matches("input:not([type=range], [type=checkbox], [type=radio]), textarea");
    const key = event.key.toLowerCase();
    if (typing || !(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) store.redo();
    else store.undo();
  });
}

function tabs(show: (tab: Tab) => void): void {
  const list = byId("tabs");
  for (const tab of TABS) {
    list.append(h("button", { type: "button", role: "tab", id: `tab-${tab}`, "aria-controls": `panel-${tab}`, onclick: () => show(tab) }));
  }
  list.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = TABS.findIndex((tab) => byId(`tab-${tab}`) === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const forward = document.documentElement.dir === "rtl" ? -step : step;
    const next = TABS[(at + forward + TABS.length) % TABS.length] ?? "results";
    show(next);
    byId(`tab-${next}`).focus();
  });
}

function tabNames(): void {
  const names: Record<Tab, string> = {
    results: word("tab-results"),
    future: word("tab-future"),
    variants: word("tab-variants"),
    respond: word("tab-respond"),
    log: word("tab-log"),
  };
  for (const tab of TABS) byId(`tab-${tab}`).textContent = names[tab];
}

begin().catch((error: unknown) => notice("begin", describe(error)));
