// Reads the English of the project: docs whole, and in Java what Byline says and its Javadoc, by the phrases alone.
// docs/style.md has the rules, and the phrases in a table, which is read from there.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRetext from "remark-retext";
import retextEnglish from "retext-english";
import retextIndefiniteArticle from "retext-indefinite-article";
import retextRedundantAcronyms from "retext-redundant-acronyms";
import retextRepeatedWords from "retext-repeated-words";
import { unified } from "unified";
import { VFile } from "vfile";
import { reporter } from "vfile-reporter";

const STYLE = "docs/style.md";
const WORDS_OF_A_SENTENCE = 45;

/** The phrases of the style page: `not this` and what to write. */
export function phrases(style) {
  return [...style.matchAll(/^\| `([^`]+)` \| ([^|]+) \|/gm)].map(([, phrase, instead]) => ({
    phrase,
    instead: instead.trim(),
    pattern: new RegExp(`\\b${phrase.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/ /g, "\\s+(?:\\*\\s+)?")}\\b`, "gi"),
  }));
}

/** Marks each of the phrases in a part of a file. */
function markPhrases(file, text, from, list) {
  for (const { phrase, instead, pattern } of list) {
    for (const match of text.matchAll(pattern)) {
      const before = file.value.slice(0, from + match.index).split("\n");
      file.message(`"${phrase}": write ${instead}`, {
        place: { line: before.length, column: before.at(-1).length + 1 },
        ruleId: "phrase",
        source: "byline",
      });
    }
  }
}

function nodes(tree, type) {
  return (tree.type === type ? [tree] : []).concat((tree.children ?? []).flatMap((child) => nodes(child, type)));
}

/** Sentences that nobody reads in one breath. */
function longSentences() {
  return (tree, file) => {
    for (const sentence of nodes(tree, "SentenceNode")) {
      const words = nodes(sentence, "WordNode").length;
      if (words > WORDS_OF_A_SENTENCE) {
        file.message(`a sentence of ${words} words; make two of it`, {
          place: sentence.position,
          ruleId: "long-sentence",
          source: "byline",
        });
      }
    }
  };
}

const english = unified()
  .use(retextEnglish)
  .use(retextIndefiniteArticle)
  .use(retextRepeatedWords)
  .use(retextRedundantAcronyms)
  .use(longSentences);

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ["yaml", "toml"]).use(remarkRetext, english);

async function readMarkdown(path, list) {
  const file = new VFile({ path, value: readFileSync(path, "utf8") });
  const tree = markdown.parse(file);
  await markdown.run(tree, file);
  if (path !== STYLE) {
    const code = nodes(tree, "code").map(({ position }) => [position.start.offset, position.end.offset]);
    const blank = (text) => text.replace(/[^\n]/g, " ");
    let prose = file.value;
    for (const [start, end] of code) {
      prose = prose.slice(0, start) + blank(prose.slice(start, end)) + prose.slice(end);
    }
    markPhrases(file, prose.replace(/`[^`\n]*`/g, blank), 0, list);
  }
  return file;
}

/** Comments of Javadoc, and string literals: what a reader of an IDE or of a build sees. */
function readJava(path, list) {
  const file = new VFile({ path, value: readFileSync(path, "utf8") });
  for (const match of file.value.matchAll(/\/\*\*[\s\S]*?\*\/|"(?:[^"\\\n]|\\.)*"/g)) {
    markPhrases(file, match[0], match.index, list);
  }
  return file;
}

export async function prose() {
  const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { encoding: "utf8" }).split("\n");
  const list = phrases(readFileSync(STYLE, "utf8"));
  if (list.length < 10) {
    throw new Error(`${STYLE} has no table of phrases`);
  }
  const files = [];
  for (const path of tracked) {
    if (/^(README|CONTRIBUTING)\.md$|^(docs|examples|benchmarks|editors)\/.*\.md$/.test(path)) {
      files.push(await readMarkdown(path, list));
    } else if (/\/src\/main\/java\/.*\.java$/.test(path) && !path.startsWith("reports-java/")) {
      files.push(readJava(path, list));
    }
  }
  const wrong = files.filter(({ messages }) => messages.length > 0);
  if (wrong.length > 0) {
    console.error(reporter(wrong));
  }
  console.log(`prose: ${files.length} files read, ${wrong.length} to be mended`);
  return wrong.length === 0;
}
