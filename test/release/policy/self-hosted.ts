import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFolder } from '../../e2e/browser';
import { chromiumPath } from '../../setup/chromium';
import { packAs } from '../pack-as';
import { idOf } from './extension-id';

/** A firm's own place for the packages, with a key of its own for Chromium's. */
export async function openSelfHosting() {
  const folder = mkdtempSync(join(tmpdir(), 'klientfil-hosting-'));
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = join(folder, 'key.pem');
  writeFileSync(pem, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  cpSync(extensionFolder, join(folder, 'klientfil'), { recursive: true });
  const unpacked = JSON.parse(readFileSync(join(folder, 'klientfil/manifest.json'), 'utf8'));
  const { key: _key, ...manifest } = unpacked;
  writeFileSync(join(folder, 'klientfil/manifest.json'), JSON.stringify(manifest));
  execFileSync(
    chromiumPath(),
    ['--no-sandbox', '--headless=new', `--pack-extension=${folder}/klientfil`, `--pack-extension-key=${pem}`],
    { stdio: 'pipe', timeout: 60_000 },
  );
  const crx = readFileSync(join(folder, 'klientfil.crx'));
  const xpi = readFileSync(await packAs(manifest.version, folder));
  const extensionId = idOf(createPublicKey(privateKey).export({ type: 'spki', format: 'der' }));

  const server = createServer((request, response) => {
    const path = request.url?.split('?')[0];
    if (path === '/klientfil.crx') {
      response.setHeader('content-type', 'application/x-chrome-extension').end(crx);
    } else if (path === '/klientfil.xpi') {
      response.setHeader('content-type', 'application/x-xpinstall').end(xpi);
    } else response.setHeader('content-type', 'text/xml').end(updates());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const updates = () => `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
  <app appid='${extensionId}'><updatecheck codebase='${origin}/klientfil.crx' version='${manifest.version}' /></app>
</gupdate>`;

  return {
    extensionId,
    updateUrl: `${origin}/updates.xml`,
    xpiUrl: `${origin}/klientfil.xpi`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
      }),
  };
}
