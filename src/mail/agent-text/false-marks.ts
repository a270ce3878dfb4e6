/** What plays our marks in a mail, or the turns of a chat, without its power. */

/** Brackets and bars that models take for those of their turns, and what looks like them. */
const LEFT = '<\uff1c\ufe64\u2039\u2329\u3008\u300a\u27e8\u27ea\u276c\u276e\u2770\u226a'
const BAR = '|\uff5c\u2223\u01c0\u2758\u2502\ufe31\u23d0\u2016\u2225'
const OPEN = '[\u3010\u3016\u301a\u27e6\u3014\uff3b\u2770\u2985\u276a\u2772\u300a\u226a'
const CLOSE = ']\u3011\u3017\u301b\u27e7\u3015\uff3d\u2771\u2986\u276b\u2773\u300b\u226b'
const DASH = '-\u2010-\u2015\u2212\uff0d'
const SLASH = '/\uff0f\u2044\u2215'
const TURNS = 'INST|SYS|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_CALLS|TOOL_RESULTS|TOOL_CONTENT|THINK'
const OUR_MARK = new RegExp(`[${LEFT}](?=[\\s${SLASH}]{0,20}(?:mail|ours)[${DASH}])`, 'gi')
const CHAT_MARK = new RegExp(`[${LEFT}]([ \\t${SLASH}]{0,2})[${BAR}]`, 'g')
const TURN = new RegExp(`[\\${OPEN}](?=[ ${SLASH}]{0,2}(?:${TURNS}) ?[\\${CLOSE}])`, 'g')

/**
 * Takes the power from what plays our marks or the turns of a chat: the first character becomes one that looks like it, so that
 * everything keeps its place; so does a bar behind it, since models know their turns in other brackets and full width too.
 */
export function neutralise(text: string): string {
  return text
    .replace(OUR_MARK, '‹')
    .replace(CHAT_MARK, '‹$1¦')
    .replace(/<(?=<SYS>>|<\/SYS>>)|<(?=\/?(?:(?:start|end)_of_turn|[be]os|s)>)/g, '‹')
    .replace(TURN, '［')
}
