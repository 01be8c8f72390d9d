import { sandboxArguments } from '../sandbox/arguments.js';
import type { Command } from './command.js';
import { EXIT } from './exit-code.js';
import { understood } from './usage.js';

export const sandboxCommand: Command = {
  name: 'sandbox',
  summary: 'starts the payer on your machine',
  help: `Usage: npx uhc-widgets sandbox [options]

Starts all payers on this machine: OAuth, FHIR, sample members, a directory, and a dashboard. Ctrl-C ends it.

  --port N      where it listens (9400; a port in use is said, and the next free one taken)
  --load DIR    serves a folder of FHIR JSON besides; may be given several times
  --data DIR    keeps registrations and grants through a restart; without it all is in memory
  --seed N      draws other invented data
  --members N   so many households besides the sample members: member1@example.com, Member#1, and so on
  --claims N    so many claims of each person in them
  --roles N     so many listings in the directory`,
  async run(words) {
    understood(() => sandboxArguments(words));
    // The sandbox reads the command line by itself, as it does when its file is run alone.
    process.argv.splice(2, process.argv.length, ...words);
    await import('../sandbox/main.js');
    return process.exitCode === undefined || process.exitCode === 0 ? EXIT.fine : EXIT.trouble;
  },
};
