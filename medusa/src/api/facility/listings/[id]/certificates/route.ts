import { issueListingSeals, listListingSeals } from '../../../../../contract/authenticity'
import { handle } from '../../../../../http/handle'
import { listingSeals } from '../../../../../workflows/authenticity/desk-seals'
import { issueForListing } from '../../../../../workflows/authenticity/issue-seals'

export const GET = handle(listListingSeals, async ({ params, staff, container, now }) =>
  listingSeals(container, params.id, staff, now),
)

export const POST = handle(issueListingSeals, async ({ params, body, staff, container, now }) => ({
  certificates: await issueForListing(container, { id: params.id, staff, input: body, now }),
}))
