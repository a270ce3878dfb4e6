/** Forms of CSS that browsers take as hiding and others that they pass over, one by one; the scored suite has the large tables. */
import { describe, expect, test } from 'vitest'
import { htmlToMarkdown } from '../../src/mail/html/markdown.ts'

const styled = (style: string) => htmlToMarkdown(`<p>shown</p><div style="${style}">told</div>`)

describe('mathematical functions', () => {
  test.each([
    'font-size:calc(sin(0) * 1px)',
    'font-size:abs(0px)',
    'font-size:round(down, 9px, 10px)',
    'font-size:calc(sign(0) * 1em)',
    'font-size:mod(4px, 2px)',
    'font-size:hypot(0px, 0px)',
    'font-size:calc(10px * (1 - exp(0)))',
    'font-size:calc(cos(90deg) * 10px)',
    'font-size:calc(1px / infinity)',
    'font-size:calc(10px * (pi - pi))',
    'font-size:clamp(none, 0px, 10px)',
    'font-size:calc(-10px)',
    'font-size:calc(0px',
    'font-size:0cqw',
    'opacity:sin(0)',
    'opacity:clamp(0, -3, 1)',
    'transform:scale(sin(0))',
    'scale:calc(0%)',
    'max-height:abs(0px);overflow:hidden',
    `font-size:calc(0px${' + 0px'.repeat(200)})`,
    `font-size:${'calc('.repeat(99)}0px${')'.repeat(99)}`,
    'font-size:0;font-size:calc(16)',
    'font-size:0;font-size:calc(16px) 16px',
    'font-size:0;font-size:calc(4px * 4px)',
    'font-size:0;font-size:calc(16px + 1)',
    'font-size:0;font-size:calc(16px+1px)',
    'font-size:0;font-size:foo(16px)',
  ])('%s hides', (style) => {
    expect(styled(style)).toBe('shown')
  })
  test.each([
    'font-size:calc(sin(0))',
    'font-size:calc(0)',
    'font-size:clamp(0, 0, 0)',
    'font-size:clamp(12px, 0px, 20px)',
    'font-size:max(0px, 16px)',
    'font-size:hypot(3px, 14px)',
    'font-size:calc(exp(0) * 16px)',
    'font-size:mod(16px, 17px)',
    'opacity:cos(0)',
    'opacity:sign(3)',
  ])('%s does not', (style) => {
    expect(styled(style)).toContain('told')
  })
})

const P = '<p class="x" id="y">told</p>'
const ruled = (css: string) => htmlToMarkdown(`<style>${css}</style><b>shown</b><div class="a">${P}</div>`)

describe('what stands between words', () => {
  test.each([
    '@media/**/screen{.x{display:none}}',
    '@media screen/**/and/**/(min-width:1px){.x{display:none}}',
    '.x{display/**/:/**/none}',
    'p/**/.x{display:none}',
    '.x:/**/not(.k){display:none}',
    '.x{position:absolute;inset:0/**/0/**/0/**/-9999px}',
    '.q{background:url(a/*b)}.x{display:none}/**/',
    '.q\\"{top:0} /* " */ .x{display:none}',
    '.x{color:red//**/* ;display:none;/* */}',
    '.q{content:"a\r}.x{display:none}',
    '@\\6d edia screen{.x{display:none}}',
    '@media scr\\65 en{.x{display:none}}',
    '}.q{top:0} .x{display:none}',
  ])('%j hides', (css) => {
    expect(ruled(css)).toBe('**shown**')
  })
  test.each([
    '.x{dis/**/play:none}',
    '.x{display:no/**/ne}',
    '.x{font-size:0/**/px}',
    'div/**/p{display:none}',
    '@media scr/**/een{.x{display:none}}',
    '@media screen and(min-width:1px){.x{display:none}}',
    // the escape takes all that are digits: this is no media
    '@\\6dedia screen{.x{display:none}}',
    ';.x{display:none}',
    '}.x{display:none}',
  ])('%j does not', (css) => {
    expect(ruled(css)).toContain('told')
  })
  test('a sheet of another language says nothing', () => {
    expect(htmlToMarkdown('<style type="text/less">p{display:none}</style><p>told</p>')).toBe('told')
    expect(htmlToMarkdown('<style type="TEXT/CSS">p{display:none}</style><p>told</p>')).toBe('')
  })
})

describe('at-rules and selectors', () => {
  test.each([
    '@supports (--a:b){.x{display:none}}',
    '@supports not (foo:bar){.x{display:none}}',
    '@supports not (display:bogus){.x{display:none}}',
    '@supports selector(a > b) and (gap:1px){.x{display:none}}',
    '@supports ((((((((((display:grid)))))))))){.x{display:none}}',
    '@layer a{.x{display:none!important}} .x{display:block!important}',
    '@layer b,a; @layer a{.x{display:none}} @layer b{#y{display:block}}',
    '@layer a{.x{display:none} @layer b{#y{display:block}}}',
    '@container (min-width:1px){.x{display:none}}',
    '@container style(--k:1){.x{display:none}}',
    '@scope (.a){.x{display:none}}',
    '@scope (.a){:scope > .x{display:none}}',
    '@property --d{syntax:"*";inherits:false;initial-value:none} .a{--d:block} .x{display:var(--d)}',
    '.x{display:env(nope, none)}',
    '.x{display:var(--1,var(--2,var(--3,var(--4,var(--5,var(--6,var(--7,var(--8,var(--9,none)))))))))}',
    '.x{--e: ;display:var(--e) none}',
    '*|p{display:none}',
    ':nth-child(1 of .x){display:none}',
    '.x:read-only{display:none}',
    '.x:dir(ltr){display:none}',
  ])('%s hides', (css) => {
    expect(ruled(css)).toBe('**shown**')
  })
  test.each([
    '@supports (foo:bar){.x{display:none}}',
    '@supports not (--a:b){.x{display:none}}',
    '@supports (display:bogus){.x{display:none}}',
    '@supports (-ms-ime-align:auto){.x{display:none}}',
    '@supports (-webkit-overflow-scrolling:touch){.x{display:none}}',
    '@layer a{p.x#y{display:none}} .x{display:block}',
    '.x{display:block} @layer a{#y{display:none}}',
    '@layer a,b; @layer b{.x{display:block}} @layer a{#y{display:none}}',
    '@container (min-width:1px){.x{width:10px}}',
    '@scope (.b){.x{display:none}}',
    '@starting-style{.x{display:none}}',
    '.x{--a:var(--b);--b:var(--a);display:var(--a)}',
    '|p{display:none}',
    '.x:lang(fr){display:none}',
  ])('%s does not', (css) => {
    expect(ruled(css)).toContain('told')
  })
  test.each([
    ...['margin-inline-end:1px', 'border-bottom-color:red', 'border-left-width:1px', 'border-bottom-right-radius:1px'],
    ...['border-inline-start:0', 'grid-column-start:1', 'font-variant-numeric:normal', 'scrollbar-width:none'],
    ...[
      'padding-block-end:0',
      'scroll-margin-top:1px',
      'text-wrap-style:pretty',
      'block-size:1px',
      'border-start-end-radius:0',
    ],
  ])('browsers have %s', (what) => {
    expect(ruled(`.x{display:none}@supports (${what}){.x{display:block}}`)).toContain('told')
    expect(ruled(`@supports not (${what}){.x{display:none}}`)).toContain('told')
  })
  test('of what some browsers may have counts what hides', () => {
    expect(ruled('@supports (text-newest:1px){.x{display:none}}')).toBe('**shown**')
    expect(ruled('@supports not (text-newest:1px){.x{display:none}}')).toBe('**shown**')
    expect(ruled('.x{display:none}@supports (text-newest:1px){.x{display:block}}')).toBe('**shown**')
    expect(ruled('.x{display:none}@supports (display:grid) or (text-newest:1px){.x{display:block}}')).toContain('told')
  })
  test('an ancestor further out may be the one', () => {
    const html = `<b>shown</b><div class="a"><div class="b"><div><div class="b">${P}</div></div></div></div>`
    expect(htmlToMarkdown(`<style>.a > .b .x{display:none}</style>${html}`)).toBe('**shown**')
  })
})

const times = (count: number, make: (index: number) => string, joint = '') =>
  Array.from({ length: count }, (_, index) => make(index)).join(joint)

describe('what is too much to read hides rather than shows', () => {
  const styled = times(3_000, (index) => `<i style="top:${index}px">i</i>`)
  test.each([
    ['rules that every element meets', `<style>${'*{top:0}'.repeat(1_000)}.x{display:none}</style>${styled}${P}`],
    ['rules', `<style>${'b{top:0}'.repeat(4_001)}.x{display:none}</style>${P}`],
    ['rules that hide others', `<style>${'b{zoom:0}'.repeat(20_001)}.x{display:none}</style>${P}`],
    ['text', `<style>${'b{top:0}'.repeat(40_000)}.x{display:none}</style>${P}`],
    ['sheets', `${'<style>b{top:0}</style>'.repeat(1_001)}<style>.x{display:none}</style>${P}`],
    [
      'elements with variables',
      `<style>.x{display:var(--h)}</style>${times(501, (index) => `<i style="--a${index}:1">i</i>`)}<p class="x" style="--h:none">told</p>`,
    ],
    [
      'variables',
      `<div style="${times(501, (index) => `--a${index}:1;`)}"><p style="--h:none;display:var(--h)">told</p></div>`,
    ],
    ['parts', `<style>${'div '.repeat(20)}.x{display:none}</style>${'<div>'.repeat(21)}${P}`],
    ['far too many parts', `<style>${'div '.repeat(70)}.x{display:none}</style>${'<div>'.repeat(71)}${P}`],
    ['selectors in a selector', `<style>${':is('.repeat(30)}.x${')'.repeat(30)}{display:none}</style>${P}`],
    ['a long selector', `<style>.x${times(3_000, (index) => `:not(.b${index})`)}{display:none}</style>${P}`],
    ['selectors', `<style>.x,${times(2_000, (index) => `.b${index}`, ',')}{display:none}</style>${P}`],
    ['rules in rules', `<style>${'.a{'.repeat(40)}.x{display:none}${'}'.repeat(40)}</style><p class="a">${P}`],
    ['at-rules', `<style>${'@layer{'.repeat(40)}.x{display:none}${'}'.repeat(40)}</style>${P}`],
    ['brackets', `<style>@media ${'('.repeat(60)}color${')'.repeat(60)}{.x{display:none}}</style>${P}`],
    ['conditions', `<style>@media ${'(color) and '.repeat(600)}(color){.x{display:none}}</style>${P}`],
    ['fallbacks', `<p style="display:${'var(--q,'.repeat(300)}none${')'.repeat(300)}">told</p>`],
    ['classes', `<style>.x{display:none}</style><p class="${'c '.repeat(6_000)} x">told</p>`],
    [
      'elements whose place is asked for',
      `<style>.x:last-child{display:none}</style>${'<i>i</i>'.repeat(20_001)}<div>${P}</div>`,
    ],
  ])('%s', (_, html) => {
    const text = htmlToMarkdown(html.replace('</style>', '</style><u>shown</u> '))
    expect(text).not.toContain('told')
    if (html.startsWith('<style>')) expect(text).toContain('shown')
  })
})

test('a large page of one program keeps its words', () => {
  const css = `.desktop td{font-size:14px} tr td:last-child{text-align:right} p:empty{display:none} .footer .x .y{display:none}
    @media (max-width:600px){.desktop{display:none!important}} ${times(50, (index) => `.s${index} td{padding:${index}px}`)}`
  const rows = times(6_000, (index) => `<tr><td style="width:${index % 900}px">r${index}</td><td>n${index}</td></tr>`)
  const text = htmlToMarkdown(
    `<style>${css}</style><div class="desktop"><table class="s1">${rows}</table></div><p>end</p>`,
  )
  for (const word of ['r0', 'n3000', 'r5999', 'n5999', 'end']) expect(text).toContain(word)
})

describe('no style takes long', () => {
  const styled = times(3_000, (index) => `<p style="top:${index}px">a</p>`)
  test.each([
    ['variables', `*{${times(8_000, (index) => `--a${index}:1;`)}}`],
    ['variables in rules', times(4_000, (index) => `*{--a${index}:1}`)],
    ['declarations', `*{${times(8_000, (index) => `top:${index}px;`)}}`],
    [
      'variables that double',
      `*{--z0:none;${times(100, (index) => `--z${index + 1}:var(--z${index}) var(--z${index});`)}}`,
    ],
    [
      'variables of variables',
      `*{${times(200, (one) => `--w${one}:${times(20, (other) => `var(--v${other})`)};`)}width:${times(200, (one) => `var(--w${one})`)}}`,
    ],
    ['transforms', `*{transform:${'translate(1px) '.repeat(20_000)}}`],
    ['functions', `*{font-size:${'min(9px,'.repeat(20_000)}9px${')'.repeat(20_000)}}`],
    [
      'sheets',
      `a{}</style>${'<style>b{zoom:0}</style>'.repeat(15_000)}<style>${times(3_000, (index) => `body{top:${index}px}`)}`,
    ],
    ['names of layers', `@layer ${'a.'.repeat(100_000)}b{p{top:0}}`],
    ['blanks before a list of places', `p:nth-child(${' '.repeat(5_000)}x){display:none}`],
    ['blanks before an end', `p:is(${' '.repeat(100_000)}(x){display:none}`],
    ['blanks in tests of attributes', `[a=b${' '.repeat(19_000)}x]{display:none}`.repeat(20)],
    ['tests', times(300, () => `p${':not(.a)'.repeat(300)}{top:0}`)],
  ])('%s', (_, css) => {
    const start = performance.now()
    htmlToMarkdown(`<style>${css}</style>${styled}`)
    expect(performance.now() - start).toBeLessThan(2_500)
  })
})

describe('no value takes long', () => {
  const blanks = ' '.repeat(200_000)
  test.each([
    ['a shape', `clip-path:inset(${blanks}%`],
    ['a hue', `color:hsl(${'a'.repeat(200_000)}1 1 1)`],
    ['a power', `mask:${'1'.repeat(200_000)} 1e3`],
    ['the mark of an item', 'mso-list:'.repeat(40_000)],
    ['a picture', `width:1${blanks}x`],
  ])('%s', (_, style) => {
    const start = performance.now()
    htmlToMarkdown(`<p style="${style}">told</p><img style="${style}" src="https://a.test/b.png" alt="b">`)
    expect(performance.now() - start).toBeLessThan(500)
  })
})

describe('forms', () => {
  test.each([
    'rotate:y 90deg',
    'rotate:0 1 0 90deg',
    'transform:rotateY(.25turn)',
    'transform:rotateY(270deg)',
    'transform:rotate3d(0,1,0,90deg)',
    'transform:scale3d(1,0,1)',
    'transform:matrix(1,0,0,0,0,0)',
    'transform:scale(0.2) scale(0.2)',
    'transform:translateY(9999px)',
    'transform:scale(1e-9)',
    'scale:1 0',
    'font-size-adjust:0',
    'font-size:1e-3px',
    'contain:size;overflow:hidden',
    'mask:linear-gradient(#0000,transparent)',
    'color:rgb(from #000 255 255 255)',
    'color:rgb(from black calc(r + 255) 255 255)',
    'color:hsl(none none 100%)',
    'color:#fff;text-shadow:0 0 #fff',
    'color:#fff;background:linear-gradient(#fff,#fff)',
    'filter:opacity(1e-3)',
    'clip-path:polygon(50% 50%,50% 50%,50% 50%)',
    'clip-path:path("M0 0")',
    'clip-path:xywh(0 0 0 0)',
    'clip-path:inset(calc(50% + 0px))',
    'position:absolute;clip:rect(auto,0,auto,0)',
    'position:absolute;inset-inline:-9999px auto',
    'margin-block:-9999px 0',
    'height:0;overflow-block:hidden',
    'line-height:0.0001;overflow:hidden',
    'display:table-column',
    'mask-image:none;mask:linear-gradient(transparent,transparent)',
    'contain:strict;overflow:hidden',
    'contain:size;contain-intrinsic-size:100px 0;overflow:hidden',
    'contain:size;aspect-ratio:1000/1;overflow:hidden',
    'color:#fff;background-color:#fff;background-image:linear-gradient(#fff,#fff);background-size:50% 50%;background-repeat:no-repeat',
    'color:#fff;background-image:linear-gradient(#fff,#fff);background-size:99% 100%;background-repeat:no-repeat',
    'clip-path:path("M 0 0 10 10 Z")',
    'clip-path:path("M 5 0 5 10 5 20 Z")',
    'clip-path:inset(50%) border-box',
    'color:#c00;background-image:linear-gradient(#c00,#c00);background-size:2px 2px',
    'color:#c00;background-image:linear-gradient(#c00,#c00);background-repeat:no-repeat',
    'color:#c00;background-size:1px 1px;background-repeat:no-repeat;background:linear-gradient(#c00,#c00)',
  ])('%s hides', (style) => {
    expect(htmlToMarkdown(`<p>shown</p><div style='${style}'>told</div>`)).toBe('shown')
  })
  test.each([
    'rotate:90deg',
    'transform:rotateY(180deg)',
    'transform:scale(-1)',
    'transform:translate(-50%,-50%)',
    'font-size-adjust:0.5',
    'contain:size;height:100px;overflow:hidden',
    'mask:linear-gradient(#000,#0000)',
    'color:rgb(from #fff 0 0 0)',
    'color:transparent;text-shadow:0 0 0 #000',
    'color:#fff;background:linear-gradient(#fff,#000)',
    'clip-path:inset(10%)',
    'clip:rect(0,0,0,0)',
    'filter:opacity(50%)',
    'height:0;padding-bottom:56%',
    'contain:inline-size;overflow:hidden',
    'contain:size;aspect-ratio:1;overflow:hidden',
    'contain:size;contain-intrinsic-size:auto 50px;overflow:hidden',
    'color:#fff;background-color:#000;background-image:linear-gradient(#fff,#fff);background-size:50% 50%;background-repeat:no-repeat',
    'contain:size;contain-intrinsic-block-size:9px;overflow:hidden',
    'mask-image:linear-gradient(transparent,transparent);mask:none',
    'font-size-adjust:0;font:16px serif',
    "clip-path:path('M 0 0 1000 0 1000 1000 Z')",
    "clip-path:path('M0 0m1 1 900 0-900 900')",
    'color:#c00;background-image:linear-gradient(#c00,#c00);background-size:100% 2px;background-repeat:no-repeat;background-position:bottom',
    'color:#c00;background-image:linear-gradient(#c00,#c00);background-size:1px 100%;background-repeat:repeat-y',
    'color:#c00;background:linear-gradient(#c00,#c00) 0 100%/100% 2px no-repeat',
    'color:transparent;background-image:linear-gradient(#c00,#c00);-webkit-background-clip:text',
  ])('%s does not', (style) => {
    expect(styled(style)).toContain('told')
  })
})

describe('tags', () => {
  const tags = (text: string) => String.fromCodePoint(...Array.from(text, (one) => 0xe0000 + (one.codePointAt(0) ?? 0)))
  const END = '\u{e007f}'

  test.each(['gbeng', 'gbsct', 'gbwls'])('of the flag of %s stay', (region) => {
    expect(htmlToMarkdown(`<p>🏴${tags(region)}${END} 2:1</p>`)).toBe(`🏴${tags(region)}${END} 2:1`)
  })
  test.each([
    ['without an end', `🏴${tags('gbeng')} 2:1`],
    ['of a flag that there is not', `🏴${tags('ustx')}${END} 2:1`],
    ['with words in them', `🏴${tags('gbengsendkeys')}${END} 2:1`],
    ['behind the end', `🏴${tags('send')}${END} 2:1`],
  ])('%s are words that nobody sees', (_name, text) => {
    expect(htmlToMarkdown(`<p>${text}</p>`)).toBe('🏴 2:1')
  })
})
