// Warns two minutes before the session ends, extends it by one key, and says afterwards how to come back. All tabs of a
// browser share a session, so what one learns it tells the others. Nothing typed is touched.
type Told = { readonly now: number; readonly endsAt: number; readonly isFinal: boolean }

const warnMs = 120_000
/** A laptop that slept wakes up late: the time is looked at again at least this often. */
const lookMs = 15_000

class SessionEnd extends HTMLElement {
  private endsAt = 0
  private isFinal = false
  /** The server's time less the browser's, whose clock may be wrong. */
  private offset = 0
  private warnAt = 0
  private isOver = false
  private isClosed = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private channel: BroadcastChannel | undefined

  connectedCallback(): void {
    if (typeof BroadcastChannel !== 'undefined') {
      this.channel = new BroadcastChannel('dajim-session-end')
      this.channel.addEventListener('message', ({ data }: MessageEvent<Told>) => {
        if (!this.isOver && data.endsAt > this.endsAt) this.learn(data)
      })
    }
    const { realNow, ends, final } = this.dataset
    this.learn({ now: Number(realNow), endsAt: Number(ends), isFinal: final === 'true' }, { tell: true })
    this.found('button[name="extend"]').addEventListener('click', () => void this.ask('POST'))
    this.found('button[name="close"]').addEventListener('click', () => {
      this.isClosed = true
      this.dialog.close()
    })
    // Esc: the person was told and wants no more of it.
    this.dialog.addEventListener('cancel', () => {
      this.isClosed = true
    })
    document.addEventListener('visibilitychange', () => this.look())
  }

  private get dialog(): HTMLDialogElement {
    return this.found<HTMLDialogElement>('dialog')
  }

  private found<Kind extends HTMLElement>(name: string): Kind {
    const one = this.querySelector<Kind>(name)
    if (one === null) throw new Error(`session-end has no ${name}`)
    return one
  }

  private now(): number {
    return Date.now() + this.offset
  }

  private learn(told: Told, { tell = false } = {}): void {
    this.offset = told.now - Date.now()
    this.endsAt = told.endsAt
    this.isFinal = told.isFinal
    // Where the idle limit is as short as the warning, half of it is left in peace; the absolute end is always told in time.
    this.warnAt = told.endsAt - (told.isFinal ? warnMs : Math.min(warnMs, (told.endsAt - told.now) / 2))
    const { footOpen, footFinal } = this.dataset
    this.found('[data-session-foot]').textContent = this.timed(told.isFinal ? footFinal : footOpen)
    this.dialog.close()
    this.isClosed = false
    if (tell) this.channel?.postMessage(told)
    this.look()
  }

  private timed(words = ''): string {
    const parts = {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: this.dataset['zone'] ?? 'UTC',
    } as const
    return words.replace('{time}', new Intl.DateTimeFormat('en-GB', parts).format(this.endsAt))
  }

  private look(): void {
    clearTimeout(this.timer)
    if (this.isOver) return
    const now = this.now()
    // What another tab did without telling the server knows, so it is asked before anybody is called signed out.
    if (now >= this.endsAt) {
      void this.ask('GET')
      return
    }
    if (now >= this.warnAt && !this.isClosed) this.warn()
    const next = (now < this.warnAt ? this.warnAt : this.endsAt) - now
    this.timer = setTimeout(() => this.look(), Math.min(lookMs, next))
  }

  private warn(): void {
    if (this.dialog.open) return
    const { soon, finalWords, title } = this.dataset
    this.show(title, this.timed(this.isFinal ? finalWords : soon), this.isFinal ? ['close'] : ['extend', 'close'])
  }

  private over(): void {
    this.isOver = true
    const { overTitle, over, overBare } = this.dataset
    this.found('[data-session-foot]').textContent = overTitle ?? ''
    // Only a form that keeps its draft has the text still there afterwards.
    const isKept = document.querySelector('form[data-draft]') !== null
    this.show(overTitle, isKept ? over : overBare, ['again', 'close'])
  }

  /** The first of the controls has the focus; Esc closes, and the focus goes back to where it was. */
  private show(title = '', words = '', controls: readonly string[]): void {
    this.found('#session-title').textContent = title
    const all = { extend: 'button[name="extend"]', again: '.button-row a', close: 'button[name="close"]' }
    for (const [name, control] of Object.entries(all)) this.found(control).hidden = !controls.includes(name)
    if (!this.dialog.open) this.dialog.showModal()
    this.found('#session-words').textContent = words
    const first = all[controls[0] as keyof typeof all]
    this.found(first).focus()
  }

  private async ask(method: 'GET' | 'POST'): Promise<void> {
    try {
      // Nobody signed in is sent to sign in, which answers no question of a script.
      const response = await fetch(this.dataset['address'] ?? '', { method, redirect: 'manual' })
      if (response.ok) this.learn((await response.json()) as Told, { tell: true })
      else if (response.type === 'opaqueredirect') this.over()
      else throw new Error(String(response.status))
    } catch {
      if (this.now() >= this.endsAt) this.over()
      else this.found('#session-words').textContent = this.dataset['failed'] ?? ''
    }
  }
}

export function startSessionEnd(): void {
  customElements.define('session-end', SessionEnd)
}
