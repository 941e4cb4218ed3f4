#!/usr/bin/env node
// Runs Markdown linters over the Markdown that Byline writes for a generated series, and javac with Byline over the
// series itself, in turn on this machine, with the same undefined labels planted in both. Prints one table.
//
//   node benchmarks/side-by-side.mjs [--reports 1000] [--mistakes 975] [--rounds 5] [--java-home <folder>]
//
// Needs what `mvn verify` builds, Node 20 or later, and npm, which fetches the linters into a temporary folder.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const PACKAGES = {
  "markdownlint-cli2": "0.24.1",
  "remark-cli": "12.0.1",
  "remark-lint-no-undefined-references": "5.0.2",
  "remark-lint-no-unused-definitions": "4.0.2",
  rumdl: "0.2.75",
};
// The generator numbers the planted labels from here on, each its own number.
const FIRST_PLANTED = 9_000_000;

const { values: given } = parseArgs({
  options: {
    reports: { type: "string", default: "1000" },
    mistakes: { type: "string", default: "975" },
    rounds: { type: "string", default: "5" },
    "java-home": { type: "string", default: process.env.JAVA_HOME ?? "" },
  },
});
/** The planted labels by their numbers, the number left out. */
const forms = new Map();
const mistakes = Number(given.mistakes);
const rounds = Number(given.rounds);
const target = join(dirname(fileURLToPath(import.meta.url)), "target");
const jdk = (tool) => (given["java-home"] ? join(given["java-home"], "bin", tool) : tool);

const work = mkdtempSync(join(tmpdir(), "byline-side-by-side-"));
try {
  main();
} finally {
  rmSync(work, { recursive: true, force: true });
}

function main() {
  const clean = generate("clean", "0");
  const planted = generate("planted", given.mistakes);
  writeFileSync(join(work, "package.json"), JSON.stringify({ private: true, dependencies: PACKAGES }));
  run("npm", ["install", "--no-audit", "--no-fund", "--silent"], work, [0]);

  const correct = byline("javac with Byline, nothing wrong", clean, "compiles, checks, writes Markdown and index", [0]);
  const quick = byline("the same with `-XX:TieredStopAtLevel=1`", clean, correct.does, [0], ["-J-XX:TieredStopAtLevel=1"]);
  const wrong = byline("javac with Byline", planted, "compiles, checks, writes what is right", [1]);
  correct.run();
  const markdown = join(work, "markdown");
  cpSync(join(work, "clean", "classes", "reports", "bench"), markdown, { recursive: true });
  // The index for readers is not what the linters are compared on.
  for (const file of ["README.md", "index.json"]) {
    rmSync(join(markdown, file));
  }
  plant(planted, markdown);
  const written = readdirSync(markdown);
  const bytes = written.reduce((sum, file) => sum + readFileSync(join(markdown, file)).length, 0);

  const linters = [markdownlint(markdown), remark(markdown), rumdl(markdown)];
  const tools = [correct, quick, wrong, ...linters];
  const runs = new Map(tools.map((tool) => [tool, []]));
  for (let round = 0; round < rounds; round++) {
    for (const tool of tools) {
      console.error(`round ${round + 1} of ${rounds}: ${tool.name}`);
      runs.get(tool).push(tool.run());
    }
  }

  console.log(`${written.length} reports, ${(bytes / 1e6).toFixed(1)} MB of Markdown, ${mistakes} undefined labels, `
    + `${rounds} rounds in turn\n`);
  console.log("| tool | version | wall, s: minimum / median | to Byline's median | found | false alarms | does |");
  console.log("|---|---|---|---|---|---|---|");
  const own = median(runs.get(correct).map((r) => r.wall));
  for (const tool of tools) {
    const walls = runs.get(tool).map((r) => r.wall);
    const last = runs.get(tool).at(-1);
    const seen = tool === correct || tool === quick ? "nothing planted" : `${found(last).size} of ${mistakes}`;
    console.log(`| ${tool.name} | ${tool.version} | ${Math.min(...walls).toFixed(2)} / ${median(walls).toFixed(2)} `
      + `| ${(median(walls) / own).toFixed(2)}× | ${seen} | ${falseAlarms(last)} | ${tool.does} |`);
  }
  console.log();
  for (const tool of linters) {
    if (median(runs.get(tool).map((r) => r.wall)) < own) {
      const seen = found(runs.get(tool).at(-1));
      console.log(`${tool.name} is faster; of the ${mistakes} it does not see ${missed(seen)}.`);
    }
  }
}

/** A series as Java; gives the list of its files for javac. */
function generate(name, count) {
  const folder = join(work, name);
  run(jdk("java"), ["-jar", join(target, "benchmarks.jar"), "generate",
    "--reports", given.reports, "--mistakes", count, "--to", folder], work, [0]);
  const sources = readdirSync(join(folder, "bench")).sort().map((file) => join(folder, "bench", file));
  writeFileSync(join(folder, "files"), sources.map((file) => `"${file.replaceAll("\\", "/")}"\n`).join(""));
  return { folder, sources };
}

/** Puts the labels that are planted in the Java into the Markdown, behind the same words. */
function plant(planted, markdown) {
  let count = 0;
  const files = readdirSync(markdown).sort();
  const reports = planted.sources.filter((file) => /Week\d+_\d+\.java$/.test(file));
  reports.forEach((source, report) => {
    const path = join(markdown, files[report]);
    const text = readFileSync(path, "utf8");
    const java = readFileSync(source, "utf8");
    for (const [, before, labels] of java.matchAll(/((?:\S+\s+){4})((?:\[[^\]]*9\d{6}\]\s*)+)\./g)) {
      const words = before.trim().split(/\s+/);
      const place = new RegExp(words.map((word) => word.replace(/[^\w]/g, "\\$&")).join("\\s+") + "(?=\\.)", "g");
      if (text.match(place)?.length !== 1) {
        throw new Error(`${words.join(" ")} is not once in ${path}`);
      }
      const written = labels.trim().split(/\s+/);
      writeFileSync(path, text.replace(place, (found) => `${found} ${written.join(" ")}`));
      written.forEach((label) => forms.set(Number(label.match(/9\d{6}/)[0]), label.replace(/\d{7}/, "…")));
      count += written.length;
    }
  });
  if (count !== mistakes) {
    throw new Error(`${count} of ${mistakes} labels planted`);
  }
}

/** javac and all that Byline does. A report with an undefined label is not written. */
function byline(name, series, does, codes, flags = []) {
  const paths = readFileSync(join(target, "processor-path.txt"), "utf8").trim();
  const dsl = paths.split(delimiter).find((path) => /byline-dsl|dsl.target.classes/.test(path));
  const classes = join(series.folder, "classes");
  const compile = () => {
    rmSync(classes, { recursive: true, force: true });
    mkdirSync(classes);
    return timed(jdk("javac"), ["-J-Xmx2g", ...flags, "-J-Duser.language=en", "-encoding", "UTF-8", "-d", classes, "-cp", dsl,
      "-processorpath", paths, "-Xmaxerrs", "1000000", `@${join(series.folder, "files")}`], work,
    (line) => / (warning|error): /.test(line), mistakes > 0 ? codes : [0]);
  };
  const version = run(jdk("javac"), ["-version"], work, [0]).trim().replace("javac ", "");
  return { name, version, run: compile, does };
}

function markdownlint(folder) {
  writeFileSync(join(folder, ".markdownlint-cli2.jsonc"), JSON.stringify({
    config: { default: false, MD035: true, MD042: true, MD052: { shortcut_syntax: true }, MD053: true },
    noBanner: true,
    noProgress: true,
  }));
  return linter("markdownlint-cli2", "markdownlint-cli2", ["*.md"], folder, / MD\d+/);
}

function remark(folder) {
  writeFileSync(join(folder, ".remarkrc.json"), JSON.stringify({
    plugins: ["remark-lint-no-undefined-references", "remark-lint-no-unused-definitions"],
  }));
  return linter("remark", "remark-cli", [".", "--no-stdout", "--quiet", "--no-color"], folder, /\d+:\d+.* warning /, "remark");
}

function rumdl(folder) {
  writeFileSync(join(folder, ".rumdl.toml"),
    '[global]\nenable = ["MD035", "MD042", "MD052", "MD053"]\n\n[MD052]\nshortcut-syntax = true\n');
  return linter("rumdl", "rumdl", ["check", "--no-cache", "--color", "never", "."], folder, /\[MD\d+\]/);
}

function linter(name, packageName, options, folder, message, bin = packageName) {
  const command = join(work, "node_modules", ".bin", bin);
  return {
    name,
    version: PACKAGES[packageName],
    run: () => timed(command, options, folder, (line) => message.test(line), [0, 1]),
    does: "checks",
  };
}

/** A finding is a line of the output that a tool's own form of message recognizes. */
function timed(command, options, folder, isMessage, codes) {
  const start = process.hrtime.bigint();
  const output = run(command, options, folder, codes);
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  return { wall, output, messages: output.split("\n").filter(isMessage) };
}

function run(command, options, folder, codes) {
  const ended = spawnSync(command, options, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 });
  if (ended.error || !codes.includes(ended.status)) {
    throw new Error(`${command} ended with ${ended.error ?? ended.status}:\n${ended.stdout}\n${ended.stderr}`);
  }
  return ended.stdout + ended.stderr;
}

/** The planted labels that the messages name. */
function found(result) {
  return new Set(result.messages.flatMap(planted));
}

function falseAlarms(result) {
  return result.messages.filter((line) => planted(line).length === 0).length;
}

function planted(line) {
  return (line.match(/\b9\d{6}\b/g) ?? [])
    .map(Number)
    .filter((number) => number >= FIRST_PLANTED && number < FIRST_PLANTED + mistakes);
}

function missed(seen) {
  const counts = new Map();
  for (const [number, form] of forms) {
    if (!seen.has(number)) {
      counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return counts.size === 0 ? "none" : [...counts].map(([form, count]) => `${count} like ${form}`).join(", ");
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
