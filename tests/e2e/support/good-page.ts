import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

const PHONE = { width: 360, height: 800 }
const DESKTOP = { width: 1280, height: 900 }
const SMALLEST = { width: 320, height: 640 }

/**
 * What every page owes everybody: nothing that axe objects to, on a phone and on a desk; no sideways scrolling down to
 * 320 px; one main heading; what is wrong with a form told as GOV.UK's error summary tells it. The check goes on after a finding, so
 * that one run names them all.
 */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  await expect.soft(page.getByRole('heading', { level: 1 }), `${name}: one main heading`).toHaveCount(1)
  expect.soft(await page.evaluate(errorFaults), `${name}: how errors are told`).toEqual([])
  await page.evaluate(axe.source)
  for (const size of [DESKTOP, PHONE, SMALLEST]) {
    await page.setViewportSize(size)
    expect.soft(await sidewaysPixels(page), `${name}: sideways scrolling at ${size.width} px`).toBe(0)
    if (size === SMALLEST) continue
    expect.soft(await page.evaluate(axeFindings), `${name}: axe at ${size.width} px`).toEqual([])
  }
  await page.setViewportSize(DESKTOP)
}

function sidewaysPixels(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

/** What axe objects to, in the page itself: nothing but findings crosses over to the test, which is half of its time. */
async function axeFindings(): Promise<string[]> {
  const { axe: inPage } = window as unknown as { axe: typeof axe }
  const { violations } = await inPage.run(document, { resultTypes: ['violations'] })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)
}

/**
 * What GOV.UK's error-summary pattern asks for and the page lacks: one summary above the heading, a title that says so first, and links
 * that lead to the fields, each of which has its own sentence beside it.
 */
function errorFaults(): string[] {
  const [summary, ...others] = document.querySelectorAll<HTMLElement>('.error-summary')
  const is_titled = /^(Galat|Error): /.test(document.title)
  const marked = document.querySelectorAll('main [aria-invalid=true]')
  if (!summary) {
    const is_told = marked.length === 0 || document.querySelector('main .notice[role=alert]')
    return [is_titled && 'title without a summary', !is_told && 'marked fields without a summary'].filter(
      (fault) => fault !== false,
    )
  }
  const heading = document.querySelector('h1')
  const is_above = heading && summary.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_FOLLOWING
  const listed = [...summary.querySelectorAll<HTMLAnchorElement>('a')]
  const targets = listed.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))))
  const lost = listed.filter((_, index) => {
    const target = targets[index]
    if (!target) return true
    const told = target.closest('[aria-describedby*="-error"]')?.getAttribute('aria-describedby') ?? ''
    const beside = told.split(' ').some((id) => document.getElementById(id)?.matches('.field-error'))
    return !(
      target.matches('input, select, textarea, button, [tabindex]') &&
      (beside || target.matches('.field-error'))
    )
  })
  const unlisted = [...marked].filter((field) => !targets.includes(field as HTMLElement))
  return [
    others.length > 0 && 'more than one summary',
    !is_titled && `title: ${document.title}`,
    !is_above && 'the summary is below the heading',
    ...lost.map(({ hash, textContent }) => `leads to no field: ${hash} ${textContent}`),
    ...unlisted.map((field) => `not in the summary: ${field.id}`),
  ].filter((fault) => fault !== false && fault !== undefined)
}
