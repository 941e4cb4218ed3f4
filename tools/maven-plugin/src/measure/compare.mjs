// Compares the files of an old folder with those that the imported project writes, by two judges that Byline does not
// use, byte for byte, and line by line.
//
//   node compare.mjs <old folder> <new folder>
//
// The judges: commonmark.js for CommonMark, and remark-gfm for GitHub's Markdown: tables, task lists, strikethrough,
// autolinks, footnotes; alerts are told apart by what begins a quote. White space between blocks does not count for
// either. A changed line is one that `git diff` adds or deletes. Prints one row of the table and what differs; exits
// with 1 if a file is missing or says something else.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const load = name => import(pathToFileURL(require.resolve(name)).href);
const { HtmlRenderer, Parser } = require('commonmark');
const { unified } = await load('unified');
const remarkParse = (await load('remark-parse')).default;
const remarkGfm = (await load('remark-gfm')).default;
const remarkRehype = (await load('remark-rehype')).default;
const rehypeStringify = (await load('rehype-stringify')).default;

const BLOCKS = 'blockquote|h[1-6]|hr|li|ol|p|pre|ul|table|thead|tbody|tr|td|th|section';
const ALERT = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i;

const tidy = html => html.replace(new RegExp(`\\s*(</?(?:${BLOCKS})(?:\\s[^>]*)?/?>)\\s*`, 'g'), '$1').trim();
const commonMark = markdown => tidy(new HtmlRenderer().render(new Parser().parse(markdown)));

/** GitHub shows a quote that begins with `[!NOTE]`, unescaped, as an alert; remark-gfm does not know of it. */
const alerts = () => (tree, file) => {
  const visit = node => {
    const text = node.type === 'blockquote' && node.children[0]?.children?.[0];
    if (text && ALERT.test(String(file).slice(text.position.start.offset).replace(/\n[ \t]*>[ \t]?/g, '\n'))) {
      node.data = { hProperties: { className: 'alert' } };
    }
    node.children?.forEach(visit);
  };
  visit(tree);
};
const gitHub = unified()
  .use(remarkParse).use(remarkGfm).use(alerts)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });
const gfm = markdown => tidy(String(gitHub.processSync(markdown)));

function* markdown(folder, path = '') {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.')) {
      yield* markdown(folder, inner);
    } else if (/\.(?:md|markdown)$/i.test(entry.name) && !entry.name.startsWith('.')) {
      yield inner;
    }
  }
}

/** Where the new project writes a file: a README.md and a .markdown have another name there. */
function written(folder, path) {
  const candidates = [path, path.replace(/\.markdown$/i, '.md')];
  if (/^readme\.(?:md|markdown)$/i.test(basename(path))) {
    const inner = dirname(path);
    candidates.unshift(join(inner, 'readme-page.md'), join(inner, 'readme-page-2.md'));
  }
  return candidates.map(name => join(folder, name)).find(existsSync);
}

function changedLines(before, after) {
  try {
    execFileSync('git', ['diff', '--no-index', '--numstat', before, after], { stdio: ['ignore', 'pipe', 'ignore'] });
    return 0;
  } catch (e) {
    const [added, deleted] = String(e.stdout).split('\t').map(Number);
    return added + deleted;
  }
}

const median = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.length === 0 ? 0 : (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
};

const [oldFolder, newFolder] = process.argv.slice(2);
let files = 0;
let missing = 0;
let sameCommonMark = 0;
let sameGfm = 0;
let sameBytes = 0;
const lines = [];
const shares = [];
const different = [];
for (const path of [...markdown(oldFolder)].sort()) {
  files++;
  const file = written(newFolder, path);
  if (!file) {
    missing++;
    different.push(`${path}: not written`);
    continue;
  }
  const before = readFileSync(join(oldFolder, path));
  const after = readFileSync(file);
  if (before.equals(after)) {
    sameBytes++;
    sameCommonMark++;
    sameGfm++;
    continue;
  }
  const [oldText, newText] = [before.toString('utf8'), after.toString('utf8')];
  const judged = [['CommonMark', commonMark], ['GFM', gfm]].map(([name, html]) => {
    const same = html(oldText) === html(newText);
    if (!same) {
      different.push(`${path}: other HTML (${name})`);
    }
    return same;
  });
  sameCommonMark += judged[0] ? 1 : 0;
  sameGfm += judged[1] ? 1 : 0;
  const changed = changedLines(join(oldFolder, path), file);
  lines.push(changed);
  shares.push((100 * changed) / oldText.split('\n').length);
}
console.log('| files | not written | CommonMark HTML equal | GFM HTML equal | bytes equal | changed lines, median of the rest | share |');
console.log('|---:|---:|---:|---:|---:|---:|---:|');
console.log(`| ${files} | ${missing} | ${sameCommonMark} | ${sameGfm} | ${sameBytes} | ${median(lines)} | ${median(shares).toFixed(1)} % |`);
different.slice(0, 20).forEach(line => console.log(`  ${line}`));
if (different.length > 20) {
  console.log(`  and ${different.length - 20} more`);
}
process.exitCode = different.length === 0 ? 0 : 1;
