// What runs in a citizen's browser. Every page works without it; it only saves waiting and lost text.
import { startClocks } from './clock-ticker.ts'
import { startCopyButtons } from './copy-button.ts'
import { startCounters } from './counter.ts'
import { startDisplayMenu } from './display-menu.ts'
import { startDraftGuard } from './draft-guard.ts'
import { startPasskeys } from './passkey.ts'
import { startPrintButtons } from './print-button.ts'

startClocks()
startCopyButtons()
startCounters()
startDisplayMenu()
startDraftGuard()
startPrintButtons()
startPasskeys()
