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
