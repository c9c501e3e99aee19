// Walks through the page of a running `harmattan explore` in a real browser, as people do, by mouse and by keyboard.
// Usage: BROWSER=/usr/bin/chromium node walk.mjs LAUNCH_ADDRESS HARMATTAN_PROGRAM; SHOTS=FOLDER keeps pictures to look at.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address, program] = process.argv.slice(2);
if (!address) {
  console.error("usage: BROWSER=… node walk.mjs LAUNCH_ADDRESS HARMATTAN_PROGRAM");
  process.exit(2);
}
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SCENARIOS = join(import.meta.dirname, "../../../scenarios");
const WIDTHS = { telephone: [390, 844], tablet: [820, 1180], projector: [1920, 1080] };
const origin = new URL(address).origin;
// The wrong line is the fifth.
const WRONG = 'format = 1\nextends = "baseline.toml"\ntitle = "Walk"\n[drones.aircraft]\nwset = 4\n';
const RIGHT = `format = 1
extends = "baseline.toml"
title = { en = "Walk", fr = "Parcours", ar = "جولة" }
policy = ["border_communities"]

[drones.aircraft]
west = { pert = [2, 4, 6], grade = "assumed", source = { en = "planning figure", fr = "chiffre de planification", ar = "رقم تخطيطي" } }
`;

const browser = await chromium.launch({ executablePath: process.env.BROWSER, args: ["--no-sandbox", "--disable-gpu"] });
const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en", acceptDownloads: true });
const page = await context.newPage();
page.setDefaultTimeout(15_000);
const strays = [];
const errors = [];
context.on("request", (request) => {
  const asked = new URL(request.url());
  if (!["blob:", "data:"].includes(asked.protocol) && asked.origin !== origin) strays.push(request.url());
});
page.on("pageerror", (error) => errors.push(String(error)));
page.on("console", (message) => {
  // A browser notes every answer that refuses; the wrong file and the wrong link are meant to be refused.
  const meant = /\/api\/(open|study)$/.test(message.location().url);
  if (["error", "warning"].includes(message.type()) && !meant) errors.push(message.text());
});

let passed = 0;
let failed = 0;
async function check(name, act) {
  try {
    await act();
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${name}: ${String(error.message ?? error).split("\n").slice(0, 4).join(" ")}`);
  }
  await shot(name);
}
function must(holds, says) {
  if (!holds) throw new Error(says);
}
async function shot(name) {
  if (!process.env.SHOTS) return;
  mkdirSync(process.env.SHOTS, { recursive: true });
  await page.screenshot({ path: join(process.env.SHOTS, `${name.replace(/\W+/g, "-")}.png`) });
}
const link = () => page.evaluate(() => location.hash);
const headline = () => page.locator(".judgements li .share").first().innerText();

/** Until the last stage of the newest state is on the page, and its link. */
async function whole() {
  await page.waitForTimeout(400);
  await page.waitForFunction(() => {
    const results = document.getElementById("panel-results");
    return results.getAttribute("aria-busy") === "false" && Number(results.dataset.futures) >= 2000;
  });
}
async function audit(where) {
  await page.evaluate(`window.axe ?? (() => { ${AXE} })()`);
  const found = await page.evaluate(async () => (await axe.run(document)).violations
    .filter((v) => ["serious", "critical"].includes(v.impact))
    .map((v) => `${v.id}: ${v.nodes.slice(0, 2).map((n) => n.target.join(" ")).join(", ")}`));
  must(found.length === 0, `${where}: ${found.join("; ")}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  must(wide <= 0, `${where}: scrolls sideways by ${wide}`);
}
async function drop(name, text) {
  const data = await page.evaluateHandle(([called, says]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([says], called, { type: "application/toml" }));
    return transfer;
  }, [name, text]);
  await page.dispatchEvent("body", "dragover", { dataTransfer: data });
  await page.dispatchEvent("body", "drop", { dataTransfer: data });
}

await check("opens with results and a picture", async () => {
  await page.goto(address);
  await page.waitForSelector(".judgements li .share");
  await page.waitForSelector(".pictures figure svg");
  await whole();
  must((await page.locator("html").getAttribute("lang")) === "en", "not in English");
});
await check("no token in the address", async () => must(new URL(page.url()).search === "", page.url()));

const sliders = page.locator("#lever-list input[type=range]:not(.implied)");
await check("a lever by mouse", async () => {
  await sliders.nth(0).scrollIntoViewIfNeeded();
  const box = await sliders.nth(0).boundingBox();
  const y = box.y + box.height / 2;
  const before = await headline();
  await page.mouse.move(box.x + box.width * 0.3, y);
  await page.mouse.down();
  for (let step = 0; step <= 20; step += 1) await page.mouse.move(box.x + box.width * (0.3 + step * 0.033), y);
  await page.mouse.up();
  await whole();
  must((await link()).split("&").length > 2, `the link says nothing of it: ${await link()}`);
  await page.waitForSelector(".differences td .verdict");
  must((await page.locator("#undo").isEnabled()) && before !== "", "cannot be undone");
});
await check("one drag is one step back", async () => {
  await page.locator("#undo").click();
  await whole();
  must((await link()).split("&").length === 2, await link());
});
await check("a burst of presses is one step back", async () => {
  await sliders.nth(1).focus();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+z");
  await whole();
  must((await link()).split("&").length === 2, await link());
  must(await page.locator("#undo").isDisabled(), "more than one step");
});
await check("a lever by keyboard", async () => {
  const slider = sliders.nth(1);
  await slider.focus();
  const before = await slider.inputValue();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageUp");
  must((await slider.inputValue()) !== before, "did not move");
  await whole();
  await page.waitForSelector(".differences td .verdict");
});
await check("focus stays at the lever", async () => {
  must(await sliders.nth(1).evaluate((node) => node === document.activeElement), "focus was lost");
});
await check("back to the base", async () => {
  const changed = page.locator(".lever.changed .back").first();
  await changed.focus();
  await page.keyboard.press("Enter");
  await whole();
  must((await page.locator(".lever.changed").count()) === 0, "still changed");
});
await check("a measure", async () => {
  await page.locator("#measure-list input[type=checkbox]").first().check();
  await whole();
  must((await link()).includes("policy="), await link());
  await page.waitForSelector(".differences td .verdict");
});
await check("weights sum to 100", async () => {
  const weight = page.locator("#weight-list input[type=range]").first();
  await weight.focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("Tab");
  await whole();
  const values = await page.locator("#weight-list .value").allInnerTexts();
  const sum = values.reduce((total, text) => total + Number(text.replace(/\D/g, "")), 0);
  must(sum === 100, values.join(" + "));
});
await check("search and unlock", async () => {
  await page.locator("#assumption-search").fill("group.");
  const locked = page.locator(".lock button").first();
  await locked.waitFor();
  const field = page.locator(".section[open] .row:not([hidden]) .change > *").first();
  must(await field.isDisabled(), "open before it was unlocked");
  await locked.click();
  must(await field.isEnabled(), "still locked");
  await page.locator("#assumption-search").fill("");
});
await check("Arabic and back", async () => {
  const before = await headline();
  await page.locator("[data-lang=ar]").click();
  await page.waitForFunction(() => document.documentElement.dir === "rtl" && document.querySelector(".pictures svg")?.getAttribute("xml:lang") !== "en");
  await whole();
  const [levers, results] = await Promise.all(["#levers", "#results"].map((id) => page.locator(id).boundingBox()));
  must(levers.x > results.x, "levers do not stand on the right");
  await shot("Arabic");
  await page.locator("[data-lang=en]").click();
  await page.waitForFunction(() => document.documentElement.dir === "ltr");
  await whole();
  must((await headline()) === before, "another number after the way back");
});
await check("a wrong file is shown at its line", async () => {
  const before = await link();
  await drop("wrong.toml", WRONG);
  await page.locator('.says[data-line="5"]').waitFor();
  must((await page.locator(".fault").innerText()).includes("wset"), "not the line");
  await audit("fault");
  await page.keyboard.press("Escape");
  must((await link()) === before, "something changed");
});
await check("a right file opens", async () => {
  await drop("walk.toml", RIGHT);
  await page.waitForFunction(() => document.getElementById("title").textContent === "Walk");
  await whole();
});
await check("a future is replayed", async () => {
  await page.locator("#tab-future").click();
  await page.waitForSelector(".events li");
  await page.locator('[data-which="worst"]').click();
  await page.locator('[data-which="worst"][aria-pressed=true]').waitFor();
  await page.waitForFunction(() => !document.querySelector("#panel-future .old"));
  await page.waitForSelector("#panel-future figure svg");
  await page.locator("#day").focus();
  await page.keyboard.press("Home");
  await page.locator("#play").click();
  await page.waitForFunction(() => document.getElementById("day").valueAsNumber > 3);
  await page.locator("#play").click();
  const day = await page.locator("#day").inputValue();
  await page.waitForTimeout(300);
  must((await page.locator("#day").inputValue()) === day, "does not stop");
  await audit("future");
});
await check("what was changed stands under the title", async () => {
  await sliders.nth(1).focus();
  await page.keyboard.press("PageUp");
  await page.locator("#changes li").first().waitFor();
  await audit("changes");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.getElementById("changes").hidden);
  await page.keyboard.press("Control+Shift+z");
  await page.locator("#changes li").first().waitFor();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.getElementById("changes").hidden);
});
await check("a link that does not fit", async () => {
  await page.evaluate(() => (location.hash = "#base=nope&lang=en"));
  await page.locator('[data-kind="link"]').waitFor();
  await page.waitForFunction(() => !location.hash.includes("nope"));
  await whole();
  await audit("link");
  await page.locator('[data-kind="link"] > button').click();
  await page.locator("#undo").click();
  await page.waitForFunction(() => document.getElementById("title").textContent === "Walk");
  await whole();
});
await check("response of the lever last moved", async () => {
  await page.locator("#tab-respond").click();
  await page.waitForSelector("#panel-respond figure:not(.old) svg");
  await audit("response");
});
await check("variants are saved and compared", async () => {
  await page.locator("#tab-variants").click();
  await page.locator("#variant-name").fill("As dropped");
  await page.locator("#variant-save").click();
  await sliders.nth(1).focus();
  await page.keyboard.press("End");
  await whole();
  await page.locator("#variant-name").fill("At most");
  await page.keyboard.press("Enter");
  await page.waitForTimeout(700);
  await page.locator("#variant-name").fill("At most");
  await page.locator("#variant-save").dblclick();
  const names = await page.locator(".variants strong").allInnerTexts();
  must(names.join() === "As dropped,At most,At most (2)", names.join());
  await page.locator("#variant-compare").click();
  await page.waitForSelector("#panel-variants figure svg");
  await page.waitForSelector("#panel-variants td");
  await audit("variants");
  await page.locator(".variants li").last().locator("button.quiet").click();
  await page.locator("#panel-variants > .notice").waitFor();
});
await check("predict first", async () => {
  await page.locator("#tab-results").click();
  await page.locator("#predict").click();
  await sliders.nth(1).focus();
  await page.keyboard.press("Home");
  await page.locator("#guess").waitFor();
  must(await page.locator(".judged").isHidden(), "the result is not covered");
  must(await page.locator("#take").isDisabled(), "the result can be taken home");
  for (const tab of ["future", "variants", "respond"]) {
    await page.locator(`#tab-${tab}`).click();
    must((await page.locator("#covered").isVisible()) && (await page.locator(`#panel-${tab}`).isHidden()), `${tab} is not covered`);
  }
  await page.locator("#tab-results").click();
  await page.locator("#guess-about").selectOption({ index: 1 });
  await page.locator("#guess-why").fill("It warns the next town.");
  const statement = await page.locator("#guess-about option").nth(1).textContent();
  await page.locator("[data-lang=fr]").click();
  await page.waitForFunction(() => document.documentElement.lang === "fr");
  await page.reload();
  await page.locator("#guess-about option").nth(1).waitFor({ state: "attached" });
  must(await page.locator(".judged").isHidden(), "a reload uncovers the result");
  must((await page.locator("#guess-why").inputValue()) === "It warns the next town.", "the reason is lost");
  await page.locator("[data-lang=en]").click();
  await page.waitForFunction(() => document.documentElement.lang === "en");
  // The judgements are asked for again in the language: until they come there is none to choose.
  await page.waitForFunction((said) => document.querySelectorAll("#guess-about option")[1]?.textContent === said, statement);
  must((await page.locator("#guess-about").inputValue()) === "1", "the judgement is lost");
  await page.locator(".predict button[type=submit]").click();
  await page.waitForSelector(".predict dl");
  await page.locator("#predict").click();
  await page.locator("#tab-log").click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#log-save").click()]);
  const [entry] = JSON.parse(readFileSync(await saved.path(), "utf8"));
  must(entry.guess === 0.5 && entry.which === 1 && entry.result.share !== "" && entry.changes.length > 0, JSON.stringify(entry));
  await page.locator("#tab-results").click();
});
await check("the scenario taken home gives the same numbers", async () => {
  await whole();
  const shown = await headline();
  await page.locator("#take").click();
  await audit("take");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("[data-take=toml]").click()]);
  const text = readFileSync(await saved.path(), "utf8");
  await page.keyboard.press("Escape");
  if (!program) return console.log("no program given: the scenario is not run");
  const folder = mkdtempSync(join(tmpdir(), "harmattan-walk-"));
  try {
    cpSync(SCENARIOS, folder, { recursive: true });
    const base = /^extends = "([^"/]+)"/m.exec(text)?.[1] ?? "walk.toml";
    if (base !== "baseline.toml") writeFileSync(join(folder, base), RIGHT);
    writeFileSync(join(folder, "taken.toml"), text);
    const out = join(folder, "out");
    execFileSync(program, ["run", join(folder, "taken.toml"), "--trajectories", "2000", "--out", out], { stdio: ["ignore", "ignore", "pipe"] });
    const summary = JSON.parse(readFileSync(join(out, "summary.json"), "utf8"));
    const { p } = summary.headline.find((one) => one.outcome === "most_closed_days").probability.chance;
    const number = /[\d.]+/.exec(shown)?.[0] ?? "";
    const decimals = number.split(".")[1]?.length ?? 0;
    must(Math.abs(100 * p - Number(number)) <= 0.5 * 10 ** -decimals + 1e-9, `${shown} on the page, ${100 * p} in the run`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
for (const lang of ["en", "fr", "ar"]) {
  await page.locator(`[data-lang=${lang}]`).click();
  await page.waitForFunction((code) => document.documentElement.lang === code, lang);
  await whole();
  for (const [name, [width, height]] of Object.entries(WIDTHS)) {
    await page.setViewportSize({ width, height });
    await whole();
    await check(`${lang} on a ${name}`, () => audit(`${lang} ${name}`));
  }
}
await check("a link opens the same state", async () => {
  const other = await context.newPage();
  await other.goto(origin + "/" + (await link()));
  await other.waitForFunction(() => Number(document.getElementById("panel-results")?.dataset.futures) >= 2000);
  must((await other.locator(".judgements li .share").first().innerText()) === (await headline()), "another headline");
  await other.close();
});
await check("no request left the machine", async () => must(strays.length === 0, strays.join(", ")));
await check("no error on the console", async () => must(errors.length === 0, errors.join(" | ")));

await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
