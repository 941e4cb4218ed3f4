// Renders the files of two folders with commonmark.js, an implementation of CommonMark that Byline does not use, and
// says which differ. White space between blocks does not count.
//
//   node same-html.mjs <old folder> <new folder>
//
// Exits with 1 if a file of the old folder is missing in the new one or says something else there.
import { createRequire } from 'node:module';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(join(process.cwd(), 'package.json'));
const { HtmlRenderer, Parser } = require('commonmark');

const BLOCKS = 'blockquote|h[1-6]|hr|li|ol|p|pre|ul';

function html(markdown) {
  const rendered = new HtmlRenderer().render(new Parser().parse(markdown.toString('utf8')));
  return rendered
    .replace(new RegExp(`\\s*(</?(?:${BLOCKS})(?:\\s[^>]*)?/?>)\\n`, 'g'), '$1\n')
    .trim();
}

function* markdown(folder, path = '') {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory()) {
      yield* markdown(folder, inner);
    } else if (entry.name.endsWith('.md')) {
      yield inner;
    }
  }
}

const [oldFolder, newFolder] = process.argv.slice(2);
let same = 0;
const different = [];
for (const path of [...markdown(oldFolder)].sort()) {
  if (path === 'README.md') {
    console.log('README.md is refused: the index is written there');
    continue;
  }
  const file = join(newFolder, path);
  if (!existsSync(file)) {
    different.push(`${path}: not written`);
    continue;
  }
  const before = readFileSync(join(oldFolder, path));
  const after = readFileSync(file);
  // Rendering takes minutes where a refused file of 50 MB lies beside the reports as it was.
  if (before.equals(after) || html(before) === html(after)) {
    same++;
  } else {
    different.push(`${path}: other HTML`);
  }
}
console.log(`${same} of ${same + different.length} files have the same HTML`);
different.forEach(line => console.log(`  ${line}`));
process.exitCode = different.length === 0 ? 0 : 1;
