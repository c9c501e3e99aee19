// Words by name, and numbers as each language writes them; the page holds no text of its own.
import { server, type Lang, type Words } from "./server";

let held: Words = { lang: "en", dir: "ltr", words: {}, languages: [] };

export async function learn(lang: Lang): Promise<Words> {
  if (held.lang !== lang || held.languages.length === 0) held = await server.words(lang);
  document.documentElement.lang = held.lang;
  document.documentElement.dir = held.dir;
  document.title = word("title");
  for (const node of document.querySelectorAll<HTMLElement>("[data-word]")) node.textContent = word(node.dataset["word"] ?? "");
  for (const node of document.querySelectorAll<HTMLElement>("[data-label]")) {
    node.setAttribute("aria-label", word(node.dataset["label"] ?? ""));
  }
  return held;
}

export function isLearned(): boolean {
  return held.languages.length > 0;
}

/** A word of the page, `%1` and `%2` filled in. */
export function word(id: string, ...values: (string | number)[]): string {
  const text = held.words[`explore-${id}`] ?? id;
  return text.replace(/%([1-9])/g, (whole, at: string) => String(values[Number(at) - 1] ?? whole));
}

export function decimalsOf(step: number): number {
  const text = String(step);
  if (text.includes("e-")) return Number(text.split("e-")[1]);
  return text.split(".")[1]?.length ?? 0;
}

/** European digits, groups joined by a space that does not break, a comma in French and Arabic: as the server writes. */
export function number(value: number, decimals = 0): string {
  const [whole = "", rest] = Math.abs(value).toFixed(decimals).split(".");
  const english = held.lang === "en";
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, english ? "," : "\u00a0");
  const text = rest === undefined ? grouped : grouped + (english ? "." : ",") + rest;
  return value < 0 ? isolated(`\u2212${text}`) : text;
}

/** Three digits that count, and as few decimals as that takes. */
export function compact(value: number): string {
  const short = Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
  return number(short, decimalsOf(short));
}

export function percent(share: number): string {
  const text = number(share * 100);
  return held.lang === "fr" ? `${text}\u00a0%` : isolated(`${text}%`);
}

/** The simulation error beside a probability, as the briefing writes it. */
export function bracketed(range: string): string {
  return range === "" ? "" : `(${range})`;
}

const DATES = { en: "en-GB", fr: "fr-FR", ar: "ar-EG-u-nu-latn" };

/** The date some days after a date of the server's, written as the server writes it. */
export function dateAfter(start: string, days: number): string {
  const names = new Intl.DateTimeFormat(DATES[held.lang], { month: "long", timeZone: "UTC" });
  const month = Array.from({ length: 12 }, (_, at) => names.format(Date.UTC(2000, at))).findIndex((name) => start.includes(name));
  const [day, year] = (start.match(/\d+/g) ?? []).map(Number);
  if (month < 0 || day === undefined || year === undefined) return start;
  const date = new Date(Date.UTC(year, month, day + days));
  const first = held.lang === "fr" && date.getUTCDate() === 1 ? "1er" : String(date.getUTCDate());
  return [first, names.format(date), date.getUTCFullYear()].join(" ");
}

/** In Arabic a sign beside a number would change sides. */
function isolated(text: string): string {
  return held.lang === "ar" ? `\u2066${text}\u2069` : text;
}
