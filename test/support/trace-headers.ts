/** What a delivering server writes on top of a mail (RFC 5321 §4.4, and Postfix's Delivered-To). */

export function withTrace({ raw, from, to }: { raw: Buffer; from: string; to: string }): Buffer {
  const now = new Date().toUTCString().replace('GMT', '+0000')
  const trace = [
    `Return-Path: <${from}>`,
    `Delivered-To: ${to}`,
    `Received: from mx.elsewhere.test (mx.elsewhere.test [127.0.0.1])\r\n\tby mail.example.test with ESMTP for <${to}>; ${now}`,
  ]
  return Buffer.concat([Buffer.from(`${trace.join('\r\n')}\r\n`), raw])
}
