/** Mails whose header is a weapon or a ruin are stored or set aside, and the mail behind them comes through. */
import { HEADERS } from '../support/bombs/headers.ts'
import { testBombs } from '../support/hostile-mail.ts'
import { describeWithServers } from '../support/servers.ts'

describeWithServers('hostile headers', ['dovecot'], () => testBombs(HEADERS))
