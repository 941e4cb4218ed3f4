// Looks at a site that another program has built of this project's reports: each report is there once with its title, and each link
// between them leads to a page.
//
//   node check.mjs <folder of the site> <path of the reports>
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

const [site, reports] = process.argv.slice(2);
const titles = {
  '2017-06-18': 'Weekly LinuxKit dev report for 2017-06-12 to 2017-06-18 (week 24)',
  '2017-06-19-summit': 'Moby Summit: the LinuxKit table',
  '2017-06-21': 'LinuxKit Security SIG on 2017-06-21',
  '2017-06-25': 'Weekly LinuxKit dev report for 2017-06-19 to 2017-06-25 (week 25)',
  '2017-07-02': 'Weekly LinuxKit dev report for 2017-06-26 to 2017-07-02 (week 26)',
};
// From which report to which, by label or by the name of the file.
const links = [
  ['2017-06-25', '2017-06-21'],
  ['2017-06-25', '2017-06-19-summit'],
  ['2017-07-02', '2017-06-25'],
];
const wrong = [];

/** The file that a server shows for a path. */
function file(url) {
  const base = path.join(site, decodeURIComponent(url));
  return [base, `${base}.html`, path.join(base, 'index.html')].find((each) => existsSync(each) && statSync(each).isFile());
}

function text(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const pages = {};
for (const [name, title] of Object.entries(titles)) {
  const url = [`${reports}${name}/`, `${reports}${name}.html`, `${reports}${name}`].find(file);
  if (!url) {
    wrong.push(`${name} has no page`);
    continue;
  }
  // A page without a slash at its end is a file in its folder.
  const found = file(url);
  const shown = found.endsWith('index.html') ? url.replace(/\/?$/, '/') : url;
  const html = readFileSync(found, 'utf8');
  pages[name] = { found, shown, html };
  const headings = [...html.matchAll(/<h1[^>]*>([\s\S]*?)<\/h1>/g)].map((each) => text(each[1]));
  if (headings.filter((each) => each.replace(/[¶#\u200B]/g, '').trim() === title).length !== 1) {
    wrong.push(`${name} does not say its title once in an h1: ${JSON.stringify(headings)}`);
  }
  if (!text(html.match(/<title[^>]*>([\s\S]*?)<\/title>/)?.[1] ?? '').includes(title)) {
    wrong.push(`${name} has another <title>`);
  }
  if (/^(---|title: )/m.test(text(html).slice(0, 400))) {
    wrong.push(`${name} shows its front matter`);
  }
}
for (const [from, to] of links) {
  const page = pages[from];
  if (!page || !pages[to]) {
    continue;
  }
  const targets = [...page.html.matchAll(/<a\s[^>]*href="?([^"\s>]*)/g)]
    .map((each) => new URL(each[1], `https://site.invalid${page.shown}`))
    .filter((url) => url.host === 'site.invalid')
    .map((url) => file(url.pathname));
  if (!targets.includes(pages[to].found)) {
    wrong.push(`${from} does not link to ${to}`);
  }
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
console.log(`${Object.keys(pages).length} reports and ${links.length} links between them are right`);
