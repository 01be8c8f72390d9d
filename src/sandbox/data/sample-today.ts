/** The day that the sample data calls today, `YYYY-MM-DD`: its claims up to then are there from the start, whatever the machine's date is. */
export const SAMPLE_TODAY = '2026-11-20';
