// The face of the site room: shells, components, error pages, display settings and assets.
export { assetRoutes } from './assets/asset-routes.ts'
export { type AssetName, assetUrl } from './assets/asset-store.ts'
export {
  type ButtonKind,
  type ButtonProps,
  button,
  buttonRow,
  type LinkButtonProps,
  linkButton,
} from './components/button.ts'
export {
  type CheckboxGroupProps,
  type CheckboxProps,
  checkbox,
  checkboxGroup,
  type Option,
  type RadioProps,
  radioGroup,
  type SelectProps,
  select,
} from './components/choice.ts'
export { type ClockState, type ClockViewProps, clockTag, clockView, ticking } from './components/clock-view.ts'
export { type ConfirmationProps, confirmation } from './components/confirmation.ts'
export { copyable } from './components/copyable.ts'
export { disclosure } from './components/disclosure.ts'
export { emptyState } from './components/empty-state.ts'
export { errorOf, errorSummary, type FormError } from './components/error-summary.ts'
export { type FigureTile, figureTiles } from './components/figures.ts'
export { type FileFieldProps, fileField } from './components/file-field.ts'
export { draftArrived, type FormProps, form } from './components/form.ts'
export { type HeadingProps, heading, type SectionProps, section } from './components/heading.ts'
export { type IconName, icons } from './components/icons.ts'
export { type CardLink, cardLinks, pagination, type Tab, tabs } from './components/links.ts'
export { type NoticeProps, notice } from './components/notice.ts'
export { type ReceiptProps, receipt } from './components/receipt.ts'
export { type Shortcut, shortcutHelp } from './components/shortcut-help.ts'
export { stepIndicator } from './components/step-indicator.ts'
export { type SummaryRow, summaryList } from './components/summary-list.ts'
export { type Column, type Row, type TableProps, table, tableRows } from './components/table.ts'
export { type TagProps, tag } from './components/tag.ts'
export { type TextAreaProps, type TextFieldProps, textArea, textField } from './components/text-field.ts'
export { type TimelineEntry, timeline } from './components/timeline.ts'
export type { Tone } from './components/tone.ts'
export { componentsPage } from './components-page.ts'
export type { Agency } from './frame/agency.ts'
export {
  type Contrast,
  type Display,
  type DisplayEnv,
  displayOf,
  displayPath,
  displayRoutes,
  ownPath,
  plainDisplay,
  type TextSize,
  withDisplay,
} from './frame/display.ts'
export { type ErrorPageProps, type ErrorStatus, errorPage, errorStatuses } from './frame/error-page.ts'
export type { Crumb, NavItem } from './frame/parts.ts'
export { type PublicPageProps, publicNavigation, publicPage, publicPaths } from './frame/public-page.ts'
export { type SessionEnd, sessionTimePath } from './frame/session-end.ts'
export {
  type SampleClock,
  type SampleStep,
  type StaffPageProps,
  sampleClockPath,
  sampleSteps,
  staffPage,
} from './frame/staff-page.ts'
export { contentSecurityPolicy, pageHeaders } from './security-policy.ts'
