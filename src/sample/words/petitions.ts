// All sample petitions, gathered from their topics, with the paragraphs of each body put together.

import { type OfficeId, type Region, regionTeams } from '../people/offices.ts'
import type { PetitionDraft } from './petition-text.ts'
import { conduct } from './petitions/conduct.ts'
import { english } from './petitions/english.ts'
import { funds } from './petitions/funds.ts'
import { market } from './petitions/market.ts'
import { merchants } from './petitions/merchants.ts'
import { procedure } from './petitions/procedure.ts'
import { startup } from './petitions/startup.ts'
import { technology } from './petitions/technology.ts'
import { workforce } from './petitions/workforce.ts'

export type PetitionText = Omit<PetitionDraft, 'body' | 'language'> & {
  readonly language: 'ko' | 'en'
  readonly body: string
}

/** Lines of one paragraph are joined by a space; an empty line begins the next paragraph. */
const paragraphs = (lines: readonly string[]): string =>
  lines
    .map((line) => (line === '' ? '\n\n' : line))
    .join(' ')
    .replaceAll(' \n\n ', '\n\n')

const drafts = [funds, startup, technology, market, merchants, workforce, conduct, procedure, english].flat()

export const petitions: readonly PetitionText[] = drafts.map((draft) => ({
  ...draft,
  language: draft.language ?? 'ko',
  body: paragraphs(draft.body),
}))

/** The office that works a petition when its petitioner lives in `region`. */
export const officeFor = (petition: Pick<PetitionText, 'officeId' | 'regional'>, region: Region): OfficeId =>
  petition.regional === true ? regionTeams[region] : petition.officeId
