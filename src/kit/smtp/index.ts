// Speaking to a mail server.
export { type ProbeAnswer, probeSmtp, type SmtpServer } from './probe.ts'
