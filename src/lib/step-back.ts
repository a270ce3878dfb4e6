/** A thread that turns out to have much to do lets all others go first from then on; one that has little is waited for. */
import { constants, getPriority, platform, setPriority } from 'node:os'

/** As many mails are much. */
const MUCH = 32

/** The index has to keep up with the parser. */
export const PRIORITIES = {
  parser: constants.priority.PRIORITY_LOW,
  index: constants.priority.PRIORITY_BELOW_NORMAL,
}

/**
 * Tell what is returned how much there is to do or was done, in mails. Where other programs never rest, a thread of low
 * priority took 12 s to begin and to read its first mail (November 2026); and it may not raise its priority again.
 */
export function stepBackFor(priority: number): (mails: number) => void {
  let left = MUCH
  return (mails) => {
    if (left <= 0) return
    left -= mails
    // on Linux it is the priority of the calling thread alone (setpriority(2)), elsewhere that of the whole process
    if (left <= 0 && platform() === 'linux' && getPriority() < priority) setPriority(priority)
  }
}
