/** The memory that a backlog of large mails takes. */
import { runLargeMail } from '../../test/torture/large-mail.ts'
import type { Section } from '../report.ts'
import type { World } from '../world.ts'

const LIMIT_MB = 300

export async function measureHeavyMails({ scale, tell }: World): Promise<Section> {
  tell('the memory of large mails')
  const run = await runLargeMail(scale.heavyMails === null ? {} : { sizes: scale.heavyMails })
  return {
    title: 'Memory with large mails',
    about: `${run.mails} mails${scale.heavyMails === null ? ', 40 of 8 MB and one of 50 MB' : ''}, while /healthz is asked all the time.`,
    tables: [
      {
        columns: ['', 's', 'idle MB', 'peak MB', 'slowest answer ms'],
        rows: [['Postern', run.seconds, run.idleMb, run.peakMb, run.slowestAnswerMs]],
      },
    ],
    goals: [{ what: 'peak memory', value: run.peakMb, limit: { most: LIMIT_MB }, unit: ' MB' }],
    data: run,
  }
}
