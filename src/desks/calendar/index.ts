// The calendar desk: days off with their provenance, and adding a temporary holiday.
export { calendarRoutes } from './routes.ts'
