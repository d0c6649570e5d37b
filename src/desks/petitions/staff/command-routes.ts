// A command's page: GET shows its form, POST gives the command. Whatever is refused comes back with the form as it was
// typed; a change by somebody else in between is shown beside it.
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { problem, readerOf, readFormToShow, staffOnly, type Web, type WebContext, type WebEnv } from '#channels/web'
import { t } from '#kit/i18n'
import { isRefusal, type Refusal } from '#ledger'
import { inChargeOf, may } from '#people'
import type { FormError } from '#site'
import type { CommandName } from '../decide/commands.ts'
import type { Invalid, PetitionsDesk } from '../desk.ts'
import { type Result, results } from '../facts.ts'
import { commandTitle, formWords } from '../words/commands.ts'
import { fieldProblem } from '../words/fields.ts'
import { refusalStatus } from '../words/refusals.ts'
import { queueWords } from '../words/staff.ts'
import { type FormField, formFields, hasForm, inputOf } from './command-fields.ts'
import { type CommandView, commandMain, type ReplyView } from './command-view.ts'
import {
  type LetterFacts,
  letterChecks,
  letterTemplate,
  needsRemedies,
  remediesTemplate,
  resultsFor,
} from './letter.ts'
import { type Matter, readMatter } from './matter.ts'
import { matterHref } from './matter-view.ts'
import { readSimilar } from './queries.ts'
import { closedPage, officerOf, promiseTitles, staffHtml, zoneOf } from './signed-in.ts'
import { timelineEntry } from './timeline.ts'

type Typed = { readonly [name: string]: string }
/** A version and a key as our own forms send them. */
const versionShape = /^\d{1,9}$/
const keyShape = /^[\w-]{8,100}$/

export function commandRoutes(desk: PetitionsDesk, web: Web, worker: { wake: () => void }): Hono<WebEnv> {
  const routes = new Hono<WebEnv>()
  const path = '/staff/petitions/:number{[0-9-]+}/:command'

  routes.get(path, staffOnly(web), async (c) => {
    const found = await find(c)
    if (found instanceof Response) return found
    const { matter, name } = found
    const refusal = matter.offered.find((one) => one.name === name)?.refusal ?? undefined
    return show(
      c,
      matter,
      name,
      { errors: [], ...(refusal ? { refusal, closed: true } : {}) },
      refusal ? refusalStatus(refusal) : 200,
    )
  })

  routes.post(path, staffOnly(web), async (c) => {
    const { fields: typed, broken, tooLong } = await readFormToShow(c)
    const found = await find(c)
    if (found instanceof Response) return found
    const { matter, name } = found
    const { lang } = c.get('display')
    if (broken || tooLong)
      return show(
        c,
        matter,
        name,
        { typed, errors: [{ message: t(broken ? formWords.broken : formWords.tooLong, lang) }] },
        broken ? 400 : 413,
      )
    if (name === 'reply' && typed['do'] === 'check') return show(c, matter, name, { typed, errors: [] }, 200)

    const asked = fieldsOf(c, matter, name)
    const given = await desk.command({
      matterId: matter.matterId,
      name,
      input: inputOf(typed, asked, web.directory),
      officer: officerOf(c),
      now: web.clock.now(),
      ...(keyShape.test(typed['key'] ?? '') ? { key: typed['key'] as string } : {}),
      ...(versionShape.test(typed['version'] ?? '') ? { expectedVersion: Number(typed['version']) } : {}),
    })
    if (!isRefusal(given)) {
      worker.wake()
      return c.redirect(`${matterHref(matter.number)}?done=${name}`, 303)
    }
    if (given.refused === 'INVALID') {
      const errors = Object.entries((given as Invalid).problems).map(([field, code]) =>
        fieldError(field, code, asked, lang),
      )
      return show(c, matter, name, { typed, errors }, 422)
    }
    // What came in between is read again: the page then stands on the newest version.
    const fresh = (await readMatter(desk, matter.number, readerOf(c, officerOf(c), web.clock.now()))) ?? matter
    return show(c, fresh, name, { typed, errors: [], refusal: given }, refusalStatus(given), Number(typed['version']))
  })

  async function find(c: WebContext): Promise<{ matter: Matter; name: CommandName } | Response> {
    const officer = officerOf(c)
    if (!may(officer, 'petitions.read')) return closedPage(web, c)
    const name = c.req.param('command') ?? ''
    if (!hasForm(name)) return problem(web, c, 404)
    const matter = await readMatter(
      desk,
      c.req.param('number') ?? '',
      readerOf(c, officer, web.clock.now()),
      c.req.method === 'POST' ? { action: 'change' } : {},
    )
    if (!matter)
      return problem(web, c, 404, { what: t(queueWords.noNumber, c.get('display').lang), backHref: '/staff/petitions' })
    return { matter, name }
  }

  function fieldsOf(c: WebContext, matter: Matter, name: CommandName): readonly FormField[] {
    return formFields(name, {
      lang: c.get('display').lang,
      state: matter.state,
      directory: web.directory,
      now: web.clock.now(),
      handbook: desk.house.handbook.items(),
    })
  }

  async function show(
    c: WebContext,
    matter: Matter,
    name: CommandName,
    said: { typed?: Typed; errors: readonly FormError[]; refusal?: Refusal; closed?: boolean },
    status: 200 | 400 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 503,
    /** The version that the officer had looked at. */
    seen = Number.NaN,
  ): Promise<Response> {
    const { lang } = c.get('display')
    const now = web.clock.now()
    const zone = zoneOf(desk)
    const context = {
      lang,
      zone,
      directory: web.directory,
      texts: matter.texts,
      promiseTitle: promiseTitles(desk, now),
    }
    const changed = seen < matter.version ? matter.facts.slice(seen).map((fact) => timelineEntry(fact, context)) : []
    const reply = name === 'reply' && !said.closed ? await replyView(c, matter, said.typed) : undefined
    const asked = fieldsOf(c, matter, name)
    const view: CommandView = {
      lang,
      zone,
      matter,
      name,
      fields: reply ? withTemplate(asked, reply.template) : asked,
      key: randomUUID(),
      closed: false,
      ...said,
      changed,
      ...(reply ? { reply: reply.view } : {}),
    }
    const title = t(commandTitle(name), lang)
    return staffHtml(
      desk,
      web,
      c,
      {
        title: `${title} ${matter.number}`,
        now,
        hasErrors: status !== 200 && !said.closed,
        breadcrumb: [
          { label: t(queueWords.title, lang), href: '/staff/petitions' },
          { label: matter.number, href: matterHref(matter.number) },
          { label: title },
        ],
        main: commandMain(view),
      },
      status,
    )
  }

  /** The result that is being answered with, its template, the checks on what stands in the editor, similar answers. */
  async function replyView(c: WebContext, matter: Matter, typed: Typed | undefined) {
    const offered = resultsFor(matter.state.kind)
    const chosen = typed?.['result'] ?? c.req.query('result')
    const result: Result = results.find((one) => one === chosen) ?? (offered[0] as Result)
    const facts = letterFacts(matter)
    const template = {
      letter: letterTemplate(result, facts),
      remedies: needsRemedies(result) ? remediesTemplate(facts) : '',
    }
    const view: ReplyView = {
      result,
      checks: letterChecks(
        typed?.['letter'] ?? template.letter,
        typed?.['remedies'] ?? template.remedies,
        result,
        facts,
      ),
      similar: await readSimilar(desk.house, readerOf(c, officerOf(c), web.clock.now()), matter.matterId),
    }
    return { view, template }
  }

  function letterFacts(matter: Matter): LetterFacts {
    const { state } = matter
    const { language } = state
    // The answer names whoever can be reached: the stand-in while the officer is away.
    const officer = inChargeOf(web.directory, state.officerId, web.clock.now())?.reached
    const office = web.directory.office(state.officeId)
    return {
      language,
      agency: web.agency.name[language],
      number: matter.number,
      gist: matter.title,
      kind: state.kind,
      office: (language === 'ko' ? office?.nameKo : office?.nameEn) ?? '',
      officer: (language === 'ko' ? officer?.nameKo : officer?.nameEn) ?? '',
      phone: officer?.phone ?? office?.phone ?? '',
    }
  }

  return routes
}

function withTemplate(asked: readonly FormField[], template: { letter: string; remedies: string }): FormField[] {
  return asked.map((field) =>
    field.name === 'letter' || field.name === 'remedies' ? { ...field, value: template[field.name] } : field,
  )
}

/** An error at its field where the form has it, else an error of the whole form. */
function fieldError(field: string, code: string, asked: readonly FormField[], lang: 'ko' | 'en'): FormError {
  const at = asked.find((one) => one.name === field)
  const max = at && (at.as === 'words' || at.as === 'line') ? at.max : undefined
  const message = fieldProblem(code, lang, max)
  return at ? { field, message: `${at.label}: ${message}` } : { message }
}
