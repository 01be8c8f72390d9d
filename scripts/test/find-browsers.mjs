/**
 * Where a browser for the tests stands on this machine: what CHROME_PATH or FIREFOX_PATH says, else the usual places.
 * Plain JavaScript, so that the configuration of the browser tests can read it, too.
 */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env } = process;
const programFiles = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((folder) => folder !== undefined);

const PLACES = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    paths: [
      '/usr/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...programFiles.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    paths: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...programFiles.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
  },
};

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined} path of its program; `undefined` where none was found
 */
export function findBrowser(browser) {
  const { variable, names, paths } = PLACES[browser];
  const given = env[variable];
  if (given) return runnable(given) ? given : undefined;
  const onPath = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...paths, ...names.flatMap((name) => onPath.map((folder) => join(folder, name)))].find(runnable);
}

/** Name of the variable by which somebody says where the browser stands. */
export function browserVariable(browser) {
  return PLACES[browser].variable;
}

/** Root may not use Chromium's sandbox; the rest keeps a test's network log free of the browser's own requests. */
export const CHROMIUM_ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
