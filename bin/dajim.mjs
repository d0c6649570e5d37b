#!/usr/bin/env node
// The command `dajim`: whatever Node.js runs this line, the launcher hands on to the project's own.
import { main } from '../tools/launch.mjs'

await main(['cli', ...process.argv.slice(2)])
