// How the embedded server is set. Given on its command line, so that what is said here is what holds.

/** A small office on a small machine: little memory when idle, and nothing lost when the power goes. */
const ALWAYS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  // Data of an office fit in memory or on an SSD; a random read costs little more than a sequential one.
  random_page_cost: '1.1',
  // Each query is short: compiling one costs more than it saves.
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Errors of statements go to the caller; in a log they would carry what citizens wrote.
  log_min_messages: 'log',
  log_line_prefix: '',
  log_checkpoints: 'off',
  logging_collector: 'off',
} as const

const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' } as const

/** Only for tests: their data end with them. */
const PASSING = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', wal_level: 'minimal' } as const

export function settingArgs(durable: boolean, socketFolder: string): string[] {
  const senders = durable ? {} : { max_wal_senders: '0' }
  const all = { ...ALWAYS, ...(durable ? DURABLE : PASSING), ...senders, unix_socket_directories: socketFolder }
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
