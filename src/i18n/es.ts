import type { Words } from './en.js';
import { bill } from './es/bill.js';
import { claim } from './es/claim.js';
import { claimRecord } from './es/claim-record.js';
import { claims } from './es/claims.js';
import { claimsDesk } from './es/claims-desk.js';
import { connect } from './es/connect.js';
import { connectManage } from './es/connect-manage.js';
import { connectWay } from './es/connect-way.js';
import { directory } from './es/directory.js';
import { extension } from './es/extension.js';
import { findCare } from './es/find-care.js';
import { findCareCard } from './es/find-care-card.js';
import { findCarePicks } from './es/find-care-picks.js';
import { findCareTools } from './es/find-care-tools.js';
import { lock } from './es/lock.js';
import { memberCard } from './es/member-card.js';
import { pharmacies } from './es/pharmacies.js';
import { plans } from './es/plans.js';
import { procedures } from './es/procedures.js';
import { reasons } from './es/reasons.js';
import { recordStates } from './es/record-states.js';
import { shared } from './es/shared.js';
import { spending } from './es/spending.js';
import { states } from './es/states.js';
import { takeAlong } from './es/take-along.js';

/** All sentences in Spanish, as members in the United States read it. */
export const es: Words = { ...shared, ...states, ...recordStates, ...connect, ...connectWay, ...connectManage, ...claims, ...claimsDesk, ...claim, ...claimRecord, ...reasons, ...bill, ...extension, ...directory, ...plans, ...pharmacies, ...findCare, ...findCareCard, ...findCareTools, ...findCarePicks, ...lock, ...memberCard, ...procedures, ...spending, ...takeAlong };
