// What the parts of the page share: the state, what the server says of it, and how a reader is told of faults.
import { byId, h } from "./dom";
import { isAbort, Refused, type Lever, type Study } from "./server";
import type { Store } from "./state";
import { isLearned, word } from "./words";

export interface App {
  store: Store;
  /** What the server says of the state, and of its base without changes. */
  study: Study;
  base: Study;
  /** The lever last moved, for its curve. */
  touched: Lever | null;
  /** A guess is awaited: nothing may show what the change does. */
  covered: boolean;
  cover(covered: boolean): void;
  show(tab: Tab): void;
}

export type Tab = "results" | "future" | "variants" | "respond" | "log";

/** A message above the page, one of a kind at a time; `text` null takes it away. */
export function notice(kind: string, text: string | null, ...more: Node[]): void {
  const all = byId("notices");
  const old = all.querySelector(`[data-kind="${kind}"]`);
  if (text === null) {
    old?.remove();
    return;
  }
  if (old?.getAttribute("data-text") === text && more.length === 0) return;
  const close = h("button", { type: "button", class: "quiet", onclick: () => notice(kind, null) }, isLearned() ? word("close") : "×");
  // The server's problems come in lines that stand under each other.
  const said = text.includes("\n") ? h("pre", { dir: "ltr", tabindex: 0 }, text) : h("p", {}, text);
  const node = h("div", { class: "notice warning", "data-kind": kind, "data-text": text }, said, ...more, close);
  if (old) old.replaceWith(node);
  else all.append(node);
}

/** Tells of what went wrong in a call; an ask that was replaced by a newer one is nothing wrong. */
export function failed(kind: string, error: unknown): void {
  if (isAbort(error)) return;
  // Several calls fail together when the program has ended: one message says so.
  const gone = error instanceof Refused && error.status === 0;
  notice(gone ? "gone" : kind, describe(error));
}

export function describe(error: unknown): string {
  if (!(error instanceof Refused)) return String(error);
  if (error.status === 0) return word("gone");
  if (error.status === 401) return isLearned() ? word("shut") : error.problem.text;
  return error.problem.text;
}
