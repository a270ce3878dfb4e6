/** Memory is flat: it is the same for mails and sends that are larger than all that fits. */
import { expect, test } from 'vitest'
import { runLargeSends } from '../bench/memory/large-sends.ts'
import { describeWithServers } from './support/servers.ts'
import { runLargeMail } from './torture/large-mail.ts'

const LIMIT_MB = 300

describeWithServers('a backlog', ['dovecot'], () => {
  test('of large mails in all shapes', { timeout: 120_000 }, async () => {
    const { peakMb, mails } = await runLargeMail({ sizes: [8, 8, 8, 8, 8, 8, 30] })
    expect(mails).toBe(7)
    expect(peakMb).toBeLessThan(LIMIT_MB)
  })
})

test('large sends at once', { timeout: 120_000 }, async () => {
  const { peakMb } = await runLargeSends(4)
  expect(peakMb).toBeLessThan(LIMIT_MB)
})
