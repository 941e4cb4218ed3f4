import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';

/** A JDK that can run the language server. */
export interface Jdk {
  /** The command. */
  readonly java: string;
  /** Its version, such as 17. */
  readonly release: number;
}

/** What was looked at and why it did not do, for the message. */
export interface NoJdk {
  readonly tried: readonly string[];
}

/** The first release that the language server runs on. */
const OLDEST = 17;

const windows = process.platform === 'win32';
const run = promisify(execFile);

/**
 * Looks for a JDK 17 or later: the language server needs the parser of `javac`, which a JRE does not have.
 *
 * @param configured homes that the author has set, the most important first; empty ones are left out
 */
export async function findJdk(configured: readonly string[]): Promise<Jdk | NoJdk> {
  const tried: string[] = [];
  const set = configured.filter((home) => home.trim() !== '');
  for (const home of [...set, ...fromEnvironment(), ...fromPath(), ...installed()]) {
    const found = await look(home);
    if (typeof found !== 'string') {
      return found;
    }
    const line = `${home}: ${found}`;
    if (!tried.includes(line)) {
      tried.push(line);
    }
  }
  return { tried };
}

function fromEnvironment(): string[] {
  return [process.env.JDK_HOME, process.env.JAVA_HOME].filter((home): home is string => !!home);
}

/** The homes of what is called `javac` on the path. Links are followed by `java` itself. */
function fromPath(): string[] {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && existsSync(path.join(folder, command('javac'))))
    .map((folder) => path.dirname(folder));
}

/** Where systems put JDKs; the newest name first. */
function installed(): string[] {
  const folders =
    process.platform === 'darwin'
      ? ['/Library/Java/JavaVirtualMachines']
      : windows
        ? ['C:\\Program Files\\Java', 'C:\\Program Files\\Eclipse Adoptium']
        : ['/usr/lib/jvm'];
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .sort()
        .reverse()
        .map((name) => path.join(folder, name)),
    )
    .map((home) => (process.platform === 'darwin' ? path.join(home, 'Contents', 'Home') : home));
}

function command(name: string): string {
  return windows ? `${name}.exe` : name;
}

/** The JDK of a home, or why it does not do. */
async function look(home: string): Promise<Jdk | string> {
  const java = path.join(home, 'bin', command('java'));
  if (!existsSync(java)) {
    return 'has no bin/java';
  }
  if (!existsSync(path.join(home, 'bin', command('javac')))) {
    return 'is a JRE: it has no javac';
  }
  try {
    // Prints the version to the error stream, as it has always done.
    const { stderr } = await run(java, ['-version'], { timeout: 20_000 });
    const release = releaseOf(stderr);
    return release >= OLDEST ? { java, release } : `is Java ${release}`;
  } catch (failure) {
    return `cannot be run: ${failure instanceof Error ? failure.message.split('\n')[0] : String(failure)}`;
  }
}

/** `"17.0.15"` is 17, and `"1.8.0_402"` is 8. */
export function releaseOf(printed: string): number {
  const version = /version "(?:1\.)?(\d+)/.exec(printed);
  return version ? Number(version[1]) : 0;
}
