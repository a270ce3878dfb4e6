/** Heads of mail as providers and filters leave them, and as forgers write them, with the level that each deserves. Names are made up. */
import type { Level } from '../../../src/mail/trust/trust.ts'

export interface TrustCase {
  name: string
  /** TRUSTED_AUTHSERV_ID */
  pins: string[]
  imapHost: string
  /** the header as it lies on the server */
  head: string
  level: Level
}

interface Provider {
  pins: string[]
  imapHost: string
}

const GMAIL: Provider = { pins: ['mx.google.com'], imapHost: 'imap.gmail.com' }
const MICROSOFT: Provider = { pins: ['*.outlook.com'], imapHost: 'outlook.office365.com' }
const FASTMAIL: Provider = { pins: ['*.messagingengine.com'], imapHost: 'imap.fastmail.com' }
const YAHOO: Provider = { pins: ['*.yahoo.com'], imapHost: 'imap.mail.yahoo.com' }
const ICLOUD: Provider = {
  pins: ['dmarc.icloud.com', 'dkim-verifier.icloud.com', 'spf.icloud.com'],
  imapHost: 'imap.mail.me.com',
}
const GMX: Provider = { pins: ['gmx.net'], imapHost: 'imap.gmx.net' }
const ZOHO: Provider = { pins: ['mx.zohomail.com'], imapHost: 'imap.zoho.com' }
const YANDEX: Provider = { pins: ['*.yandex.net'], imapHost: 'imap.yandex.com' }
const MAILRU: Provider = { pins: ['mxs.mail.ru'], imapHost: 'imap.mail.ru' }
const PROTON: Provider = { pins: ['mail.protonmail.ch'], imapHost: '127.0.0.1' }
const OWN: Provider = { pins: ['mail.home.example'], imapHost: 'mail.home.example' }
const BEHIND_FILTER: Provider = { pins: ['relay.mimecast.com'], imapHost: 'imap.gmail.com' }

/** One mail, from the domain that its author names. */
const FROM = `From: Ann Shop <ann@shop.example>
To: desk@home.example
Subject: Your order`

const SIGNED = 'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=shop.example; s=k1; h=from:to; bh=x; b=y'

const taken = (by: string, from = 'out.shop.example') =>
  `Received: from ${from} (${from} [192.0.2.25])\n        by ${by} with ESMTPS id 42\n        for <desk@home.example>; Sun, 22 Nov 2026 08:00:00 +0000`

const gmailTop = `Delivered-To: desk@home.example
Received: by 2002:a05:6f02:8d1:b0:5a:1:2 with SMTP id k17csp1;
        Sun, 22 Nov 2026 00:00:01 -0800 (PST)
X-Google-Smtp-Source: AGHT+IHabc
X-Received: by 2002:a17:906:f5a2:b0:a99:1:2 with SMTP id cm34mr1;
        Sun, 22 Nov 2026 00:00:01 -0800 (PST)
ARC-Seal: i=1; a=rsa-sha256; t=1; cv=none; d=google.com; s=arc-20240605; b=x
ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=google.com; s=arc-20240605; h=from; bh=x; b=x
ARC-Authentication-Results: i=1; mx.google.com;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=shop.example
Return-Path: <bounce@shop.example>
${taken('mx.google.com')}
Received-SPF: pass (google.com: domain of bounce@shop.example designates 192.0.2.25 as permitted sender) client-ip=192.0.2.25;`

const gmail = (results: string) => `${gmailTop}
Authentication-Results: mx.google.com;
       ${results}
${SIGNED}
${FROM}`

const microsoft = (results: string) => `Received: from AM0PR01MB0001.eurprd01.prod.outlook.com (2603:10a6:208:1::1) by
 AS8PR01MB0002.eurprd01.prod.outlook.com with HTTPS; Sun, 22 Nov 2026 08:00:02
 +0000
Received: from DB1PR01CA0001.eurprd01.prod.exchangelabs.com (2603:10a6:10:1::1) by
 AM0PR01MB0001.eurprd01.prod.outlook.com (2603:10a6:208:1::1) with Microsoft SMTP Server;
 Sun, 22 Nov 2026 08:00:01 +0000
${taken('DB5EUR01FT001.mail.protection.outlook.com (10.152.0.1)')}
Authentication-Results: ${results}
Received-SPF: Pass (protection.outlook.com: domain of shop.example designates 192.0.2.25 as permitted sender)
${SIGNED}
${FROM}`

const genuine: [name: string, provider: Provider, head: string, level: Level][] = [
  [
    'Gmail, all pass',
    GMAIL,
    gmail(`dkim=pass header.i=@shop.example header.s=k1 header.b=abcdefgh;
       spf=pass (google.com: domain of bounce@shop.example designates 192.0.2.25 as permitted sender) smtp.mailfrom=bounce@shop.example;
       dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=shop.example`),
    'verified',
  ],
  [
    'Gmail, no policy, signed',
    GMAIL,
    gmail(`dkim=pass header.i=@shop.example header.s=k1 header.b="ab/cd+ef";
       spf=neutral (google.com: 192.0.2.25 is neither permitted nor denied by best guess record for domain of a@b.example) smtp.mailfrom=a@b.example`),
    'verified',
  ],
  [
    'Gmail, a newsletter service',
    GMAIL,
    gmail(`dkim=pass header.i=@sender.example header.s=s header.b=x;
       spf=pass (google.com: domain of b@sender.example designates 192.0.2.25 as permitted sender) smtp.mailfrom=b@sender.example`),
    'authenticated',
  ],
  [
    'Gmail, a list that broke the signature',
    GMAIL,
    gmail(`dkim=fail header.i=@shop.example header.s=k1 header.b=x;
       spf=pass smtp.mailfrom=list-bounces@lists.example;
       dmarc=fail (p=NONE sp=NONE dis=NONE) header.from=shop.example`),
    'suspicious',
  ],
  [
    'Gmail, softfail',
    GMAIL,
    gmail(
      'spf=softfail (google.com: domain of transitioning x@shop.example does not designate 192.0.2.25 as permitted sender) smtp.mailfrom=x@shop.example',
    ),
    'unknown',
  ],
  [
    'Gmail, hardfail of DKIM as it once was',
    GMAIL,
    gmail(
      'spf=pass (google.com: best guess record for domain of b@c.example designates 192.0.2.25 as permitted sender) smtp.mail=b@c.example; dkim=hardfail header.i=@shop.example',
    ),
    'authenticated',
  ],
  [
    'Gmail, two signatures',
    GMAIL,
    gmail(`dkim=pass header.i=@sender.example header.s=s header.b=x;
       dkim=pass header.i=@mail.shop.example header.s=k1 header.b=y;
       spf=pass smtp.mailfrom=b@sender.example`),
    'verified',
  ],
  [
    'Microsoft, all pass',
    MICROSOFT,
    microsoft(`spf=pass (sender IP is 192.0.2.25)
 smtp.mailfrom=shop.example; dkim=pass (signature was verified)
 header.d=shop.example;dmarc=pass action=none
 header.from=shop.example;compauth=pass reason=100`),
    'verified',
  ],
  [
    'Microsoft, best guess',
    MICROSOFT,
    microsoft(`spf=pass (sender IP is 192.0.2.25)
 smtp.mailfrom=shop.example; dkim=none (message not signed)
 header.d=none;dmarc=bestguesspass action=none header.from=shop.example;compauth=pass reason=109`),
    'verified',
  ],
  [
    'Microsoft, refuted',
    MICROSOFT,
    microsoft(`spf=fail (sender IP is 192.0.2.25) smtp.mailfrom=shop.example; dkim=none
 (message not signed) header.d=none;dmarc=fail action=oreject header.from=shop.example;compauth=fail reason=000`),
    'suspicious',
  ],
  [
    'Microsoft, of another',
    MICROSOFT,
    microsoft(`spf=pass (sender IP is 192.0.2.25)
 smtp.mailfrom=em.sender.example; dkim=pass (signature was verified)
 header.d=sender.example;dmarc=none action=none header.from=shop.example;compauth=softpass reason=202`),
    'authenticated',
  ],
  [
    'Fastmail',
    FASTMAIL,
    `Return-Path: <bounce@shop.example>
Received: from phl-compute-01.internal (phl-compute-01.internal [10.202.2.41])
\t by sloti22n07 (Cyrus 3.13.0) with LMTPA;
\t Sun, 22 Nov 2026 03:00:00 -0500
Received: from phl-mx-06.messagingengine.com ([10.202.2.205])
  by phl-compute-01.internal (MEProxy); Sun, 22 Nov 2026 03:00:00 -0500
ARC-Authentication-Results: i=1; mx6.messagingengine.com;
    dkim=pass (2048-bit rsa key sha256) header.d=shop.example
Received-SPF: pass
    (shop.example: Sender is authorized to use 'bounce@shop.example' in 'mfrom' identity)
    receiver=mx6.messagingengine.com;
${taken('mx6.messagingengine.com (Postfix)')}
Authentication-Results: mx6.messagingengine.com;
    arc=none (no signatures found);
    bimi=skipped (DMARC Policy is not at enforcement);
    dkim=pass (2048-bit rsa key sha256) header.d=shop.example
    header.i=@shop.example header.b=abcd header.a=rsa-sha256
    header.s=k1 x-bits=2048;
    dmarc=pass policy.published-domain-policy=none
    policy.applied-disposition=none policy.evaluated-disposition=none
    (p=none,d=none,d.eval=none) policy.policy-from=p
    header.from=shop.example;
    iprev=pass smtp.remote-ip=192.0.2.25 (out.shop.example);
    spf=pass smtp.mailfrom=bounce@shop.example smtp.helo=out.shop.example;
    x-tls=pass smtp.version=TLSv1.3 smtp.cipher=TLS_AES_256_GCM_SHA384
    smtp.bits=256/256
${SIGNED}
${FROM}`,
    'verified',
  ],
  [
    'Yahoo',
    YAHOO,
    `X-Apparently-To: desk@home.example; Sun, 22 Nov 2026 08:00:00 +0000
Return-Path: <bounce@shop.example>
Authentication-Results: atlas-production.v2-mail-prod1-gq1.omega.yahoo.com;
 dkim=pass header.i=@shop.example header.s=k1;
 spf=pass smtp.mailfrom=shop.example;
 dmarc=pass(p=REJECT) header.from=shop.example;
Received-SPF: pass (domain of shop.example designates 192.0.2.25 as permitted sender)
Received: from 192.0.2.25 (EHLO out.shop.example)
 by 10.197.41.90 with SMTPs
 (version=TLS1_3 cipher=TLS_AES_128_GCM_SHA256);
 Sun, 22 Nov 2026 08:00:00 +0000
${SIGNED}
${FROM}`,
    'verified',
  ],
  [
    'iCloud',
    ICLOUD,
    `Received: from ms11p00im-qufo17280901.me.com by p53-mailgateway-smtp-7d6 (mailgateway 2540B7)
\twith SMTP id 8d0; Sun, 22 Nov 2026 08:00:00 GMT
Authentication-Results: bimi.icloud.com; bimi=skipped reason="insufficient dmarc"
X-ARC-Info: policy=fail; arc=none
X-Apple-UUID-LOCAL: a-b
Received: from out.shop.example (out.shop.example [192.0.2.25])
\tby ms11p00im-qufo17280901.me.com (Postfix) with ESMTPS id 42; Sun, 22 Nov 2026 08:00:00 +0000 (UTC)
Authentication-Results: dmarc.icloud.com; dmarc=pass header.from=shop.example
X-DMARC-Info: pass=pass; dmarc-policy=reject; s=r1; d=r1; pdomain=shop.example
Authentication-Results: dkim-verifier.icloud.com;
\tdkim=pass (2048-bit key) header.d=shop.example header.i=@shop.example header.b=x
Authentication-Results: spf.icloud.com; spf=pass (spf.icloud.com: domain of bounce@shop.example designates 192.0.2.25 as permitted sender) smtp.mailfrom=bounce@shop.example
${SIGNED}
${FROM}`,
    'verified',
  ],
  [
    'GMX',
    GMX,
    `Return-Path: <bounce@shop.example>
Authentication-Results:  gmx.net; dkim=pass header.i=@shop.example
Received: from out.shop.example ([192.0.2.25]) by mx-ha.gmx.net (mxgmx001
 [212.227.15.9]) with ESMTPS (Nemesis) id 1M-2 for <desk@home.example>; Sun, 22
 Nov 2026 09:00:00 +0100
${SIGNED}
${FROM}`,
    'verified',
  ],
  [
    'Zoho',
    ZOHO,
    `Delivered-To: desk@home.example
${taken('mx.zohomail.com')}
Received-SPF: pass (zohomail.com: domain of shop.example designates 192.0.2.25 as permitted sender )
Authentication-Results: mx.zohomail.com;
\tdkim=pass;
\tspf=pass (zohomail.com: domain of shop.example designates 192.0.2.25 as permitted sender )  smtp.mailfrom=bounce@shop.example;
\tdmarc=pass(p=reject dis=none)  header.from=shop.example
${FROM}`,
    'verified',
  ],
  [
    'Zoho, an address in brackets',
    ZOHO,
    `${taken('mx.zohomail.com')}
Authentication-Results: mx.zohomail.com;
\tdmarc=pass(p=none dis=none)  header.from=<ann@shop.example>
${FROM}`,
    'verified',
  ],
  [
    'an old word for a failure',
    OWN,
    `${taken('mail.home.example')}
Authentication-Results: mail.home.example; spf=hardfail smtp.mailfrom=x@shop.example
${FROM}`,
    'suspicious',
  ],
  [
    'Yandex',
    YANDEX,
    `Received: from mail-nwsmtp-mxfront-production-main-54.sas.yp-c.yandex.net (mail-nwsmtp-mxfront-production-main-54.sas.yp-c.yandex.net [IPv6:2a02:6b8::1])
\tby mail-notsolitesrv-production-main-1.sas.yp-c.yandex.net (notsolitesrv) with LMTPS id x; Sun, 22 Nov 2026 11:00:00 +0300
${taken('mail-nwsmtp-mxfront-production-main-54.sas.yp-c.yandex.net (mxfront)')}
Authentication-Results: mail-nwsmtp-mxfront-production-main-54.sas.yp-c.yandex.net; spf=pass (mail-nwsmtp-mxfront-production-main-54.sas.yp-c.yandex.net: domain of shop.example designates 192.0.2.25 as permitted sender, rule=[ip4:192.0.2.0/24]) smtp.mail=bounce@shop.example; dkim=pass header.i=@shop.example
${FROM}`,
    'verified',
  ],
  [
    'Mail.ru',
    MAILRU,
    `Delivered-To: desk@home.example
Return-path: <bounce@shop.example>
Authentication-Results: mxs.mail.ru; spf=pass (mx219.i.mail.ru: domain of shop.example designates 192.0.2.25 as permitted sender) smtp.mailfrom=bounce@shop.example smtp.helo=out.shop.example;
\t dkim=pass header.d=shop.example; dmarc=pass header.from=ann@shop.example
Received: from out.shop.example ([192.0.2.25]:40)
\tby mx219.i.mail.ru with esmtp (envelope-from <bounce@shop.example>)
\tid 1; Sun, 22 Nov 2026 11:00:00 +0300
${FROM}`,
    'verified',
  ],
  [
    'Proton through its bridge',
    PROTON,
    `Return-Path: <bounce@shop.example>
X-Original-To: desk@home.example
Delivered-To: desk@home.example
Authentication-Results: mail.protonmail.ch; dkim=pass (Good 2048
    bit rsa-sha256 signature) header.d=shop.example header.a=rsa-sha256
Authentication-Results: mail.protonmail.ch; dmarc=pass (p=reject dis=none) header.from=shop.example
Authentication-Results: mail.protonmail.ch; spf=pass smtp.mailfrom=shop.example
${taken('mailin019.protonmail.ch (Postfix)')}
${SIGNED}
${FROM}`,
    'verified',
  ],
  [
    'Postfix with OpenDKIM and OpenDMARC',
    OWN,
    `Return-Path: <bounce@shop.example>
Received: from mail.home.example
\tby mail.home.example with LMTP
\tid abc (envelope-from <bounce@shop.example>); Sun, 22 Nov 2026 08:00:00 +0000
Authentication-Results: mail.home.example; dmarc=pass (p=none dis=none) header.from=shop.example
Authentication-Results: mail.home.example; spf=pass smtp.mailfrom=shop.example
Authentication-Results: mail.home.example;
\tdkim=pass (2048-bit key; unprotected) header.d=shop.example header.i=@shop.example header.a=rsa-sha256 header.s=k1 header.b=x;
\tdkim-atps=neutral
${taken('mail.home.example (Postfix)')}
${SIGNED}
${FROM}`,
    'verified',
  ],
  [
    'Rspamd',
    OWN,
    `Received: from mail.home.example ([fd4d::1])
\tby 5f2b with LMTP id x; Sun, 22 Nov 2026 08:00:00 +0000
${taken('mail.home.example (Postcow)')}
Authentication-Results: mail.home.example;
\tdkim=pass header.d=shop.example header.s=k1 header.b=x;
\tdmarc=pass (policy=reject) header.from=shop.example;
\tspf=pass (mail.home.example: domain of bounce@shop.example designates 192.0.2.25 as permitted sender) smtp.mailfrom=bounce@shop.example
X-Spamd-Result: default: False [-2.10 / 15.00]
${FROM}`,
    'verified',
  ],
  [
    'Exim',
    OWN,
    `Envelope-to: desk@home.example
${taken('mail.home.example')}
Authentication-Results: mail.home.example;
\tiprev=pass (out.shop.example) smtp.remote-ip=192.0.2.25;
\tspf=pass smtp.mailfrom=shop.example;
\tdkim=pass header.d=shop.example header.s=k1 header.a=rsa-sha256;
\tdmarc=pass header.from=shop.example;
\tarc=none
${FROM}`,
    'verified',
  ],
  [
    'Amavis',
    OWN,
    `Received: from localhost (localhost [127.0.0.1])
\tby mail.home.example (Postfix) with ESMTP id 42; Sun, 22 Nov 2026 08:00:00 +0000
Authentication-Results: mail.home.example (amavisd-new);
\tdkim=pass (2048-bit key) header.d=shop.example
Received: from mail.home.example ([127.0.0.1])
\tby localhost (mail.home.example [127.0.0.1]) (amavisd-new, port 10024)
\twith ESMTP id x; Sun, 22 Nov 2026 08:00:00 +0000
${taken('mail.home.example (Postfix)')}
${FROM}`,
    'verified',
  ],
  [
    'a filter before Google',
    BEHIND_FILTER,
    `Delivered-To: desk@home.example
Received: by 2002:a05:6f02:8d1:b0:5a:1:2 with SMTP id k17csp1; Sun, 22 Nov 2026 00:00:01 -0800 (PST)
Received: from eu-smtp-inbound-1.mimecast.com by mx.google.com with ESMTPS id 9; Sun, 22 Nov 2026 00:00:00 -0800
Authentication-Results: mx.google.com;
       spf=softfail smtp.mailfrom=bounce@shop.example; dmarc=fail header.from=shop.example
Authentication-Results: relay.mimecast.com;
\tdkim=pass header.d=shop.example header.s=k1 header.b=x;
\tdmarc=pass (policy=reject) header.from=shop.example;
\tspf=pass (relay.mimecast.com: domain of bounce@shop.example designates 192.0.2.25 as permitted sender) smtp.mailfrom=bounce@shop.example
${taken('relay.mimecast.com')}
${FROM}`,
    'unknown',
  ],
  [
    'fetched into a mailbox of its own',
    GMAIL,
    `Received: from imap.gmail.com
\tby localhost with IMAP (fetchmail-6.4.38)
\tfor <desk@localhost> (single-drop); Sun, 22 Nov 2026 08:00:00 +0000 (UTC)
${gmail('dmarc=pass (p=NONE) header.from=shop.example')}`,
    'verified',
  ],
]

/** What a forger writes stands beneath what the provider adds. */
const forgedField = (id: string) =>
  `Authentication-Results: ${id}; dkim=pass header.d=shop.example; spf=pass smtp.mailfrom=shop.example; dmarc=pass header.from=shop.example`

const beneath = (results: string, forged: string) => `${gmailTop}
Authentication-Results: mx.google.com;
       ${results}
${forged}
${FROM}`

const forged: [name: string, provider: Provider, head: string, level: Level][] = [
  [
    'a copy of the provider’s field',
    GMAIL,
    beneath('spf=none smtp.mailfrom=x@evil.example', forgedField('mx.google.com')),
    'unknown',
  ],
  ['another id', GMAIL, beneath('spf=none smtp.mailfrom=x@evil.example', forgedField('mx.evil.example')), 'unknown'],
  ['in capitals', GMAIL, beneath('spf=none smtp.mailfrom=x@evil.example', forgedField('MX.GOOGLE.COM')), 'unknown'],
  [
    'a statement in a HELO comment',
    GMAIL,
    beneath('spf=none (google.com: x; dmarc=pass header.from=shop.example) smtp.mailfrom=x@evil.example', 'X-A: b'),
    'unknown',
  ],
  [
    'a statement in a local part',
    GMAIL,
    beneath('spf=none smtp.mailfrom="x; dmarc=pass header.from=shop.example"@evil.example', 'X-A: b'),
    'unknown',
  ],
  [
    'an encoded statement',
    GMAIL,
    beneath('spf=none smtp.mailfrom==?utf-8?q?=3B_dmarc=3Dpass?=@evil.example', 'X-A: b'),
    'unknown',
  ],
  [
    'signed by the forger',
    GMAIL,
    beneath(
      'dkim=pass header.i=@evil.example header.s=s; spf=pass smtp.mailfrom=x@evil.example',
      forgedField('mx.google.com'),
    ),
    'authenticated',
  ],
  [
    'a name that ends alike',
    GMAIL,
    beneath('dkim=pass header.i=@evil-shop.example header.s=s', 'X-A: b'),
    'authenticated',
  ],
  [
    'a neighbour at the same hoster',
    GMAIL,
    `${beneath('dkim=pass header.i=@evil.github.io header.s=s', 'X-A: b').replace('ann@shop.example', 'ann@shop.github.io')}`,
    'authenticated',
  ],
  [
    'refuted, with a forged field',
    GMAIL,
    beneath(
      'spf=fail smtp.mailfrom=shop.example; dmarc=fail (p=NONE) header.from=shop.example',
      forgedField('mx.google.com'),
    ),
    'suspicious',
  ],
  ['a pass for another From', GMAIL, beneath('dmarc=pass header.from=evil.example', 'X-A: b'), 'unknown'],
  [
    'two From fields',
    GMAIL,
    beneath('dmarc=pass header.from=evil.example', 'From: Eve <eve@evil.example>'),
    'suspicious',
  ],
  [
    'an address as a name',
    GMAIL,
    gmail('dkim=pass header.i=@evil.example; dmarc=pass header.from=evil.example').replace(
      'Ann Shop <ann@shop.example>',
      '"ann@shop.example" <eve@evil.example>',
    ),
    'suspicious',
  ],
  [
    'an encoded address as a name',
    GMAIL,
    gmail('dmarc=pass header.from=evil.example').replace(
      'Ann Shop <ann@shop.example>',
      '=?utf-8?q?ann=40shop.example?= <eve@evil.example>',
    ),
    'suspicious',
  ],
  [
    'a group as From',
    GMAIL,
    gmail('dmarc=pass header.from=evil.example').replace(
      'Ann Shop <ann@shop.example>',
      'Ann: ann@shop.example, eve@evil.example;',
    ),
    'unknown',
  ],
  [
    'beneath a stranger',
    GMAIL,
    `${gmailTop}
Received: from x (x [192.0.2.1]) by mx.evil.example with ESMTP id 1; Sun, 22 Nov 2026 07:00:00 +0000
${forgedField('mx.google.com')}
${FROM}`,
    'unknown',
  ],
  [
    'ARC of its own',
    GMAIL,
    `${taken('mx.google.com')}
ARC-Authentication-Results: i=1; mx.google.com; dmarc=pass header.from=shop.example
${FROM}`,
    'unknown',
  ],
  [
    'the original field of Microsoft',
    MICROSOFT,
    microsoft(
      'spf=none (sender IP is ) smtp.mailfrom=evil.example; dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=shop.example;',
    ).replace(
      FROM,
      `Authentication-Results-Original: dmarc=pass header.from=shop.example\nAuthentication-Results: dmarc=pass action=none header.from=shop.example\n${FROM}`,
    ),
    'unknown',
  ],
  [
    'a field without an id at another provider',
    GMAIL,
    beneath('spf=none smtp.mailfrom=x@evil.example', 'Authentication-Results: dmarc=pass header.from=shop.example'),
    'unknown',
  ],
  [
    'another server of the pool',
    FASTMAIL,
    `${taken('mx6.messagingengine.com (Postfix)')}
Authentication-Results: mx6.messagingengine.com; dkim=none; dmarc=none header.from=shop.example; spf=none
${forgedField('mx1.messagingengine.com')}
${FROM}`,
    'unknown',
  ],
  [
    'a host that is called nearly so',
    FASTMAIL,
    `${taken('mx6.messagingengine.com (Postfix)')}
${forgedField('mx1.messagingengine.com.evil.example')}
${FROM}`,
    'unknown',
  ],
  [
    'the second field of a milter',
    OWN,
    `${taken('mail.home.example (Postfix)')}
Authentication-Results: mail.home.example; dmarc=none header.from=shop.example
${forgedField('mail.home.example')}
${FROM}`,
    'unknown',
  ],
  [
    'a folded id',
    OWN,
    `${taken('mail.home.example (Postfix)')}
Authentication-Results: mail.home.example; spf=none
Authentication-Results:
\tmail.home.example
\t; dmarc=pass header.from=shop.example
${FROM}`,
    'unknown',
  ],
  [
    'us',
    OWN,
    `${taken('mail.home.example (Postfix)')}
Authentication-Results: mail.home.example; spf=none
From: Desk <desk@home.example>`,
    'suspicious',
  ],
  ['nothing at all', OWN, FROM, 'unknown'],
]

export const CASES: TrustCase[] = [...genuine, ...forged].map(([name, provider, head, level]) => ({
  name,
  ...provider,
  head,
  level,
}))
