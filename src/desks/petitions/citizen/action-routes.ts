// What the petitioner can do while following a petition: withdraw, send papers, rate the answer.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { BadRequest, readForm, readFormToShow, type Web, type WebContext, type WebEnv } from '#channels/web'
import { type Language, t } from '#kit/i18n'
import { isRefusal, type Refusal } from '#ledger'
import type { FormError } from '#site'
import type { PetitionsDesk } from '../desk.ts'
import { fieldProblem } from '../words/fields.ts'
import { draftNamed, dropDraft, keepDraft } from './cookies.ts'
import { type Draft, type DraftBox, forgetDraft, newDraft, readDraft, removeFile, saveAnswers } from './drafts.ts'
import { fileErrors } from './files-view.ts'
import { f } from './form-words.ts'
import { type PageStatus, showPage } from './page.ts'
import { statusOf, takeFiles } from './take-files.ts'
import { papersPage, withdrawPage } from './track-form-view.ts'
import { askAgain, number, showMatter } from './track-routes.ts'
import { petitionPath } from './track-view.ts'
import { k } from './track-words.ts'
import { type Visit, visitOf } from './visit.ts'

const wordsMax = 5_000

export function actionRoutes(desk: PetitionsDesk, web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { house } = desk
  const drafts: DraftBox = { on: house.ledger.database, key: house.draftKey }
  const now = () => web.realClock.now()
  const said = (c: WebContext, what: string) =>
    c.redirect(`${petitionPath(c.req.param('number') ?? '')}?said=${what}`, 303)

  app.get(`${number}/withdraw`, async (c) => {
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const { lang } = c.get('display')
    return showPage(web, c, {
      title: t(k.withdrawTitle, lang),
      main: withdrawPage({ lang, number: visit.matter.state.number, key: randomUUID() }),
    })
  })
  app.post(`${number}/withdraw`, async (c) => {
    const fields = await readForm(c)
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const given = await desk.command({
      matterId: visit.matter.matterId,
      name: 'withdraw',
      input: {},
      now: web.clock.now(),
      key: keyOf(fields['_key']),
    })
    return isRefusal(given) ? refused(c, visit, given) : said(c, 'withdrawn')
  })

  app.post(`${number}/rate`, async (c) => {
    const { fields, broken } = await readFormToShow(c)
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const { lang } = c.get('display')
    const rating = { stars: fields['stars'], words: (fields['words'] ?? '').replaceAll('\u0000', '') }
    if (broken)
      return showMatter(desk, web, c, visit, {
        status: 400,
        rating,
        errors: [{ field: 'words', message: t(f.broken, lang) }],
      })
    const given = await desk.command({
      matterId: visit.matter.matterId,
      name: 'rate',
      input: { stars: fields['stars'] ?? '', words: fields['words'] ?? '' },
      now: web.clock.now(),
      key: keyOf(fields['_key']),
    })
    if (!isRefusal(given)) return said(c, 'rated')
    return 'problems' in given
      ? showMatter(desk, web, c, visit, { status: 422, rating, errors: problemList(given.problems, lang) })
      : refused(c, visit, given)
  })

  /** The half-sent papers of this visit; those of another petition are not shown here. */
  async function papersDraft(c: WebContext, visit: Visit): Promise<Draft | undefined> {
    const draftId = draftNamed(web, c, house.key, 'papers')
    const draft = draftId ? await readDraft(drafts, draftId, now()) : undefined
    return draft && !draft.sent && draft.answers['matterId'] === visit.matter.matterId ? draft : undefined
  }
  async function showPapers(
    c: WebContext,
    visit: Visit,
    draft: Pick<Draft, 'files' | 'answers'>,
    errors: readonly FormError[] = [],
    status: PageStatus = 200,
    added = 0,
  ) {
    const { lang } = c.get('display')
    const { state, facts, texts } = visit.matter
    const asked = state.supplement
      ? facts.findLast((fact) => fact.type === 'SupplementDemanded' || fact.type === 'SupplementRequested')
      : undefined
    return showPage(web, c, {
      title: t(k.papersTitle, lang),
      main: papersPage({
        lang,
        number: state.number,
        key: randomUUID(),
        draft,
        errors,
        asked: texts.get(String(asked?.body['textId'])),
        added,
        states: await house.files.states(draft.files.map((file) => file.sha256)),
      }),
      status,
      path: `${petitionPath(state.number)}/papers`,
      crumbs: [{ label: t(k.trackTitle, lang), href: petitionPath(state.number) }, { label: t(k.papersTitle, lang) }],
    })
  }

  app.get(`${number}/papers`, async (c) => {
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    return showPapers(c, visit, (await papersDraft(c, visit)) ?? { files: [], answers: {} })
  })
  app.post(`${number}/papers`, async (c) => {
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const { lang } = c.get('display')
    const { matterId } = visit.matter
    const draftId = (await papersDraft(c, visit))?.draftId ?? (await newDraft(drafts, { matterId }, now()))
    keepDraft(web, c, house.key, 'papers', draftId)
    const shown = async () => (await readDraft(drafts, draftId, now())) ?? { files: [], answers: {} }
    let taken: Awaited<ReturnType<typeof takeFiles>>
    try {
      taken = await takeFiles(c, drafts, house.files, draftId, now())
    } catch (error) {
      if (!(error instanceof BadRequest) || error.status !== 400) throw error
      return showPapers(c, visit, await shown(), [{ field: 'words', message: t(f.broken, lang) }], 400)
    }
    const words = (taken.fields['words'] ?? '').replaceAll('\r\n', '\n')
    const unsound = words.includes('\u0000')
    const clean = words.replaceAll('\u0000', '')
    if (clean.length <= wordsMax) await saveAnswers(drafts, draftId, { words: clean }, now())
    const draft = await shown()
    const filled = { files: draft.files, answers: { ...draft.answers, words: clean } }
    const errors = [
      ...fileErrors(taken.problems, lang),
      ...(unsound ? [{ field: 'words', message: fieldProblem('UNSOUND_CHARACTERS', lang) }] : []),
      ...(clean.length > wordsMax ? [{ field: 'words', message: fieldProblem('TOO_LONG', lang, wordsMax) }] : []),
    ]
    if (errors.length > 0) return showPapers(c, visit, filled, errors, statusOf(taken.problems), taken.added)
    if (taken.fields['go'] !== 'send') return showPapers(c, visit, filled, [], 200, taken.added)
    const given = await desk.command({
      matterId,
      name: 'add-papers',
      input: { files: draft.files, ...(clean.trim() ? { words: clean } : {}) },
      now: web.clock.now(),
      key: keyOf(taken.fields['_key']),
    })
    // The same form sent twice brings its files twice; the first time counts.
    if (isRefusal(given) && given.refused !== 'KEY_USED_FOR_ANOTHER_COMMAND') {
      if (given.refused === 'NOTHING_SENT')
        return showPapers(c, visit, filled, [{ field: 'files', message: t(k.papersNothing, lang) }], 422)
      return 'problems' in given
        ? showPapers(c, visit, filled, problemList(given.problems, lang), 422)
        : refused(c, visit, given)
    }
    await forgetDraft(drafts, draftId)
    dropDraft(web, c, 'papers')
    return said(c, 'papers')
  })
  app.post(`${number}/papers/remove`, async (c) => {
    const fields = await readForm(c)
    const visit = await visitOf(desk, web, c)
    if (!visit) return askAgain(c)
    const draft = await papersDraft(c, visit)
    if (draft) await removeFile(drafts, draft.draftId, fields['file'] ?? '', now())
    return c.redirect(`${petitionPath(visit.matter.state.number)}/papers`, 303)
  })

  function refused(c: WebContext, visit: Visit, refusal: Refusal): Response {
    const { lang } = c.get('display')
    return showMatter(desk, web, c, visit, { status: 409, errors: [{ message: refusalWords(refusal.refused, lang) }] })
  }
  return app
}

function refusalWords(code: string, lang: Language): string {
  if (code === 'ALREADY_ENDED') return t(k.endedAlready, lang)
  if (code === 'RATED_ALREADY') return t(k.ratedAlready, lang)
  if (code === 'NOT_ANSWERED_YET') return t(k.notAnswered, lang)
  return `${t(k.notNow, lang)}. ${t(k.tryAgain, lang)}`
}

function problemList(problems: { readonly [field: string]: string }, lang: Language): FormError[] {
  return Object.entries(problems).map(([field, code]) => ({
    field,
    message: field === 'stars' ? fieldProblem('NOT_CHOSEN', lang) : fieldProblem(code, lang, wordsMax),
  }))
}

/** A form's key as it was drawn; anything else gets a key of its own, which only loses the repeat. */
function keyOf(sent: string | undefined): string {
  return sent && /^[0-9a-f-]{36}$/.test(sent) ? sent : randomUUID()
}
