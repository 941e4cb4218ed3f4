import * as path from 'node:path';
import * as vscode from 'vscode';
import { LanguageClient, LanguageClientOptions, ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { findJdk } from './java';
import { newReport } from './newReport';
import { Previews } from './preview';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel('Byline', { log: true });
  const previews = new Previews(() => client);
  context.subscriptions.push(
    output,
    previews,
    vscode.commands.registerCommand('byline.preview', () => previews.openBesideActiveEditor()),
    vscode.commands.registerCommand('byline.newReport', newReport),
    vscode.commands.registerCommand('byline.showReferences', showReferences),
    vscode.commands.registerCommand('byline.restart', () => restart(context, output)),
    vscode.window.onDidChangeActiveTextEditor(markReports),
    vscode.workspace.onDidChangeTextDocument((change) => {
      if (change.document === vscode.window.activeTextEditor?.document) {
        markReports(vscode.window.activeTextEditor);
      }
    }),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration('byline.java.home')) {
        await restart(context, output);
      }
    }),
  );
  markReports(vscode.window.activeTextEditor);
  await start(context, output);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** What the editor was told last: it need not hear it again with each letter. */
let marked: boolean | undefined;

/** Lets the button of the preview stand above reports alone. */
function markReports(editor: vscode.TextEditor | undefined): void {
  const isReport = editor?.document.languageId === 'java' && /@Report\b/.test(editor.document.getText());
  if (isReport !== marked) {
    marked = isReport;
    void vscode.commands.executeCommand('setContext', 'byline.isReport', isReport);
  }
}

/** What the line above a declaration does: lists where it is cited. */
async function showReferences(uri: string, position: { line: number; character: number }): Promise<void> {
  const file = vscode.Uri.parse(uri, true);
  const place = new vscode.Position(position.line, position.character);
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', file, place);
  await vscode.commands.executeCommand('editor.action.showReferences', file, place, found);
}

async function restart(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
  await start(context, output);
}

async function start(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Promise<void> {
  const jdk = await findJdk([
    vscode.workspace.getConfiguration('byline').get('java.home', ''),
    vscode.workspace.getConfiguration('java').get('jdt.ls.java.home', ''),
  ]);
  if ('tried' in jdk) {
    jdk.tried.forEach((line) => output.info(line));
    await tellMissingJdk(output);
    return;
  }
  output.info(`Java ${jdk.release}: ${jdk.java}`);
  const jar = context.asAbsolutePath(path.join('server', 'byline-language-server.jar'));
  const server: ServerOptions = {
    command: jdk.java,
    args: ['-XX:+UseSerialGC', '-Xmx400m', '-jar', jar],
    transport: TransportKind.stdio,
  };
  const options: LanguageClientOptions = {
    documentSelector: [{ scheme: 'file', language: 'java' }],
    outputChannel: output,
    synchronize: { configurationSection: 'byline' },
    initializationOptions: vscode.workspace.getConfiguration('byline'),
    markdown: { isTrusted: false, supportHtml: false },
  };
  client = new LanguageClient('byline', 'Byline', server, options);
  await client.start();
}

async function tellMissingJdk(output: vscode.LogOutputChannel): Promise<void> {
  const set = 'Set the Folder';
  const show = 'Show What Was Tried';
  const chosen = await vscode.window.showErrorMessage(
    'Byline needs a JDK 17 or later to check reports, and found none. Install one, or set byline.java.home to its folder.',
    set,
    show,
  );
  if (chosen === set) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'byline.java.home');
  } else if (chosen === show) {
    output.show();
  }
}
