/** What can be typed where the sandbox is started, by whichever command. */
export const SANDBOX_HELP = `Starts all payers on this machine: OAuth, FHIR, sample members, a directory, and a dashboard. Ctrl-C ends it.

  --port N      where it listens (9400; a port in use is said, and the next free one taken)
  --load DIR    serves a folder of FHIR JSON besides; may be given several times
  --data DIR    keeps registrations and grants through a restart; without it all is in memory
  --seed N      draws other invented data
  --members N   so many households besides the sample members: member1@example.com, Member#1, and so on
  --claims N    so many claims of each person in them
  --roles N     so many listings in the directory`;
