#!/usr/bin/env node
import { terminalOf } from './terminal.js';
import { uhcWidgets } from './uhc-widgets.js';

process.exitCode = await uhcWidgets(process.argv.slice(2), terminalOf(process.stdout, process.env));
