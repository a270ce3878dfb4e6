/** Mails whose structure is a weapon or a ruin are stored or set aside, and the mail behind them comes through. */
import { STRUCTURE } from '../support/bombs/structure.ts'
import { testBombs } from '../support/hostile-mail.ts'
import { describeWithServers } from '../support/servers.ts'

describeWithServers('hostile structure', ['dovecot'], () => testBombs(STRUCTURE))
