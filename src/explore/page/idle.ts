// Warns before the program ends because nobody asks it anything, and lets a reader keep it.
import { notice } from "./app";
import { byId, h } from "./dom";
import { server } from "./server";
import { word } from "./words";

const EVERY = 30_000;
const WARN_BELOW = 300;

export function watchIdle(): void {
  window.setInterval(() => void look(), EVERY);
  // A lid opened again: what was true before says nothing.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void look();
  });
}

async function look(): Promise<void> {
  try {
    tell((await server.left()).seconds);
  } catch {
    notice("gone", word("gone"));
  }
}

function tell(seconds: number): void {
  if (seconds >= WARN_BELOW) {
    notice("idle", null);
    return;
  }
  const stay = h("button", { type: "button", id: "stay" }, word("stay"));
  stay.addEventListener("click", () => {
    server.stay().then(
      (answer) => tell(answer.seconds),
      () => notice("gone", word("gone")),
    );
  });
  const old = byId("notices").querySelector('[data-kind="idle"] p');
  const text = word("idle", Math.max(1, Math.round(seconds / 60)));
  // Said once, not every half minute: a screen reader hears the first.
  if (old) old.textContent = text;
  else notice("idle", text, stay);
}
