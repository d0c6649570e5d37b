// What runs in an officer's browser: all that a citizen's has, live lists and keyboard shortcuts.
import { startClocks } from './clock-ticker.ts'
import { startCopyButtons } from './copy-button.ts'
import { startCounters } from './counter.ts'
import { startDisplayMenu } from './display-menu.ts'
import { startDraftGuard } from './draft-guard.ts'
import { startLiveLists } from './live-list.ts'
import { startPasskeys } from './passkey.ts'
import { startSessionEnd } from './session-end.ts'
import { startShortcuts } from './shortcuts.ts'

startClocks()
startCopyButtons()
startCounters()
startDisplayMenu()
startDraftGuard()
startLiveLists()
startShortcuts()
startSessionEnd()
startPasskeys()
