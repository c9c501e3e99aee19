// Builds the page into ../served: the same bytes on every machine, without paths and source maps.
import { copyFileSync, mkdirSync } from "node:fs";
import { build } from "esbuild";

const here = import.meta.dirname;
const served = `${here}/../served`;
mkdirSync(served, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: ["main.ts", "page.css"],
  entryNames: "page",
  outdir: served,
  bundle: true,
  minify: true,
  charset: "utf8",
  format: "esm",
  target: ["es2022", "chrome109", "firefox115", "safari16.4"],
  external: ["/font-400.woff2", "/font-700.woff2"],
  legalComments: "none",
  sourcemap: false,
  logLevel: "warning",
});
for (const name of ["page.html", "mark.svg"]) copyFileSync(`${here}/${name}`, `${served}/${name}`);
