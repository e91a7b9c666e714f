import type { Role } from '../../contract/role'

/** Who acts on a listing: a staff member with the roles held in the listing's facility. */
export interface ListingStaff {
  staff_id: string
  roles: readonly Role[]
}
