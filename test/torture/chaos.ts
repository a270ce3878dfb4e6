/** Carries out the plan: one life after another, and one fault after another on the lines. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { FaultProxy } from '../support/fault-proxy.ts'
import type { Daemon } from './daemon.ts'
import { type Fault, faultsOf, type LineFault, livesOf } from './plan.ts'
import type { World } from './world.ts'

/** Resolves when the signal aborts and the last life has ended. */
export async function liveAndDie(daemon: Daemon, seed: number, signal: AbortSignal): Promise<void> {
  for (const life of livesOf(seed)) {
    if (signal.aborted) return
    await daemon.live(life, signal)
  }
}

/** Resolves when the signal aborts; the lines and the sink work then as they should. */
export async function breakLines(world: World, seed: number, signal: AbortSignal): Promise<void> {
  const pending = new Set<{ clear(): void }>()
  for (const { afterMs, what } of faultsOf(seed)) {
    await sleep(afterMs, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
    if (what.on === 'sink') breakSink(world, what, pending)
    else await breakLine(what.on === 'imap' ? world.imapLine : world.smtpLine, what.fault, signal)
  }
  for (const fault of pending) fault.clear()
  await world.imapLine.pass()
  await world.smtpLine.pass()
}

function breakSink(
  world: World,
  { rule, forMs }: Extract<Fault['what'], { on: 'sink' }>,
  pending: Set<{ clear(): void }>,
): void {
  const fault = world.sink.fault(rule)
  pending.add(fault)
  if (rule.do.kind !== 'hold') return
  setTimeout(() => {
    pending.delete(fault)
    fault.clear()
  }, forMs).unref()
}

async function breakLine(line: FaultProxy, fault: LineFault, signal: AbortSignal): Promise<void> {
  if (fault.kind === 'cut') return line.cut()
  if (fault.kind === 'cut after') return line.cutAfter(fault.bytes, fault.direction, fault.how)
  if (fault.kind === 'stall') line.stall()
  if (fault.kind === 'refuse') await line.refuse()
  if (fault.kind === 'delay') line.delay(fault.ms)
  await sleep(fault.forMs, undefined, { signal }).catch(() => undefined)
  await line.pass()
}
