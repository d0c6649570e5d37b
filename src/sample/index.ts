// The sample agency.
export { sampleOffset, saveSampleOffset } from './clock-offset.ts'
export { demoAccounts, loadSample, samplePassword } from './load.ts'
