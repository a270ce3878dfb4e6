/** How much each part of the benchmark does: all of it, or just enough to see that it works. */

export interface Scale {
  /** mails of each corpus */
  small: number
  mixed: number
  large: number
  /** small mails in one mailbox, to see that the cost is linear */
  many: number
  inboxes: number
  /** single mails that are waited for */
  arrivals: number
  /** the same after so many seconds of silence, in which threads that are not needed end */
  lateArrivals: number
  silenceSeconds: number
  /** single mails of which a webhook is told */
  pushes: number
  /** so many webhooks are told of so many mails each */
  webhooks: { endpoints: number; events: number }
  /** mails read in while calls are timed */
  backlog: number
  /** the same with two syncs asked for at once */
  syncedMails: number
  /** seconds of calls with nothing else to do */
  callSeconds: number
  /** the databases that are searched: so many mails in so many inboxes */
  databases: readonly { mails: number; inboxes: number }[]
  /** calls of each kind */
  searches: number
  /** seconds of silence: to settle, and then to be looked at */
  settleSeconds: number
  idleSeconds: number
  /** sizes in MB of the mails whose memory is looked at; null: 40 of 8 MB and one of 50 MB */
  heavyMails: readonly number[] | null
}

export const FULL: Scale = {
  small: 20_000,
  mixed: 10_000,
  large: 40,
  many: 100_000,
  inboxes: 1_000,
  arrivals: 300,
  lateArrivals: 8,
  silenceSeconds: 15,
  pushes: 500,
  webhooks: { endpoints: 100, events: 1_000 },
  backlog: 20_000,
  syncedMails: 3_000,
  callSeconds: 20,
  databases: [
    { mails: 100_000, inboxes: 1 },
    { mails: 1_000_000, inboxes: 1 },
    { mails: 1_000_000, inboxes: 1_000 },
  ],
  searches: 200,
  settleSeconds: 20,
  idleSeconds: 60,
  heavyMails: null,
}

export const QUICK: Scale = {
  small: 300,
  mixed: 60,
  large: 2,
  many: 1_500,
  inboxes: 20,
  arrivals: 5,
  lateArrivals: 1,
  silenceSeconds: 1,
  pushes: 5,
  webhooks: { endpoints: 5, events: 50 },
  backlog: 300,
  syncedMails: 100,
  callSeconds: 2,
  databases: [{ mails: 1_000, inboxes: 10 }],
  searches: 20,
  settleSeconds: 1,
  idleSeconds: 2,
  heavyMails: [2, 8],
}
