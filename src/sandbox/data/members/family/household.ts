import { PLANS } from '../../benefits/plan-rules.js';

/** What the three of them share. */
export const HOUSEHOLD = { town: 'reno', street: '52 Tamarisk Ct', since: '2016-01-01', plan: PLANS.gold.name } as const;

export const LANTERN = 'lantern-pharmacy-reno';
