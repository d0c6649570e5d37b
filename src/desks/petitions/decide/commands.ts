// Every command of the desk, in the order in which the matter page offers them.
import { clearConcern, recordConcern } from './concern.ts'
import {
  beMerged,
  closeException,
  closeRepeat,
  merge,
  rate,
  recordWithdrawal,
  reply,
  returnPetition,
  withdraw,
} from './ending.ts'
import {
  endInvestigation,
  extendCooperation,
  extendInvestigation,
  recordCooperation,
  requestCooperation,
  startInvestigation,
} from './enquiry.ts'
import { extend, notifyDelay, notifyProgress } from './more-time.ts'
import type { CommandRule } from './rule.ts'
import { assign, correctSlip, reassign, receive } from './sorting.ts'
import { addPapers, demandSupplement, extendSupplement, recordSupplement, requestSupplement } from './supplement.ts'
import { completeTransfer, decideTransfer, requestTransferInside } from './transfer.ts'

export const commandRules = {
  receive,
  assign,
  reply,
  'request-supplement': requestSupplement,
  'record-supplement': recordSupplement,
  'extend-supplement': extendSupplement,
  'demand-supplement': demandSupplement,
  extend,
  'notify-delay': notifyDelay,
  'notify-progress': notifyProgress,
  'start-investigation': startInvestigation,
  'extend-investigation': extendInvestigation,
  'end-investigation': endInvestigation,
  'request-cooperation': requestCooperation,
  'extend-cooperation': extendCooperation,
  'record-cooperation': recordCooperation,
  reassign,
  'request-transfer-inside': requestTransferInside,
  'decide-transfer': decideTransfer,
  'complete-transfer': completeTransfer,
  'correct-slip': correctSlip,
  return: returnPetition,
  'record-withdrawal': recordWithdrawal,
  'close-repeat': closeRepeat,
  'close-exception': closeException,
  merge,
  'record-concern': recordConcern,
  'clear-concern': clearConcern,
  'be-merged': beMerged,
  'add-papers': addPapers,
  withdraw,
  rate,
} as const satisfies { readonly [name: string]: CommandRule<unknown> }

export type CommandName = keyof typeof commandRules
export const commandNames = Object.keys(commandRules) as CommandName[]
