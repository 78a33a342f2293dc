#!/usr/bin/env node
// As reeve.mjs; the administrator's commands.
import { load } from '@reeve/launch';

const { main } = await load('packages/cli/src/main.ts');
const { ADMIN } = await load('packages/cli/src/admin/admin-commands.ts');
const { thisTerminal } = await load('packages/cli/src/terminal.ts');

process.exitCode = await main(process.argv.slice(2), thisTerminal(), ADMIN);
