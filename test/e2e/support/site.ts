import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { staticSite } from '../../../scripts/static-site.js';
import { listen } from '../../../src/sandbox/listen.js';

export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

/** A site on an origin of its own: folders as they lie, or pages written here. */
export async function serveSite({ folders = [], pages = {}, filled = {}, headers = {} }: {
  readonly folders?: readonly string[];
  readonly pages?: Readonly<Record<string, string>>;
  readonly filled?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}): Promise<Site> {
  const own = mkdtempSync(join(tmpdir(), 'uhc-site-'));
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(own, path)), { recursive: true });
    writeFileSync(join(own, path), text);
  }
  const site = staticSite({ folders: [own, ...folders], filled, headers });
  const listening = await listen(0, () => site, () => undefined);
  return {
    origin: `http://localhost:${listening.port}`,
    async close() {
      await listening.close();
      rmSync(own, { recursive: true, force: true });
    },
  };
}
