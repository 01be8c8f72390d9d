import { bill } from './en/bill.js';
import { claim } from './en/claim.js';
import { claimRecord } from './en/claim-record.js';
import { claims } from './en/claims.js';
import { claimsDesk } from './en/claims-desk.js';
import { connect } from './en/connect.js';
import { connectManage } from './en/connect-manage.js';
import { connectWay } from './en/connect-way.js';
import { directory } from './en/directory.js';
import { drugs } from './en/drugs.js';
import { extension } from './en/extension.js';
import { findCare } from './en/find-care.js';
import { findCareCard } from './en/find-care-card.js';
import { findCarePicks } from './en/find-care-picks.js';
import { findCareTools } from './en/find-care-tools.js';
import { lock } from './en/lock.js';
import { memberCard } from './en/member-card.js';
import { pharmacies } from './en/pharmacies.js';
import { plans } from './en/plans.js';
import { procedures } from './en/procedures.js';
import { reasons } from './en/reasons.js';
import { recordStates } from './en/record-states.js';
import { shared } from './en/shared.js';
import { spending } from './en/spending.js';
import { states } from './en/states.js';
import { takeAlong } from './en/take-along.js';
import type { Translated } from './message.js';

/** All English sentences, by key: the type of every other language. One table a subject, so that each can be read as a whole. */
export const en = { ...shared, ...states, ...recordStates, ...connect, ...connectWay, ...connectManage, ...claims, ...claimsDesk, ...claim, ...claimRecord, ...reasons, ...bill, ...extension, ...directory, ...plans, ...pharmacies, ...drugs, ...findCare, ...findCareCard, ...findCareTools, ...findCarePicks, ...lock, ...memberCard, ...procedures, ...spending, ...takeAlong };

export type English = typeof en;
export type Words = Translated<English>;
