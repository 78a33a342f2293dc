#!/usr/bin/env node
import { load } from '@reeve/launch';

const { main } = await load('packages/cli/src/main.ts');
const { thisTerminal } = await load('packages/cli/src/terminal.ts');

process.exitCode = await main(process.argv.slice(2), thisTerminal());
