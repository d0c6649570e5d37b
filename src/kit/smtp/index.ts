// Speaking to a mail server.
export { type ProbeAnswer, type ProbeStage, probeSmtp, type SmtpServer } from './probe.ts'
