import { listQuoteMakers as contract } from '../../../contract/quote'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { quoteMakers } from '../../../workflows/quote/quote-maker'

export const GET = handle(contract, async ({ container, now }) => {
  const makers = await quoteMakers(database(container), now)
  return {
    makers: makers.map(({ id, slug, name, regency, makes_furniture, workshops, cooperative_id }) => ({
      id,
      slug,
      name,
      regency,
      makes_furniture,
      workshops,
      can_deliver: cooperative_id !== null,
    })),
  }
})
