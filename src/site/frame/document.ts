// The whole HTML document around a page: head, language, display settings, assets. No inline script and no inline style.

import { attribute, each, type Html, html, type Slot } from '#kit/html'
import { assetUrl, modulesOf } from '../assets/asset-store.ts'
import type { Display } from './display.ts'

export type DocumentProps = {
  readonly display: Display
  /** The full title, as in the browser's tab. */
  readonly title: string
  readonly body: Slot
  readonly scripts: 'public' | 'staff'
  /** The server's time, so that clocks in the browser tick by it. */
  readonly now?: number | undefined
  readonly bodyClass: string
}

export function page(props: DocumentProps): Html {
  const { display } = props
  const mode = { auto: undefined, normal: 'light', high: 'high-contrast' }[display.contrast]
  const entry = `${props.scripts}.js` as const
  return html`<!DOCTYPE html>
<html lang="${display.lang}" data-size="${display.size}"${attribute('data-krds-mode', mode)}${attribute('data-now', props.now)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${props.title}</title>
<meta name="format-detection" content="telephone=no">
<link rel="icon" href="${assetUrl('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetUrl('site.css')}">
<link rel="stylesheet" href="${assetUrl('fonts.css')}">
${each(modulesOf(entry), (address) => html`<link rel="modulepreload" href="${address}">`)}
<script type="module" src="${assetUrl(entry)}"></script>
</head>
<body class="${props.bodyClass}">
${props.body}
</body>
</html>`
}
