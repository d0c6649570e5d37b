// Passing on what belongs elsewhere: inside the agency by way of the desk, and to another agency (시행령 제13조).
import { z } from 'zod'
import { workable } from './may.ts'
import { fact, rule, worded } from './rule.ts'
import { reasonInput, wordsInput } from './words-input.ts'

const notUnderWay = { refused: 'TRANSFER_UNDER_WAY' } as const

export const requestTransferInside = rule({
  name: 'request-transfer-inside',
  by: 'officer',
  input: z.strictObject({ reason: reasonInput }),
  check: (state, context) => workable(state, context) ?? (state.transfer ? notUnderWay : null),
  decide: (_, input, context) =>
    worded(context, 'TransferInsideRequested', input.reason, { transferId: context.newId() }),
})

export const decideTransfer = rule({
  name: 'decide-transfer',
  by: 'officer',
  input: z.strictObject({ agency: wordsInput(100), reason: reasonInput }),
  check: (state, context) => workable(state, context) ?? (state.transfer ? notUnderWay : null),
  decide: (_, input, context) =>
    worded(context, 'TransferDecided', input.reason, { transferId: context.newId(), agency: input.agency }),
})

/** Handed over to the other agency, with notice to the petitioner; the petition ends here and starts there. */
export const completeTransfer = rule({
  name: 'complete-transfer',
  by: 'officer',
  input: z.strictObject({}),
  check: (state, context) => workable(state, context) ?? (state.transfer?.agency ? null : { refused: 'NO_TRANSFER' }),
  decide: (state, _, context) =>
    state.transfer?.agency
      ? {
          facts: [
            fact('PetitionTransferred', context.now, { transferId: state.transfer.id, agency: state.transfer.agency }),
          ],
        }
      : { refused: 'NO_TRANSFER' },
})
