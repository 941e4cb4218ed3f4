// Writes each example of the CommonMark specification as a file of its own, so that they can be imported as reports.
//
//   node spec-examples.mjs <new folder>
//
// Needs the npm package commonmark-spec in the folder it runs in.
import { createRequire } from 'node:module';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { tests } = createRequire(join(process.cwd(), 'package.json'))('commonmark-spec');
const [folder] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const { number, markdown } of tests) {
  writeFileSync(join(folder, `example-${String(number).padStart(3, '0')}.md`), markdown.replaceAll('→', '\t'));
}
console.log(`${tests.length} examples`);
