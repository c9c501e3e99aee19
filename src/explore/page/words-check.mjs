// Holds the words that the page asks for against those of the Fluent files: none may be missing, none idle.
import { readFileSync, readdirSync } from "node:fs";

const here = import.meta.dirname;
const asked = new Set(["explore-title"]);
for (const name of readdirSync(here).filter((n) => n.endsWith(".ts") || n === "page.html")) {
  const text = readFileSync(`${here}/${name}`, "utf8");
  // `word("id")`, a choice of ids within it, and what `data-word` and `data-label` name.
  for (const [, inner] of text.matchAll(/\bword\(((?!node\.)[^()]*)/g)) {
    for (const [, id] of (inner ?? "").matchAll(/"([a-z-]+)"/g)) asked.add(`explore-${id}`);
  }
  for (const [, id] of text.matchAll(/data-(?:word|label)="([a-z-]+)"/g)) asked.add(`explore-${id}`);
}
let faults = 0;
for (const language of ["en", "fr", "ar"]) {
  const page = readFileSync(`${here}/../../render/locale/${language}/explore.ftl`, "utf8");
  const held = new Set([...page.matchAll(/^(explore-[a-z-]+) = /gm)].map((m) => m[1]));
  const told = (list, what) => list.forEach((id) => (faults++, console.error(`${language}: ${id} ${what}`)));
  told([...asked].filter((id) => !held.has(id)), "is missing");
  told([...held].filter((id) => !asked.has(id)), "is asked for nowhere");
}
process.exitCode = faults === 0 ? 0 : 1;
