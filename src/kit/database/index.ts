// PostgreSQL made ready.
export { appRole, connect, type Database, type Queryable, systemRole } from './connection.ts'
export { type Context, inContext } from './context.ts'
export { MigrationError, migrate } from './migrate.ts'
export { type Statement, statement } from './statement.ts'
export { isUniqueViolation, timestamp, transaction } from './transaction.ts'
