import { readFileSync } from 'node:fs';
import type { Command } from './command.js';
import { doctorCommand } from './doctor/doctor-command.js';
import { EXIT, UsageError } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import { sandboxCommand } from './sandbox-command.js';
import type { Terminal } from './terminal.js';

const COMMANDS: readonly Command[] = [sandboxCommand, doctorCommand];

const HELP = `Usage: npx uhc-widgets <command>

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}

  npx uhc-widgets <command> --help says what a command takes; --version says which version this is.`;

/** Runs what was typed after `uhc-widgets`. */
export async function uhcWidgets(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return said(terminal, HELP);
  if (name === '--version' || name === '-v') return said(terminal, version());
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    terminal.err(`There is no command "${name}". There are: ${COMMANDS.map((one) => one.name).join(', ')}.`);
    return EXIT.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) return said(terminal, command.help);
  try {
    return await command.run(rest, terminal);
  } catch (problem) {
    if (!(problem instanceof UsageError)) throw problem;
    terminal.err(`${problem.message}\nnpx uhc-widgets ${command.name} --help says what there is.`);
    return EXIT.usage;
  }
}

function said(terminal: Terminal, words: string): ExitCode {
  terminal.out(words);
  return EXIT.fine;
}

/** Two folders up, from the source as from the package. */
function version(): string {
  const { version: text } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return text;
}
