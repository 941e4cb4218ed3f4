// Opens the project's own reports in a real VS Code in a real browser, with the extension installed, and does what an
// author does: a paragraph of a new report, its references by completion; a typo, its message and its quick fix; the
// preview beside it; a person with a new handle.
//
//   node test/editor.mjs <folder of install-editor.sh> [<folder for screenshots>]
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const extension = join(dirname(fileURLToPath(import.meta.url)), '..');
const [installed, screenshots] = process.argv.slice(2);
const entry = join(installed, 'node_modules/code-server/out/node/entry.js');
const work = mkdtempSync(join(tmpdir(), 'byline-editor-'));
const project = join(work, 'my reports');
const report = join(project, 'src/main/java/linuxkit/Week27.java');
const folders = ['--user-data-dir', join(work, 'data'), '--extensions-dir', join(work, 'extensions')];
// A slow machine starts an editor, a Java and a browser at a time.
const patience = Number(process.env.PATIENCE ?? 120_000);

cpSync(join(extension, '../../reports-java/src/main'), join(project, 'src/main'), { recursive: true });
cpSync(join(extension, '../../reports-java/pom.xml'), join(project, 'pom.xml'));
writeFileSync(report, `package linuxkit;

import static dev.byline.dsl.Dsl.*;
import static linuxkit.LinuxKitRefs.*;

import dev.byline.dsl.*;

@Report(series = LinuxKit.class, week = "2017-W27")
final class Week27 implements ReportSource {

    @Override
    public ReportDocument write() {
        return report()
                .paragraph("""
                        The
                        """)
                .section("Community", item("The next SIG is prepared", ndauten, riyazdf));
    }
}
`);
mkdirSync(join(work, 'data/User'), { recursive: true });
writeFileSync(
  join(work, 'data/User/settings.json'),
  JSON.stringify({
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'chat.commandCenter.enabled': false,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'off',
    'editor.renderLineHighlight': 'none',
    'workbench.activityBar.location': 'hidden',
    'editor.fontSize': 13,
    'files.autoSave': 'off',
    'extensions.ignoreRecommendations': true,
    'telemetry.telemetryLevel': 'off',
  }),
);
execFileSync(
  process.execPath,
  [entry, ...folders, '--install-extension', join(extension, 'byline.vsix')],
  { stdio: 'pipe' },
);

const port = await freePort();
const server = spawn(
  process.execPath,
  [entry, ...folders, '--auth', 'none', '--disable-workspace-trust', '--disable-telemetry', '--disable-update-check',
    '--bind-addr', `127.0.0.1:${port}`],
  { stdio: 'ignore' },
);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
page.setDefaultTimeout(patience);
try {
  await open();
  await paragraph();
  await typo();
  await quickFix();
  await preview();
  await brokenPreview();
  await rename();
  console.log('VS Code does what it should: completion, message, quick fix, preview, rename');
} catch (failure) {
  await shot('failure');
  throw failure;
} finally {
  await browser.close();
  server.kill();
  rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}

async function open() {
  await answers(`http://127.0.0.1:${port}/healthz`);
  const file = `vscode-remote://127.0.0.1:${port}${encodeURI(report)}`;
  const payload = encodeURIComponent(JSON.stringify([['openFile', file]]));
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(project)}&payload=${payload}`);
  await page.waitForSelector('.monaco-workbench .explorer-folders-view');
  await page.waitForSelector('.tab.active:has-text("Week27.java")');
  await page.waitForSelector('.view-line:has-text("package")');
  await page.keyboard.press('Control+B');
  // This comes from the language server: it has read the series.
  await page.waitForSelector('.codelens-decoration:has-text("cited in")');
  await goTo('The\n', 'The');
}

async function paragraph() {
  await page.keyboard.type(' week of');
  await complete(' [@', 'dei', '@deitch', true);
  await page.keyboard.type(' and');
  await complete(' [@', 'tal', '@talex5');
  await page.keyboard.type(':');
  await complete(' [#', '2116', '#2116');
  await page.keyboard.type(' is in');
  await complete(' [', 'linuxkit-c', 'linuxkit-ci');
  await page.keyboard.type(', as');
  await complete(' [2017', '-W26', '2017-W26');
  await page.keyboard.type(' has it.');
  await noError();
  await shows(/The week of \[@deitch\] and \[@talex5\]: \[#2116\] is in \[linuxkit-ci\], as \[2017-W26\] has it\./);
}

/** Types the beginning of a label until the list is there, then more of it, and takes the first of the list. */
async function complete(beginning, more, label, picture = false) {
  await page.keyboard.type(beginning, { delay: 80 });
  await page.waitForSelector('.suggest-widget.visible .monaco-list-row');
  await page.keyboard.type(more, { delay: 80 });
  const first = page.locator('.suggest-widget.visible .monaco-list-row.focused').filter({ hasText: label });
  await first.waitFor();
  if (picture) {
    await page.waitForTimeout(700);
    await shot('completion');
  }
  await page.keyboard.press('Enter');
  await page.waitForTimeout(300);
  // Over the bracket that the editor has closed.
  await page.keyboard.press('ArrowRight');
}

async function typo() {
  await page.keyboard.type(' Thanks to [@nduaten', { delay: 30 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('.');
  await page.waitForSelector('.squiggly-error');
  await run('Go to Next Problem in Files (Error, Warning, Info)');
  const zone = page.locator('.zone-widget .marker-widget');
  await zone.waitFor();
  const message = await zone.innerText();
  assert.match(message, /`\[@nduaten\]` is not declared in LinuxKit; did you mean `@ndauten`\?/);
  assert.match(message, /undefined-reference/);
  await shot('message');
  await page.keyboard.press('Escape');
}

async function quickFix() {
  await page.keyboard.press('Control+.');
  const fix = page.locator('.action-widget .action-item, .action-widget .monaco-list-row').filter({ hasText: 'ndauten' }).first();
  await fix.waitFor();
  await shot('quick-fix');
  assert.match(await fix.innerText(), /Write `@ndauten`/);
  await page.keyboard.press('Enter');
  await noError();
  await shows(/Thanks to \[@ndauten\]\./);
}

async function preview() {
  await run('Byline: Open Preview to the Side');
  const inside = shown();
  await inside.locator('h1').waitFor();
  await inside.locator('#report', { hasText: 'week of @deitch and @talex5: #2116' }).waitFor();
  await page.waitForTimeout(1000);
  await shot('preview');
  assert.equal(await inside.locator('#note.shown').count(), 0);
}

async function brokenPreview() {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('End');
  await page.keyboard.type(' [@nobody-knows', { delay: 30 });
  await page.keyboard.press('Escape');
  await shown().locator('#note.shown').waitFor();
  await page.waitForSelector('.squiggly-error');
  for (let i = 0; i < ' [@nobody-knows'.length; i++) {
    await page.keyboard.press('Backspace');
  }
  await shown().locator('#note.shown').waitFor({ state: 'detached' });
  await noError();
}

async function rename() {
  await goTo('prepared", ndauten', 'prepared", nda');
  await page.keyboard.press('F2');
  const name = page.locator('.rename-box input.rename-input');
  await name.fill('nathan-d');
  await shot('rename');
  await name.press('Enter');
  await page.waitForSelector('.view-line:has-text("[@nathan-d]")');
  await shows(/prepared", nathan_d/);
  await noError();
}

function shown() {
  return page.frameLocator('iframe.webview').frameLocator('iframe');
}

async function noError() {
  await page.waitForSelector('.squiggly-error', { state: 'detached' });
}

// The window is drawn behind the keys: on a busy machine, seconds later.
async function shows(pattern) {
  for (const end = Date.now() + 30000; Date.now() < end && !pattern.test(await lines()); ) {
    await page.waitForTimeout(100);
  }
  assert.match(await lines(), pattern);
}

async function lines() {
  return (await page.locator('.editor-instance .view-lines').first().innerText()).replace(/\u00a0/g, ' ');
}

/** Puts the caret behind the beginning of a text of the report as it was; no line was added since. */
async function goTo(text, beginning) {
  const before = readFileSync(report, 'utf8');
  const offset = before.indexOf(text) + beginning.length;
  const inFront = before.slice(0, offset).split('\n');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+G');
  await page.waitForSelector('.quick-input-widget .quick-input-box input:visible');
  await page.keyboard.type(`:${inFront.length}:${inFront.at(-1).length + 1}`);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(400);
}

async function run(title) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget .quick-input-box input:visible');
  await page.keyboard.type(title);
  await page.waitForSelector(`.quick-input-list .monaco-list-row:has-text("${title}")`);
  await page.keyboard.press('Enter');
}

async function shot(name) {
  if (screenshots) {
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: join(screenshots, `${name}.png`) });
  }
}

async function answers(url) {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    try {
      if ((await fetch(url)).ok) {
        return;
      }
    } catch {
      // Not yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`${url} does not answer`);
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
