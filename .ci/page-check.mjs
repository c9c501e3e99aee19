// Pages given by name, each at three sizes. A page fails on: a serious or critical finding of axe-core, sideways
// scrolling, an error on the console, any request but for the page itself, a chart's word that is clipped or
// overprinted, and a first page that does not fit one A4 sheet. SHOTS=FOLDER keeps pictures to look at.
import { createRequire } from "node:module";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const AXE = require.resolve("axe-core/axe.min.js");
const FAULTY = join(import.meta.dirname, "page-check-faulty.html");
const MILLIMETRE = 96 / 25.4;
// What an A4 sheet leaves between its margins (13 mm above and below, 15 mm beside).
const SHEET = { width: Math.floor(180 * MILLIMETRE), height: Math.floor(271 * MILLIMETRE) };
const VIEWS = {
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 } },
  print: { viewport: SHEET, media: "print" },
};
const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];

const pages = process.argv.slice(2);
if (pages.length === 0) {
  console.error("usage: .ci/page-check PAGE.html …");
  process.exit(2);
}

// Runs in the page: charts whose words leave their picture or lie upon each other.
function chartFaults() {
  const faults = [];
  for (const svg of document.querySelectorAll("svg")) {
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll("text")]
      .map((e) => ({ text: e.textContent.trim(), box: e.getBoundingClientRect(), turned: /rotate|matrix/.test(e.getAttribute("transform") ?? "") }))
      .filter((w) => w.text !== "" && w.box.width > 0);
    const name = (svg.closest("[aria-label]")?.getAttribute("aria-label") ?? "chart").slice(0, 60);
    for (const { text, box } of words) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) {
        faults.push(`${name}: “${text}” leaves its chart`);
      }
    }
    words.forEach((a, i) => words.slice(i + 1).forEach((b) => {
      // A text and its halo are drawn at the same place; heights hold room above and below the letters.
      if (a.turned || b.turned || a.text === b.text) return;
      const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (wide > 1 && high > 0.5 * Math.min(a.box.height, b.box.height)) faults.push(`${name}: “${a.text}” and “${b.text}” overlap`);
    }));
  }
  return faults;
}

async function faultsOf(browser, page, view) {
  const { media, ...options } = VIEWS[view];
  const address = pathToFileURL(resolve(page)).href;
  const context = await browser.newContext({ ...options, offline: true });
  const tab = await context.newPage();
  const faults = [];
  tab.on("request", (r) => r.url() !== address && !r.url().startsWith("data:") && faults.push(`request for ${r.url().slice(0, 100)}`));
  tab.on("console", (m) => m.type() === "error" && faults.push(`console: ${m.text()}`));
  tab.on("pageerror", (e) => faults.push(`script: ${e.message}`));
  if (media) await tab.emulateMedia({ media });
  await tab.goto(address);
  await tab.evaluate(() => document.fonts.ready);
  const [wide, seen] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide > seen) faults.push(`scrolls sideways: ${wide} px in ${seen}`);
  faults.push(...(await tab.evaluate(chartFaults)));
  if (media === "print") {
    const high = await tab.evaluate(() => document.querySelector(".first-page")?.getBoundingClientRect().height ?? 0);
    if (high > SHEET.height) faults.push(`the first page needs ${Math.round(high / MILLIMETRE)} mm of a sheet's 271`);
  }
  await tab.addScriptTag({ path: AXE });
  const found = await tab.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  if (process.env.SHOTS) {
    await tab.screenshot({ path: join(process.env.SHOTS, `${basename(page, ".html")}.${view}.png`), fullPage: true });
  }
  const remarks = [];
  for (const { id, impact, help, nodes } of found.violations) {
    const text = `axe ${impact}: ${id}: ${help} (${nodes.length} × ${nodes[0].html.slice(0, 120)})`;
    (impact === "serious" || impact === "critical" ? faults : remarks).push(text);
  }
  await context.close();
  return { faults, remarks };
}

const profile = mkdtempSync(join(tmpdir(), "page-check-"));
const browser = await chromium.launch({ executablePath: process.env.BROWSER, args: [...FLAGS, `--disk-cache-dir=${profile}`] });
let failed = 0;
const known = (await faultsOf(browser, FAULTY, "print")).faults.join("\n");
for (const kind of ["request for", "console: an error", "script:", "scrolls sideways", "leaves its chart", "overlap", "first page", "axe critical"]) {
  if (!known.includes(kind)) {
    console.log(`FAULT  the check is blind to “${kind}”`);
    failed += 1;
  }
}
for (const page of pages) {
  for (const view of Object.keys(VIEWS)) {
    const { faults, remarks } = await faultsOf(browser, page, view);
    console.log(`${faults.length === 0 ? "sound" : "FAULT"}  ${view.padEnd(7)}  ${page}`);
    for (const text of [...new Set(faults)]) console.log(`       ${text}`);
    for (const text of remarks) console.log(`       remark: ${text}`);
    failed += faults.length;
  }
}
await browser.close();
rmSync(profile, { recursive: true, force: true });
process.exit(failed === 0 ? 0 : 1);
