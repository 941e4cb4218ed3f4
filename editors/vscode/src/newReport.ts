import * as path from 'node:path';
import * as vscode from 'vscode';

/** A type with `@Series`, as far as a new report needs to know it. */
interface Series {
  readonly file: vscode.Uri;
  readonly pack: string;
  readonly type: string;
}

/** Writes the class of this week's report beside its series, and opens it. Asks which series where there are several. */
export async function newReport(): Promise<void> {
  const all = await findSeries();
  if (all.length === 0) {
    void vscode.window.showErrorMessage(
      'No series is in this workspace. Declare one first: an interface with @Series in a source folder.',
    );
    return;
  }
  const series = all.length === 1 ? all[0] : await choose(all);
  if (series === undefined) {
    return;
  }
  const { year, week } = isoWeek(new Date());
  const folder = path.dirname(series.file.fsPath);
  const short = `Week${two(week)}`;
  const name = (await exists(path.join(folder, `${short}.java`))) ? `Week${year}_${two(week)}` : short;
  const file = vscode.Uri.file(path.join(folder, `${name}.java`));
  if (await exists(file.fsPath)) {
    await vscode.window.showTextDocument(file);
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(file, { ignoreIfExists: true });
  edit.insert(file, new vscode.Position(0, 0), text(series, name, `${year}-W${two(week)}`));
  await vscode.workspace.applyEdit(edit);
  const editor = await vscode.window.showTextDocument(file);
  const place = editor.document.positionAt(editor.document.getText().indexOf('.intro("') + '.intro("'.length);
  editor.selection = new vscode.Selection(place, place);
}

async function findSeries(): Promise<Series[]> {
  const found: Series[] = [];
  for (const file of await vscode.workspace.findFiles('**/*.java', '**/{target,build,bin,node_modules}/**')) {
    const source = Buffer.from(await vscode.workspace.fs.readFile(file)).toString('utf8');
    const annotation = /^@Series\b/m.exec(source);
    const type = annotation && /\b(?:interface|class|enum)\s+(\w+)/.exec(source.slice(annotation.index));
    if (type) {
      found.push({ file, pack: /^\s*package\s+([\w.]+)\s*;/m.exec(source)?.[1] ?? '', type: type[1] });
    }
  }
  return found.sort((a, b) => a.file.fsPath.localeCompare(b.file.fsPath));
}

async function choose(all: Series[]): Promise<Series | undefined> {
  const items = all.map((series) => ({ label: series.type, description: series.pack, series }));
  return (await vscode.window.showQuickPick(items, { placeHolder: 'The series of the new report' }))?.series;
}

function text(series: Series, name: string, week: string): string {
  const pack = series.pack === '' ? '' : `package ${series.pack};\n\n`;
  const prefix = series.pack === '' ? '' : `${series.pack}.`;
  return `${pack}import static dev.byline.dsl.Dsl.*;
import static ${prefix}${series.type}Refs.*;

import dev.byline.dsl.*;

@Report(series = ${series.type}.class, week = "${week}")
final class ${name} implements ReportSource {
    @Override
    public ReportDocument write() {
        return report()
                .intro("");
    }
}
`;
}

async function exists(file: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(vscode.Uri.file(file));
    return true;
  } catch {
    return false;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The week of ISO 8601: the one of the year that has the week's Thursday. */
export function isoWeek(day: Date): { year: number; week: number } {
  const thursday = new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000;
  return { year, week: 1 + Math.floor(days / 7) };
}
