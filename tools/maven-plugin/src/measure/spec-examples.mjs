// Writes each example of a specification as a file of its own, so that they can be imported as reports.
//
//   node spec-examples.mjs <new folder>              the examples of CommonMark
//   node spec-examples.mjs <new folder> <spec.txt>   those of another specification in the same form
//
// Needs the npm package commonmark-spec in the folder it runs in, or the text of the specification. That of GitHub's Markdown is
// https://github.com/github/cmark-gfm/blob/master/test/spec.txt; its licence, CC BY-SA, keeps its examples out of here.
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, text] = process.argv.slice(2);
const examples = text ? examplesOf(readFileSync(text, 'utf8')) : commonMark();
mkdirSync(folder, { recursive: true });
examples.forEach((markdown, i) => {
  writeFileSync(join(folder, `example-${String(i + 1).padStart(3, '0')}.md`), markdown.replaceAll('→', '\t'));
});
console.log(`${examples.length} examples`);

function commonMark() {
  return createRequire(join(process.cwd(), 'package.json'))('commonmark-spec').tests.map(({ markdown }) => markdown);
}

// An example stands between two long fences, and a line with a dot parts its Markdown from its HTML.
function examplesOf(specification) {
  return [...specification.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm)].map(([, markdown]) => markdown);
}
