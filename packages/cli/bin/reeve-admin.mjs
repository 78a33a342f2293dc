#!/usr/bin/env node
// As reeve.mjs; the commands of whoever keeps an installation running.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/main.ts');
const { ADMIN } = await import('../src/admin/admin-commands.ts');
const { thisTerminal } = await import('../src/terminal.ts');

process.exitCode = await main(process.argv.slice(2), thisTerminal(), ADMIN);
