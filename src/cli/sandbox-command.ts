import { sandboxArguments } from '../sandbox/arguments.js';
import { SANDBOX_HELP } from '../sandbox/help.js';
import type { Command } from './command.js';
import { EXIT } from './exit-code.js';
import { understood } from './usage.js';

export const sandboxCommand: Command = {
  name: 'sandbox',
  summary: 'starts the payer on your machine',
  help: `Usage: npx uhc-widgets sandbox [options]

${SANDBOX_HELP}`,
  async run(words) {
    understood(() => sandboxArguments(words));
    // The sandbox reads the command line by itself, as it does when its file is run alone.
    process.argv.splice(2, process.argv.length, ...words);
    await import('../sandbox/main.js');
    return process.exitCode === undefined || process.exitCode === 0 ? EXIT.fine : EXIT.trouble;
  },
};
