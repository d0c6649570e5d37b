// The review of the access log.
export { drawDays } from './days.ts'
export { createReview, type Review } from './review.ts'
export { reviewRoutes } from './routes.ts'
