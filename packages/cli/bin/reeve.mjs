#!/usr/bin/env node
// The packages export TypeScript source; tsx lets Node run it, so that a checkout needs no build step.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('../src/main.ts');
const { thisTerminal } = await import('../src/terminal.ts');

process.exitCode = await main(process.argv.slice(2), thisTerminal());
