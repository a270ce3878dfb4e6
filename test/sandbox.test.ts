/** `npm run sandbox`: what a newcomer sees first. */
import { expect, test } from 'vitest'
import { startProgram } from './support/program.ts'
import { until } from './support/wait.ts'

const startSandbox = (...args: string[]) => startProgram('script/sandbox/main.ts', ...args)

test('shows routed mail, an answer in its thread and unrouted mail, and ends by itself with --once', async () => {
  const { child, heard, ended } = startSandbox('--once')
  await ended
  expect(heard.stderr).toBe('')
  expect(child.exitCode).toBe(0)
  expect(heard.stdout).toMatch(/\n201 \{"id": "inb_[^"]+", .*"support@sandbox\.test"/)
  expect(heard.stdout).toContain('"subject": "Where is my order?"')
  expect(heard.stdout).toContain('"filename": "invoice.pdf"')
  expect(heard.stdout).toContain('> Subject: Re: Where is my order?')
  expect(heard.stdout).toContain('"subject": "An interview?"')
})

test('stays until Ctrl-C, answers meanwhile, gives back mail to its own addresses, and ends cleanly', async () => {
  const { child, heard, ended } = startSandbox()
  await until(() => heard.stdout.includes('Ctrl-C ends the sandbox'), { within: 30_000 })
  const url = /Postern listens on (\S+)/.exec(heard.stdout)?.[1] ?? ''
  const send = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      inbox_id: 'support@sandbox.test',
      to: ['support@sandbox.test'],
      subject: 'Boomerang',
      body: 'To myself',
    }),
  })
  expect(send.status).toBe(201)
  const inboxes = (await (await fetch(`${url}/v1/inboxes`)).json()) as { items: { id: string }[] }
  await until(async () => {
    const found = await fetch(`${url}/v1/messages?inbox_id=${inboxes.items[0]?.id}&q=boomerang`)
    const { items } = (await found.json()) as { items: { direction: string }[] }
    return items.some((item) => item.direction === 'inbound')
  })
  child.kill('SIGINT')
  await ended
  expect(child.exitCode).toBe(0)
  expect(heard.stderr).toBe('')
})
