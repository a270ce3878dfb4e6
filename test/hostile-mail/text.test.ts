/** Mails whose text is a weapon or a ruin are stored or set aside, and the mail behind them comes through. */
import { TEXT } from '../support/bombs/text.ts'
import { testBombs } from '../support/hostile-mail.ts'
import { describeWithServers } from '../support/servers.ts'

describeWithServers('hostile text', ['dovecot'], () => testBombs(TEXT))
