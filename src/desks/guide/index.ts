// The guide: the home page and the charter page, where every promise shows its sentence, edition and live state.
export { guideRoutes } from './routes.ts'
