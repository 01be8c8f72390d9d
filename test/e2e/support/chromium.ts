import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { findBrowser } from '../../../scripts/test/find-browsers.mjs';

export interface ChromiumOptions extends Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale' | 'deviceScaleFactor'> {
  /** Folder of an unpacked extension. */
  readonly extension?: string;
  /** A folder for the profile, which stays when the browser is closed; without it one is made and removed. */
  readonly profile?: string;
}

export interface Chromium {
  readonly context: BrowserContext;
  /** Every host that anything in this browser asked. */
  readonly hosts: ReadonlySet<string>;
  /** What pages wrote into the console, and errors that nobody caught. */
  readonly console: readonly string[];
  close(): Promise<void>;
}

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A Chromium with a profile of its own. Its storage is partitioned as a member's is: the last `--disable-features` replaces the driver's list. */
export async function launchChromium({ extension, profile: kept, ...options }: ChromiumOptions = {}): Promise<Chromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('No Chromium was found.');
  const profile = kept ?? mkdtempSync(join(tmpdir(), 'uhc-chromium-'));
  const loaded = extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : [];
  const context = await chromium.launchPersistentContext(profile, { executablePath, headless: true, locale: 'en-US', ...options, args: [...QUIET, '--disable-features=Translate', ...loaded] });
  // The loader of these tests marks functions with their names; a function that is sent into a page takes the mark along.
  await context.addInitScript('globalThis.__name ??= (marked) => marked');
  const hosts = new Set<string>();
  const lines: string[] = [];
  context.on('request', (request) => { hosts.add(new URL(request.url()).host); });
  context.on('console', (message) => lines.push(`${message.type()}: ${message.text()}`));
  context.on('weberror', (error) => lines.push(`uncaught: ${error.error().message}`));
  return {
    context,
    hosts,
    console: lines,
    async close() {
      await context.close();
      if (!kept) rmSync(profile, { recursive: true, force: true });
    },
  };
}
