import { existsSync } from 'node:fs';
import { findBrowser, browserVariable } from './find-browsers.mjs';
import { run } from './run.js';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
export type Browser = keyof typeof PACKAGES;

/** Debian, as root: there a test may install what it needs without asking. */
function mayInstall(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/**
 * Finds the browsers, or installs them where it may. What stays missing is said, with what to do about it.
 * @returns the browsers that are there
 */
export async function provideBrowsers(wanted: readonly Browser[]): Promise<ReadonlySet<Browser>> {
  const missing = wanted.filter((browser) => !findBrowser(browser));
  if (missing.length > 0 && mayInstall()) {
    const packages = missing.map((browser) => PACKAGES[browser]);
    console.log(`Installing ${packages.join(' and ')} …`);
    const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
    await run('apt-get', ['update', '-qq'], quiet);
    const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
    if (code !== 0) console.log(output);
  }
  for (const browser of missing.filter((one) => !findBrowser(one))) {
    console.log(`No ${browser} was found, so its tests cannot run. Install it, or set ${browserVariable(browser)} to its program.`);
  }
  return new Set(wanted.filter((browser) => findBrowser(browser)));
}
