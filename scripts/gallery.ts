/**
 * Builds the gallery: every page and state of the window on a stub of the browser, for tests and for looking.
 * `npm run gallery` serves it at http://localhost:4180/ until it is stopped.
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { packagedFiles } from './packaged-files.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const galleryFolder = join(root, '.cache', 'gallery');

/** Builds the gallery into `galleryFolder`, with the packaged files that the views read. */
export async function buildGallery(): Promise<void> {
  await build({
    root: join(root, 'components', 'gallery'),
    base: './',
    logLevel: 'error',
    configFile: false,
    oxc: { jsx: { runtime: 'automatic' } },
    build: { outDir: galleryFolder, emptyOutDir: true, modulePreload: false },
  });
  for (const file of await packagedFiles()) {
    if (!file.relativeDest.endsWith('.json')) continue;
    const target = join(galleryFolder, file.relativeDest);
    await mkdir(dirname(target), { recursive: true });
    if ('contents' in file) await writeFile(target, file.contents);
    else await copyFile(file.absoluteSrc, target);
  }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves the built gallery under the policy of our pages; gives the address and the way to stop. `port` 0: any free one. */
export async function serveGallery(port = 0): Promise<{ address: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(
      /\/$/,
      '/index.html',
    );
    try {
      const body = await readFile(join(galleryFolder, path));
      response.writeHead(200, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return {
    address: `http://127.0.0.1:${bound}/`,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildGallery();
  const { address } = await serveGallery(4180);
  console.log(`The gallery is at ${address} (stop it with Ctrl+C).`);
}
