// Small line icons drawn by us, always beside words and hidden from screen readers. They take the colour of their text.
import { type Html, trusted } from '#kit/html'

export const icons = {
  info: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.2v.6"/></svg>`,
  warning: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M12 3.5 22 20.5H2zM12 10v5M12 17.4v.6"/></svg>`,
  danger: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v6M12 16.2v.6"/></svg>`,
  success: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/><path d="m7.8 12.3 3 3 5.6-6"/></svg>`,
  clock: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/><path d="M12 7v5.4l3.6 2.2"/></svg>`,
  pause: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/><path d="M9.8 8.5v7M14.2 8.5v7"/></svg>`,
  none: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9"/><path d="m6 18 12-12"/></svg>`,
  check: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m5 12.5 4.5 4.5L19 7.5"/></svg>`,
  next: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m9 5 7 7-7 7"/></svg>`,
  previous: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m15 5-7 7 7 7"/></svg>`,
  phone: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6.5 3.5 10 4l1 4.5-2.2 1.6a12 12 0 0 0 5.1 5.1l1.6-2.2 4.5 1 .5 3.5c0 1.4-1.1 2.5-2.5 2.5A15.5 15.5 0 0 1 4 6c0-1.4 1.1-2.5 2.5-2.5z"/></svg>`,
  person: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/></svg>`,
  document: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"/></svg>`,
  search: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>`,
  pencil: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="m4 20 1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5"/></svg>`,
  scroll: trusted`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M5 4h14v16H5zM9 8.5h6M9 12h6"/><path d="m9.5 16 1.5 1.5 3-3"/></svg>`,
} as const satisfies Readonly<Record<string, Html>>

export type IconName = keyof typeof icons
