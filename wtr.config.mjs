/**
 * The tests that need a browser: every `*.test.ts`. `npx wtr --config wtr.config.mjs --files test/db/*.test.ts` runs some,
 * and BROWSER=firefox takes Firefox. `npm test -- unit` and `npm test -- firefox` run them all.
 */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserReport } from './scripts/test/browser-report.mjs';
import { examples, sandboxAddress, sandboxPlugin } from './scripts/test/browser-server.mjs';
import { browserVariable, CHROMIUM_ARGS, findBrowser } from './scripts/test/find-browsers.mjs';

const name = process.env['BROWSER'] === 'firefox' ? 'firefox' : 'chromium';
const executablePath = findBrowser(name);
if (!executablePath) throw new Error(`No ${name} was found. Set ${browserVariable(name)} to its program.`);

const launchers = {
  chromium: () => chromeLauncher({
    puppeteer,
    launchOptions: { executablePath, headless: true, args: CHROMIUM_ARGS },
    // Files that run side by side must not meet in one database.
    createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    concurrency: 2,
  }),
  firefox: () => chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath, headless: true }, concurrency: 1 }),
};

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser'] },
  browsers: [launchers[name]()],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) }),
    sandboxPlugin(),
  ],
  middleware: [examples, sandboxAddress],
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), browserReport()],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 15_000 } },
};
