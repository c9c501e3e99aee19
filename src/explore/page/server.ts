// The only place that calls the server: every call, its types, and the reader of streamed lines.

export type Lang = "en" | "fr" | "ar";
export interface State {
  base: string;
  set: Record<string, string>;
  lang: Lang;
}
export interface Words {
  lang: Lang;
  dir: "ltr" | "rtl";
  words: Record<string, string>;
  languages: { code: Lang; title: string }[];
}
export interface Choice {
  value: string;
  title: string;
}
export interface Lever {
  id: string;
  title: string;
  unit: string;
  group: string;
  kind: "number" | "choice";
  keys: string[];
  min: number;
  max: number;
  step: number;
  value: number | null;
  low: number | null;
  high: number | null;
  shown: string;
  choices: Choice[];
  choice: string | null;
  respond: string | null;
}
export interface Measure {
  key: string;
  title: string;
  on: boolean;
  does: string[];
  start: { key: string; value: number; min: number; max: number };
  cost: { key: string; value: number; shown: string } | null;
}
export interface Hypothesis {
  key: string;
  title: string;
  prior: number;
}
export interface Row {
  key: string;
  label: string;
  unit: string;
  shown: string;
  value: number | null;
  min: number;
  max: number;
  whole: boolean;
  choices: Choice[];
  source: string;
  grade: string;
  gradeTitle: string;
  changed: boolean;
}
export interface Section {
  key: string;
  title: string;
  locked: boolean;
  lock: string;
  rows: Row[];
}
export interface Study {
  base: { id: string; title: string; description: string; start: string; horizon_days: number };
  scenarios: { id: string; title: string; stress: boolean }[];
  levers: Lever[];
  measures: Measure[];
  hypotheses: Hypothesis[];
  sections: Section[];
  charts: { name: string; title: string }[];
  /** What differs from the base, each difference in words. */
  changes: string[];
  warnings: string;
  /** Whether this program makes PDFs. */
  pdf: boolean;
}
export interface Judgement {
  statement: string;
  words: string;
  share: string;
  range: string;
  confidence: string;
  support: string;
}
export interface Table {
  title: string;
  columns: string[];
  rows: string[][];
}
export interface Picture {
  svg: string;
  title: string;
  tables: Table[];
}
export interface Told {
  stage: { futures: number; of: number };
  judgements: Judgement[];
  tables: Table[];
  charts: Record<string, Picture>;
  spoken: string;
}
export type Verdict = "lower" | "higher" | "open" | "none";
export interface Differences {
  title: string;
  table: Table;
  verdicts: Verdict[];
}
export type Line = Told | { differences: Differences } | { done: true } | { problem: Problem };
export interface Problem {
  text: string;
  places: { line: number; column: number; text: string }[];
}
export interface Comparison {
  charts: Record<string, Picture>;
  table: Table;
}
export type Which = "median" | "bad" | "worst";
export interface Future {
  number: number;
  title: string;
  hypothesis: string;
  days: number;
  events: { day: number; date: string; text: string }[];
  table: Table;
}
export interface Response_ {
  picture: Picture;
  sentences: string[];
}
export type Taken = "toml" | "html" | "pdf" | "svg" | "png" | "csv" | "xlsx";

/** What the server refused, or that it could not be reached (`status` 0). */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.text);
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

async function post(name: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: signal ?? null,
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    throw new Refused(0, { text: "", places: [] });
  }
  if (response.ok) return response;
  const text = await response.text();
  throw new Refused(response.status, problemOf(text) ?? { text: text || String(response.status), places: [] });
}

function problemOf(text: string): Problem | undefined {
  try {
    return (JSON.parse(text) as { problem?: Problem }).problem;
  } catch {
    return undefined;
  }
}

async function ask<T>(name: string, body: unknown, signal?: AbortSignal): Promise<T> {
  return (await (await post(name, body, signal)).json()) as T;
}

/** The objects of a stream of lines, as they come. */
async function* lines(response: Response): AsyncGenerator<Line> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    const parts = (rest + (value ?? "")).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) if (part.trim() !== "") yield JSON.parse(part) as Line;
    if (done) break;
  }
  if (rest.trim() !== "") yield JSON.parse(rest) as Line;
}

/** Gives each ask of one kind a signal that the next ask of that kind ends. */
export class Newest {
  #control: AbortController | null = null;

  begin(): AbortSignal {
    this.#control?.abort();
    this.#control = new AbortController();
    return this.#control.signal;
  }

  end(): void {
    this.#control?.abort();
    this.#control = null;
  }
}

export const server = {
  words: (lang: Lang) => ask<Words>("words", { lang }),
  study: (state: State, signal?: AbortSignal) => ask<Study>("study", { state }, signal),
  run: async (state: State, charts: string[], signal: AbortSignal) => lines(await post("run", { state, charts }, signal)),
  compare: (state: State, variants: { title: string; set: Record<string, string> }[], signal: AbortSignal) =>
    ask<Comparison>("compare", { state, variants }, signal),
  future: (state: State, which: Which, signal: AbortSignal) => ask<Future>("future", { state, which }, signal),
  map: (state: State, number: number, day: number, signal: AbortSignal) =>
    ask<{ svg: string; title: string }>("map", { state, number, day }, signal),
  respond: (state: State, name: string, keys: string[], signal: AbortSignal) => ask<Response_>("respond", { state, name, keys }, signal),
  open: (text: string, name: string, lang: Lang) => ask<{ id: string; title: string }>("open", { text, name, lang }),
  left: () => ask<{ seconds: number }>("left", {}),
  stay: () => ask<{ seconds: number }>("stay", {}),
  /** A file, with the name the server gives it. */
  take: async (state: State, what: Taken, chart?: string): Promise<{ name: string; file: Blob }> => {
    const response = await post("take", chart === undefined ? { state, what } : { state, what, chart });
    const says = response.headers.get("content-disposition") ?? "";
    const name = /filename="?([^";]+)"?/.exec(says)?.[1] ?? `harmattan.${what}`;
    return { name, file: await response.blob() };
  },
};
