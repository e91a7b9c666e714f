import { listApprovals as contract } from '../../../contract/approval'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { listApprovals } from '../../../workflows/approval/list-approvals'

export const GET = handle(contract, ({ query, staff, container, now }) =>
  listApprovals(database(container), staff, query, now),
)
