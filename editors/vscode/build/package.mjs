// Puts the language server's jar into the extension, and makes the .vsix of it.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';

const extension = join(dirname(fileURLToPath(import.meta.url)), '..');
const jar = join(extension, '..', '..', 'tools', 'language-server', 'target', 'byline-language-server.jar');
if (!existsSync(jar)) {
  console.error(`${jar} is missing: run "mvn package" first`);
  process.exit(1);
}
mkdirSync(join(extension, 'server'), { recursive: true });
copyFileSync(join(extension, '..', '..', 'LICENSE'), join(extension, 'LICENSE'));
copyFileSync(jar, join(extension, 'server', 'byline-language-server.jar'));
await createVSIX({
  cwd: extension,
  packagePath: join(extension, 'byline.vsix'),
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
