#!/usr/bin/env node
import { EXIT } from './exit-code.js';
import { terminalOf } from './terminal.js';
import { uhcWidgets } from './uhc-widgets.js';

// `| head` has read enough, and nobody hears the rest.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code === 'EPIPE') process.exit(EXIT.trouble);
  throw problem;
});

process.exitCode = await uhcWidgets(process.argv.slice(2), terminalOf(process.stdout, process.env));
