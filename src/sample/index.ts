// The sample agency.
export { sampleOffset, saveSampleOffset } from './clock-offset.ts'
export { demoAccounts, loadSample, sampleInterrupted, samplePassword } from './load.ts'
