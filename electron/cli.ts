#!/usr/bin/env node
import { endWithReader } from './cli/end-with-reader.ts';
import { runProgram } from './cli/program.ts';
import { processTerminal } from './cli/terminal.ts';

endWithReader();
process.exitCode = await runProgram(process.argv.slice(2), processTerminal());
