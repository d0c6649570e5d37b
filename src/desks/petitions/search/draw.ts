// The tokens of a petition, drawn from the words and people that a change brings; and of petitions that were there before.
import type { Change } from '#ledger'
import { letterParts, mailParts, numberParts, type Parts, phoneParts, searchRows, type Tokens } from '#search'
import type { PetitionsHouse } from '../house.ts'
import type { PetitionState } from '../state.ts'
import { readCandidates } from './candidates.ts'
import type { Opened } from './query.ts'

const soughtTexts: readonly string[] = ['title', 'body', 'PetitionReplied']

function partsOf({ number, name, company, phone, mail, title, body, answer }: Opened): Parts[] {
  return [
    // First what is short and looked for most: a text that is too long is cut off at its end.
    { kind: 'number', parts: number ? numberParts(number) : [] },
    { kind: 'phone', parts: phone ? phoneParts(phone) : [] },
    { kind: 'mail', parts: mail ? mailParts(mail) : [] },
    { kind: 'name', parts: [...letterParts(name ?? ''), ...letterParts(company ?? '')] },
    { kind: 'words', parts: [title, body, answer].flatMap((words) => letterParts(words ?? '')) },
  ]
}

export function drawnRows(tokens: Tokens, change: Change<PetitionState>): object[] {
  const { outcome, matterId } = change
  const texts = (outcome.texts ?? []).filter((text) => soughtTexts.includes(text.kind))
  const person = outcome.people?.find((one) => one.part === 'petitioner')
  if (texts.length === 0 && !person) return []
  const isNew = change.version === change.added.length
  const words = texts.map((text) => text.words).join('\n')
  return searchRows(tokens, matterId, partsOf({ ...person, body: words, number: isNew ? change.state.number : null }))
}

/** Rows of petitions that were there before the search was. */
export async function drawnAgain(
  { ledger, searchTokens }: PetitionsHouse,
  matterIds: readonly string[],
): Promise<readonly object[]> {
  const held = await readCandidates(ledger.database, ledger.sealed, matterIds)
  return [...held.values()].flatMap(({ matterId, opened }) => searchRows(searchTokens, matterId, partsOf(opened)))
}
