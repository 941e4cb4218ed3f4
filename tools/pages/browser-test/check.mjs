// Opens pages of a site in Chromium, as files and at three widths in both themes, and says what is wrong with them.
// node check.mjs <folder of a series> <page,page,…> <query=expected href,…> [<folder for screenshots>]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [folder, pages, queries, screenshots] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = pathToFileURL(folder + "/").href;
const problems = [];
let opened = 0;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

/** A page that reports what goes wrong in it. */
const newPage = async (context, where) => {
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      problems.push(`${where()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => problems.push(`${where()}: ${error}`));
  page.on("dialog", (dialog) => {
    problems.push(`${where()}: a dialog says ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on("request", (request) => {
    if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
      problems.push(`${where()}: asks for ${request.url()}`);
    }
  });
  return page;
};

for (const width of [360, 800, 1400]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, reducedMotion: "reduce" });
    let where = "";
    const page = await newPage(context, () => where);
    for (const path of pages.split(",")) {
      where = `${path} at ${width}, ${colorScheme}`;
      await page.goto(base + path);
      opened++;
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (wide > 0) {
        problems.push(`${where}: ${wide} pixels too wide`);
      }
      if (screenshots) {
        const name = `${path.replace(/\W+/g, "-")}-${width}-${colorScheme}.png`;
        await page.screenshot({ path: join(screenshots, name) });
      }
      // The test's own script is let in by the debugger, which the page's policy does not hold.
      await page.evaluate(axe);
      const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], preload: false }));
      for (const violation of found.violations) {
        for (const node of violation.nodes) {
          problems.push(`${where}: axe ${violation.id}: ${node.target} ${node.failureSummary.replace(/\s+/g, " ")}`);
        }
      }
    }
    await context.close();
  }
}

const context = await browser.newContext();
let where = "";
const page = await newPage(context, () => where);
for (const query of queries.split(",").filter(Boolean)) {
  const [text, href] = query.split("=");
  where = `search for ${text}`;
  await page.goto(base + "index.html");
  // By the keyboard alone: Tab until the field has the focus.
  for (let i = 0; i < 50 && !(await page.evaluate(() => document.activeElement?.name === "q")); i++) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\.html/);
  const results = await page.locator("#page\\.results a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  if (!results.slice(0, 5).includes(href)) {
    problems.push(`${where}: ${href} is not among ${results.slice(0, 5).join(" ")}`);
  }
}
await browser.close();

problems.forEach((problem) => console.log(problem));
console.log(`${opened} pages opened, ${problems.length} problems`);
process.exit(problems.length === 0 && opened > 0 ? 0 : 1);
