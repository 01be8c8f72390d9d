// The lock as a member sees it, loaded when it is on, or somebody looks at it.
export { LockDesk } from './lock-desk.js';
export { lockStyles as styles } from './lock.styles.js';
export { lockedView } from './locked-view.js';
export { panelView } from './panel-view.js';
