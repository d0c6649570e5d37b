// Periods as the charter and the law write them, and how each one counts.

/**
 * A length of time as text.
 * - `24wh` working hours, to the minute of receipt (시행령 제19조: 5일 이하는 시간으로, 1일 = 8근무시간)
 * - `7wd` working days, first day counted (6일 이상)
 * - `2w` `1mo` `1y` weeks, months, years, first day counted (민법 제159–161조)
 * - `10cd` calendar days, first day not counted, an end on a day off moved to the next working day (민법 제157, 161조)
 * - `3h` `3m` `180s` hours, minutes, seconds by the clock on the wall
 * - `3rings` rings of a telephone: up to the moment at which that ring would begin
 */
export type Period = string
