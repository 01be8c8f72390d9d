/** Not connected, the connection's line, and its end: what a page with a member's element may show at once. */
export const connect = {
  'connect.title': 'Connect a plan',
  'connect.start': 'Connect a plan',
  'connect.intro': 'See what was billed, what your plan paid, and what you owe.',
  'connect.intro.text': 'Read from your plan to this device, and to nobody else. You sign in on the plan’s own page.',
  'connect.privacy': 'Privacy policy',
  'connect.pointer': 'Your claims show here once a plan is connected.',
  'connect.pointer.action': 'Go to “Connect a plan”',

  'sample.try': 'Try a sample member',
  'sample.banner': 'Sample member. Nobody here is real.',
  'sample.as': 'Looking around as {name}',
  'sample.leave': 'Leave the sample',

  'scope.claims.short': 'Claims',
  'scope.patient.short': 'Name and plan',
  'scope.procedures.short': 'Procedures',

  'connected.as': 'Connected as {name}',
  'connected.to': 'Connected to {payer}',
  'connected.was': '{payer}, no longer shared',
  'connected.manage': 'Manage',
  'connected.disconnect': 'Disconnect',
  'connected.leaving': 'Disconnecting',
  'connected.goes': '“Disconnect” also removes what was read here. “Manage” can keep it.',
  'connected.missing': 'Not shared: {what}.',
  'connected.ask': 'Ask again',
  'connected.refused': 'You said no twice, so we stopped asking. “Manage” can change it.',
  'ended.connect': 'Connect again',
  'ended.remove': 'Remove what is stored',

  'left.title': 'Disconnected',
  'left.confirmed': 'The payer says that access has ended.',
  'left.unconfirmed': 'The payer did not confirm that access has ended. To be sure, remove this app in its member portal, “Connected apps”.',
  'left.removed': 'What was read is gone from this device.',
  'left.kept': 'What was read stays readable here.',
} as const;
