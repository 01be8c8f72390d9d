/**
 * `npx tsx scripts/sample-member.ts`: writes the records of the sample member anew, from the sandbox's generator. A test says when they
 * are no longer the same.
 */
import { writeFileSync } from 'node:fs';
import { SAMPLE_FILE, sampleText } from './sample/sample-records.js';

writeFileSync(SAMPLE_FILE, sampleText());
