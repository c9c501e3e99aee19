// When the server is asked for results: the newest state wins, at most once a frame, and nothing starves while a lever moves.
import { isAbort, Newest, server, type Line, type State } from "./server";

const AGAIN_AFTER = 900;
const MOST_BROKEN = 5;

export interface Asked {
  state: State;
  charts: string[];
}

export class Runs {
  #newest = new Newest();
  #wanted: Asked | null = null;
  #frame = 0;
  /** The ask under way has shown nothing yet. */
  #blank = false;
  /** Answers in a row that ended before they were whole. */
  #broken = 0;
  #take: (line: Line, asked: Asked) => void;
  #fail: (error: unknown) => void;
  #end: () => void;

  /** `end`: nothing more comes, for good or ill. */
  constructor(take: (line: Line, asked: Asked) => void, fail: (error: unknown) => void, end: () => void) {
    this.#take = take;
    this.#fail = fail;
    this.#end = end;
  }

  want(state: State, charts: string[]): void {
    this.#wanted = { state, charts };
    this.#soon();
  }

  /** Ends what is under way: what it was asked for is no longer shown. */
  stop(): void {
    this.#wanted = null;
    this.#newest.end();
    this.#blank = false;
  }

  #soon(): void {
    // An ask that was ended by every frame would never show a picture: the first stage may come before the next ask.
    if (this.#frame !== 0 || this.#blank) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const asked = this.#wanted;
      this.#wanted = null;
      if (asked) void this.#ask(asked);
    });
  }

  async #ask(asked: Asked): Promise<void> {
    const signal = this.#newest.begin();
    this.#blank = true;
    let done = false;
    try {
      for await (const line of await server.run(asked.state, asked.charts, signal)) {
        if (signal.aborted) return;
        this.#take(line, asked);
        this.#shown();
        done ||= "done" in line || "problem" in line;
      }
      if (signal.aborted) return;
      if (done) this.#broken = 0;
      // Another tab of this program asked in between: it had its turn, this one asks once more.
      else if (++this.#broken <= MOST_BROKEN) setTimeout(() => !signal.aborted && this.want(asked.state, asked.charts), AGAIN_AFTER);
      if (done || this.#broken > MOST_BROKEN) this.#last();
    } catch (error) {
      if (isAbort(error) || signal.aborted) return;
      this.#fail(error);
      this.#last();
    } finally {
      if (!signal.aborted) this.#shown();
    }
  }

  #last(): void {
    if (!this.#wanted) this.#end();
  }

  #shown(): void {
    this.#blank = false;
    if (this.#wanted) this.#soon();
  }
}
