// The petition form: five pages, each a plain form; the answers wait on the server until they are sent.
import { Hono } from 'hono'
import { readFormToShow, type Web, type WebContext, type WebEnv } from '#channels/web'
import { type Language, t } from '#kit/i18n'
import { isRefusal } from '#ledger'
import type { FormError } from '#site'
import type { PetitionsDesk } from '../desk.ts'
import { evolvePetition, noPetition } from '../state.ts'
import { petitionInput } from '../submit.ts'
import { draftNamed, dropDraft, keepDraft, keepVisit } from './cookies.ts'
import {
  type Answers,
  type Draft,
  type DraftBox,
  draftSent,
  forgetDraft,
  newDraft,
  readDraft,
  removeFile,
  saveAnswers,
} from './drafts.ts'
import { fileErrors } from './files-view.ts'
import { type AnswerStep, answersOn, errorsOf, firstUnfinished, formPaths, keepable, problemsOf } from './form-steps.ts'
import { itemPage, kindPage, personPage, wordsPage } from './form-view.ts'
import { f } from './form-words.ts'
import type { KindWords } from './kind-words.ts'
import { type PageStatus, showPage } from './page.ts'
import { filesPage, reviewPage } from './review-view.ts'
import { statusOf, takeFiles } from './take-files.ts'

/** After sending, the same form leads to its receipt again for as long as a visit lasts. */
const receiptAgainMs = 30 * 60_000

const titles = { kind: f.kindTitle, item: f.itemTitle, words: f.wordsTitle, person: f.personTitle } as const

export function formRoutes(
  desk: PetitionsDesk,
  web: Web,
  kindWords: () => Promise<readonly KindWords[]>,
): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const { house } = desk
  const drafts: DraftBox = { on: house.ledger.database, key: house.draftKey }
  const now = () => web.realClock.now()
  const lang = (c: WebContext): Language => c.get('display').lang

  const find = async (c: WebContext): Promise<Draft | undefined> => {
    const draftId = draftNamed(web, c, house.key, 'petition')
    return draftId ? readDraft(drafts, draftId, now()) : undefined
  }
  /** The draft being written; one that was sent is over, unless its sender asks for the receipt again. */
  const unsent = async (c: WebContext): Promise<Draft | undefined> => {
    const draft = await find(c)
    return draft?.sent ? undefined : draft
  }
  const gone = (c: WebContext) => c.redirect(`${formPaths.kind}?gone`, 303)
  const crumbs = (c: WebContext) => [{ label: t(f.title, lang(c)) }]

  async function toReceipt(c: WebContext, matterId: string): Promise<Response> {
    const facts = await house.ledger.read(matterId)
    const { number } = facts.reduce(evolvePetition, noPetition)
    keepVisit(web, c, house.key, matterId)
    return c.redirect(`/petition/${number}/receipt`, 303)
  }

  async function showStep(
    c: WebContext,
    step: AnswerStep,
    answers: Answers,
    errors: readonly FormError[],
    status: PageStatus = 200,
  ) {
    const props = { lang: lang(c), answers, errors }
    const main =
      step === 'kind'
        ? kindPage({
            ...props,
            kinds: await kindWords(),
            gone: c.req.query('gone') !== undefined,
            discarded: c.req.query('discarded') !== undefined,
          })
        : step === 'item'
          ? itemPage({ ...props, items: house.handbook.items().filter((item) => !item.retired) })
          : step === 'words'
            ? wordsPage(props)
            : personPage({ ...props, keptYears: house.keptYears() })
    return showPage(web, c, { title: t(titles[step], lang(c)), main, status, path: formPaths[step], crumbs: crumbs(c) })
  }

  const nextOf = (step: AnswerStep, answers: Answers): string => {
    if (step === 'kind') return answers['kind'] === 'statutory' ? formPaths.item : formPaths.words
    if (step === 'item') return formPaths.words
    return step === 'words' ? formPaths.person : formPaths.files
  }
  const backOf = (step: AnswerStep, answers: Answers): string => {
    if (step === 'person') return formPaths.words
    return step === 'words' && answers['kind'] === 'statutory' ? formPaths.item : formPaths.kind
  }

  for (const step of ['kind', 'item', 'words', 'person'] as const) {
    app.get(formPaths[step], async (c) => {
      const draft = await unsent(c)
      return draft || step === 'kind' ? showStep(c, step, draft?.answers ?? {}, []) : gone(c)
    })
    app.post(formPaths[step], async (c) => {
      const { fields, broken, tooLong } = await readFormToShow(c)
      const draft = await unsent(c)
      const given = Object.fromEntries(Object.keys(answersOn[step]).map((name) => [name, fields[name] ?? '']))
      const answers: Answers = { ...draft?.answers, ...given }
      const shown = withoutNul(answers)
      if (tooLong) return showStep(c, step, shown, [{ message: t(f.tooLong, lang(c)) }], 413)
      if (broken) return showStep(c, step, shown, [{ message: t(f.broken, lang(c)) }], 400)
      const going = fields['go'] === 'back'
      const problems = problemsOf(answers, house.handbook, step)
      if (!going && Object.keys(problems).length > 0) return showStep(c, step, shown, errorsOf(problems, lang(c)), 422)
      const kept = keepable(given, step)
      // Words that come without a draft (the cookie is gone) begin a new one: nothing that was typed is lost.
      if (draft) await saveAnswers(drafts, draft.draftId, kept, now())
      else keepDraft(web, c, house.key, 'petition', await newDraft(drafts, kept, now()))
      if (going) return c.redirect(backOf(step, answers), 303)
      return c.redirect(nextOf(step, answers), 303)
    })
  }

  const statesOf = (draft: Draft) => house.files.states(draft.files.map((file) => file.sha256))
  async function showFiles(
    c: WebContext,
    draft: Draft,
    errors: readonly FormError[],
    status: PageStatus = 200,
    added = 0,
  ) {
    const item = draft.answers['kind'] === 'statutory' ? house.handbook.item(draft.answers['item'] ?? '') : undefined
    return showPage(web, c, {
      title: t(f.filesTitle, lang(c)),
      main: filesPage({ lang: lang(c), draft, errors, item, added, states: await statesOf(draft) }),
      status,
      path: formPaths.files,
      crumbs: crumbs(c),
    })
  }

  app.get(formPaths.files, async (c) => {
    const draft = await unsent(c)
    return draft ? showFiles(c, draft, []) : gone(c)
  })
  app.post(formPaths.files, async (c) => {
    const draft = await unsent(c)
    if (!draft) return gone(c)
    const { fields, problems, added } = await takeFiles(c, drafts, house.files, draft.draftId, now())
    const after = (await readDraft(drafts, draft.draftId, now())) ?? draft
    if (problems.length > 0) return showFiles(c, after, fileErrors(problems, lang(c)), statusOf(problems), added)
    if (fields['go'] === 'back') return c.redirect(formPaths.person, 303)
    return fields['go'] === 'next' ? c.redirect(formPaths.review, 303) : showFiles(c, after, [], 200, added)
  })
  app.post(formPaths.removeFile, async (c) => {
    const { fields } = await readFormToShow(c)
    const draft = await unsent(c)
    if (!draft) return gone(c)
    await removeFile(drafts, draft.draftId, fields['file'] ?? '', now())
    return c.redirect(formPaths.files, 303)
  })

  async function showReview(c: WebContext, draft: Draft, errors: readonly FormError[], status: PageStatus = 200) {
    const kinds = await kindWords()
    return showPage(web, c, {
      title: t(f.reviewTitle, lang(c)),
      main: reviewPage({
        lang: lang(c),
        draft,
        errors,
        kind: kinds.find((kind) => kind.kind === draft.answers['kind']),
        item: draft.answers['kind'] === 'statutory' ? house.handbook.item(draft.answers['item'] ?? '') : undefined,
      }),
      status,
      path: formPaths.review,
      crumbs: crumbs(c),
    })
  }

  app.get(formPaths.review, async (c) => {
    const draft = await unsent(c)
    if (!draft) return gone(c)
    const unfinished = firstUnfinished(draft.answers, house.handbook)
    return unfinished ? c.redirect(formPaths[unfinished], 303) : showReview(c, draft, [])
  })

  app.post(formPaths.review, async (c) => {
    const { fields } = await readFormToShow(c)
    const draft = await find(c)
    if (!draft) return gone(c)
    if (draft.sent)
      return now() - draft.touchedAt < receiptAgainMs ? toReceipt(c, draft.sent) : c.redirect('/track', 303)
    if (fields['go'] === 'back') return c.redirect(formPaths.files, 303)
    const unfinished = firstUnfinished(draft.answers, house.handbook)
    if (unfinished)
      return showStep(
        c,
        unfinished,
        draft.answers,
        errorsOf(problemsOf(draft.answers, house.handbook, unfinished), lang(c)),
        422,
      )
    const { item, ...answers } = draft.answers
    const input = petitionInput.parse({
      ...answers,
      ...(answers['kind'] === 'statutory' ? { item } : {}),
      language: lang(c),
    })
    const opened = await desk.open({
      input,
      channel: 'web',
      files: draft.files,
      key: `draft ${draft.draftId}`,
      actor: { kind: 'citizen' },
      now: web.clock.now(),
    })
    if (isRefusal(opened)) {
      if (opened.refused === 'TOO_BUSY') {
        c.header('retry-after', '60')
        return showReview(c, draft, [{ message: t(f.busy, lang(c)) }], 503)
      }
      web.log.error({ requestId: c.get('requestId'), refused: opened.refused }, 'a petition could not be opened')
      return showReview(c, draft, [{ message: t(f.notSent, lang(c)) }], 409)
    }
    await draftSent(drafts, draft.draftId, opened.matterId, now())
    keepVisit(web, c, house.key, opened.matterId)
    return c.redirect(`/petition/${opened.number}/receipt`, 303)
  })

  app.post(formPaths.discard, async (c) => {
    const draft = await unsent(c)
    if (draft) await forgetDraft(drafts, draft.draftId)
    dropDraft(web, c, 'petition')
    return c.redirect(`${formPaths.kind}?discarded`, 303)
  })
  return app
}

/** NUL cannot stand in a page; without it the text is what the person sees, and may send. */
function withoutNul(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, value.replaceAll('\u0000', '')]))
}
