/**
 * The way into every command of package.json, on a machine that has nothing but Node 20 and npm:
 * installs the packages, then goes on with the Node that the packages bring. Plain JavaScript without packages,
 * because it runs before there are any.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command, ...args] = process.argv.slice(2);
const COMMANDS = {
  start: 'scripts/start.ts',
  test: 'scripts/test.ts',
  assess: 'scripts/assess.ts',
  evaluate: 'scripts/evaluate.ts',
  bench: 'scripts/bench.ts',
  'bench:browser': 'scripts/bench-browser.ts',
  build: 'scripts/build.ts',
  zip: 'scripts/zip.ts',
  fit: 'scripts/fit.ts',
  languages: 'scripts/languages.ts',
  'check:captures': 'scripts/check-captures.ts',
  gallery: 'scripts/gallery.ts',
  screenshots: 'scripts/screenshots.ts',
  'test:languages': 'scripts/test-languages.ts',
};
/** Commands that drive a browser. */
const WITH_BROWSERS = new Set([
  'start',
  'test',
  'bench:browser',
  'check:captures',
  'screenshots',
  'test:languages',
]);

function say(text) {
  // Never on stdout: the assess command writes its answers there.
  process.stderr.write(`${text}\n`);
}

function stop(text, code = 1) {
  say(text);
  process.exit(code);
}

if (!(command in COMMANDS))
  stop(`There is no command "${command}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Second Look needs Node 20 or later; this is ${process.version}. See https://nodejs.org.`);

function installPackages() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  say('Installing the packages (npm ci). This happens once and takes about a minute ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    stop(
      'npm ci did not finish. Look at the lines above; often the network or a full disk is the cause. Then run the command again.',
    );
}

installPackages();
const bin = join(root, 'node_modules', 'node', 'bin');
const node = join(bin, process.platform === 'win32' ? 'node.exe' : 'node');
if (!existsSync(node))
  stop(
    'The package "node" brought no program for this machine. Delete node_modules and run the command again.',
  );
const env = {
  ...process.env,
  PATH: `${bin}${delimiter}${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
};
if (WITH_BROWSERS.has(command)) {
  const { status } = spawnSync(node, [join(root, 'scripts', 'browsers.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { status, signal } = spawnSync(node, [join(root, COMMANDS[command]), ...args], {
  cwd: root,
  stdio: 'inherit',
  env,
});
process.exit(signal ? 1 : (status ?? 1));
