import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** What the language server answers to `byline/preview`. */
interface Answer {
  readonly title: string;
  readonly html: string;
  readonly whole: boolean;
  readonly stale: boolean;
  readonly note: string;
}

/** An author types faster than a preview need change. */
const PAUSE = 60;

/** The previews of reports: at most one beside each, which follows what is typed and where the author is. */
export class Previews implements vscode.Disposable {
  private readonly open = new Map<string, Preview>();

  /** @param client gives the client of the language server; none while it starts */
  constructor(private readonly client: () => LanguageClient | undefined) {}

  openBesideActiveEditor(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== 'java') {
      void vscode.window.showInformationMessage('Open the Java class of a report to see its preview.');
      return;
    }
    const source = editor.document.uri;
    const key = source.toString();
    const shown = this.open.get(key);
    if (shown) {
      shown.reveal();
      return;
    }
    const preview = new Preview(source, this.client, () => this.open.delete(key));
    this.open.set(key, preview);
  }

  dispose(): void {
    [...this.open.values()].forEach((preview) => preview.dispose());
  }
}

class Preview implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly listeners: vscode.Disposable[];
  private timer: NodeJS.Timeout | undefined;
  private asked = 0;
  /** Until when a scroll of the editor is the echo of one of the preview. */
  private silentUntil = 0;

  constructor(
    private readonly source: vscode.Uri,
    private readonly client: () => LanguageClient | undefined,
    closed: () => void,
  ) {
    this.panel = vscode.window.createWebviewPanel(
      'byline.preview',
      'Preview',
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, localResourceRoots: [], enableFindWidget: true },
    );
    this.panel.webview.html = page();
    this.listeners = [
      this.panel.onDidDispose(() => {
        closed();
        this.stop();
      }),
      this.panel.webview.onDidReceiveMessage((message: { kind: string; line?: number; href?: string }) => {
        if (message.kind === 'ready') {
          void this.show();
        } else if (message.kind === 'scrolled' && message.line !== undefined) {
          this.scrollEditor(message.line);
        } else if (message.kind === 'open' && message.href !== undefined) {
          void this.follow(message.href);
        }
      }),
      vscode.workspace.onDidChangeTextDocument((change) => {
        if (change.document.languageId === 'java') {
          this.showSoon();
        }
      }),
      vscode.workspace.onDidSaveTextDocument(() => this.showSoon()),
      vscode.window.onDidChangeTextEditorVisibleRanges((change) => {
        if (this.isSource(change.textEditor) && Date.now() > this.silentUntil) {
          void this.panel.webview.postMessage({ kind: 'scroll', line: change.visibleRanges[0]?.start.line ?? 0 });
        }
      }),
    ];
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  dispose(): void {
    this.panel.dispose();
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.listeners.forEach((listener) => listener.dispose());
  }

  private isSource(editor: vscode.TextEditor): boolean {
    return editor.document.uri.toString() === this.source.toString();
  }

  private showSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.show(), PAUSE);
  }

  private async show(): Promise<void> {
    const client = this.client();
    if (!client?.isRunning()) {
      this.timer = setTimeout(() => void this.show(), 500);
      return;
    }
    const question = ++this.asked;
    const answer = await client.sendRequest<Answer | null>('byline/preview', {
      textDocument: { uri: client.code2ProtocolConverter.asUri(this.source) },
    });
    // A later answer is on its way.
    if (question !== this.asked) {
      return;
    }
    this.panel.title = answer ? `Preview: ${answer.title}` : 'Preview';
    await this.panel.webview.postMessage({
      kind: 'show',
      html: answer?.html ?? '',
      note: answer ? answer.note : 'This class is no report of a series that Byline knows.',
    });
  }

  private scrollEditor(line: number): void {
    const editor = vscode.window.visibleTextEditors.find((each) => this.isSource(each));
    if (editor) {
      this.silentUntil = Date.now() + 300;
      const place = new vscode.Position(Math.min(line, editor.document.lineCount - 1), 0);
      editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
    }
  }

  /** Opens the page of a reference in the browser. A report has no page here, and is left alone. */
  private async follow(href: string): Promise<void> {
    if (/^(https?|mailto):/i.test(href)) {
      await vscode.env.openExternal(vscode.Uri.parse(href, true));
    }
  }
}

/** The page around the report. Only its own script runs in it, and nothing is fetched but pictures. */
function page(): string {
  const nonce = randomBytes(16).toString('base64');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy"
  content="default-src 'none'; img-src https: data:; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>Preview</title>
<style nonce="${nonce}">
body { font: var(--vscode-font-size, 14px) / 1.6 var(--vscode-font-family, sans-serif); max-width: 46rem; padding: 0 1.5rem 4rem; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; }
h1 { font-size: 1.7em; border-bottom: 1px solid var(--vscode-widget-border, #8884); padding-bottom: .3em; }
h2 { font-size: 1.35em; margin-top: 1.8em; }
code, pre { font-family: var(--vscode-editor-font-family, monospace); background: var(--vscode-textCodeBlock-background); }
pre { padding: .8em; overflow-x: auto; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--vscode-textBlockQuote-border, #8886); }
table { border-collapse: collapse; }
th, td { border: 1px solid var(--vscode-widget-border, #8886); padding: .3em .7em; }
img { max-width: 100%; }
#note { display: none; position: sticky; top: 0; padding: .5em 1em; margin: 0 -1.5rem 1em;
  background: var(--vscode-inputValidation-warningBackground, #654); color: var(--vscode-inputValidation-warningForeground, inherit);
  border-bottom: 1px solid var(--vscode-inputValidation-warningBorder, #b95); }
#note.shown { display: block; }
/* The note is above already. */
.byline-note { display: none; }
</style>
</head>
<body>
<div id="note" role="status"></div>
<main id="report"></main>
<script nonce="${nonce}">
const vscode = acquireVsCodeApi();
const report = document.getElementById('report');
const note = document.getElementById('note');
let silentUntil = 0;
function places() {
  return [...report.querySelectorAll('[data-line]')]
    .map((element) => ({ line: Number(element.dataset.line), top: element.getBoundingClientRect().top + scrollY }))
    .sort((a, b) => a.line - b.line);
}
function between(all, from, to, value) {
  let before = { [from]: 0, [to]: 0 };
  for (const place of all) {
    if (place[from] > value) {
      const share = (value - before[from]) / Math.max(1, place[from] - before[from]);
      return before[to] + share * (place[to] - before[to]);
    }
    before = place;
  }
  return before[to];
}
addEventListener('message', ({ data }) => {
  if (data.kind === 'show') {
    report.innerHTML = data.html;
    note.textContent = data.note;
    note.classList.toggle('shown', data.note !== '');
  } else if (data.kind === 'scroll') {
    silentUntil = Date.now() + 300;
    scrollTo(0, between(places(), 'line', 'top', data.line));
  }
});
addEventListener('scroll', () => {
  if (Date.now() > silentUntil) {
    const all = places().sort((a, b) => a.top - b.top);
    vscode.postMessage({ kind: 'scrolled', line: Math.round(between(all, 'top', 'line', scrollY)) });
  }
});
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (link) {
    event.preventDefault();
    const href = link.getAttribute('href');
    if (href.startsWith('#')) {
      document.getElementById(href.slice(1))?.scrollIntoView();
    } else {
      vscode.postMessage({ kind: 'open', href });
    }
  }
});
vscode.postMessage({ kind: 'ready' });
</script>
</body>
</html>`;
}
