import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { SearchListingsQuery } from '../../contract/listing-search'
import type { Picture } from '../../contract/picture'
import type { Sql } from '../../database/sql'
import * as harvest from './harvest'
import type { ListingState, PublishedSnapshot } from './listing'
import * as reading from './listing-reading'
import * as writing from './listing-writing'
import * as lists from './published-lists'
import { listingKinds } from './search/listing-kinds'
import { searchListings } from './search/search'
import { suggestListings } from './search/suggest'
import { similarListings, type Wanted } from './similar-listings'
import * as waiting from './waiting-list'

/** Listings: what a facility wants to sell, who wrote it, who let it out, and what the public sees. */
export default class CatalogueService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** A listing of one facility; every desk starts from its own facility (design D6). */
  listingOf(facility_id: string, id: string, sql: Sql = this.pg) {
    return reading.listingOfFacility(sql, facility_id, id, false)
  }

  /** The same, locked until the caller's transaction ends. */
  lockListingOf(facility_id: string, id: string, sql: Sql = this.pg) {
    return reading.listingOfFacility(sql, facility_id, id, true)
  }

  /** A page of a facility's listings, newest edit first. */
  listingsOf(
    facility_id: string,
    page: { state?: ListingState | undefined; after?: string | undefined; limit: number },
    sql: Sql = this.pg,
  ) {
    return reading.listingsOfFacility(sql, facility_id, page)
  }

  listingCountsByState(facility_id: string, sql: Sql = this.pg) {
    return reading.listingCountsByState(sql, facility_id)
  }

  /** Handles that equal `handle` or go on from it, taken by a listing or a Medusa product. */
  handlesLike(handle: string, sql: Sql = this.pg) {
    return reading.handlesLike(sql, handle)
  }

  picturesOf(listing_ids: readonly string[], sql: Sql = this.pg) {
    return reading.picturesOf(sql, listing_ids)
  }

  eventsOf(listing_ids: readonly string[], sql: Sql = this.pg) {
    return reading.eventsOf(sql, listing_ids)
  }

  /** What the public sees under a handle. */
  publishedByHandle(handle: string, sql: Sql = this.pg) {
    return reading.publishedByHandle(sql, handle)
  }

  /** What the public sees under these handles, in no order; missing ones are no longer sold. */
  publishedByHandles(handles: readonly string[], sql: Sql = this.pg) {
    return reading.publishedByHandles(sql, handles)
  }

  /** Published listings of Medusa variants: what a cart or an order freezes. Missing ones are no longer sold. */
  publishedByVariants(variant_ids: readonly string[], sql: Sql = this.pg) {
    return reading.publishedByVariants(sql, variant_ids)
  }

  publishedByIds(ids: readonly string[], sql: Sql = this.pg) {
    return reading.publishedByIds(sql, ids)
  }

  publishedBeside(snapshot: PublishedSnapshot, limit: number, sql: Sql = this.pg) {
    return reading.publishedBeside(sql, snapshot, limit)
  }

  /** Handles of published goods, alphabetically. */
  publishedHandles(page: Parameters<typeof lists.publishedHandles>[1], sql: Sql = this.pg) {
    return lists.publishedHandles(sql, page)
  }

  publishedTotal(sql: Sql = this.pg) {
    return lists.publishedTotal(sql)
  }

  /** Published goods, newest first. */
  publishedNewest(page: Parameters<typeof lists.publishedNewest>[1], sql: Sql = this.pg) {
    return lists.publishedNewest(sql, page)
  }

  /** What comes closest to something that could not be had, among what can be bought elsewhere now. */
  similarListings(wanted: Wanted & { now: Date }, limit: number, sql: Sql = this.pg) {
    return similarListings(sql, wanted, limit)
  }

  /** How many listings the public sees, by facility id. */
  publishedCounts(sql: Sql = this.pg) {
    return reading.publishedCounts(sql)
  }

  /** Pieces on the shelf and promised, by inventory item. */
  stockOf(inventory_item_ids: readonly string[], sql: Sql = this.pg) {
    return reading.stockOf(sql, inventory_item_ids)
  }

  /** Pieces of ready goods that can be bought now, by listing id. */
  availableByListing(listing_ids: readonly string[], sql: Sql = this.pg) {
    return reading.availableByListing(sql, listing_ids)
  }

  /** The kinds of goods of all families, in the order of forms. */
  kinds(sql: Sql = this.pg) {
    return listingKinds(sql)
  }

  /** The batches that can be ordered from now, by listing id, with the units left. */
  openHarvests(listing_ids: readonly string[], now: Date, sql: Sql = this.pg) {
    return harvest.openHarvests(sql, listing_ids, now)
  }

  /** The batches of one listing of a facility, latest harvest first. */
  harvestsOf(facility_id: string, listing_id: string, now: Date, sql: Sql = this.pg) {
    return harvest.harvestsOf(sql, { facility_id, listing_id }, now)
  }

  /** A batch of a facility, locked until the caller's transaction ends. */
  lockHarvest(facility_id: string, id: string, now: Date, sql: Sql = this.pg) {
    return harvest.lockHarvest(sql, { facility_id, id }, now)
  }

  openBatch(batch: Parameters<typeof harvest.openBatch>[1], now: Date, sql: Sql = this.pg) {
    return harvest.openBatch(sql, batch, now)
  }

  changeBatch(id: string, batch: harvest.BatchContent, sql: Sql = this.pg) {
    return harvest.changeBatch(sql, id, batch)
  }

  closeBatch(id: string, by: { staff_id: string; now: Date }, sql: Sql = this.pg) {
    return harvest.closeBatch(sql, id, by)
  }

  lockOpenHarvests(variant_ids: readonly string[], sql: Sql) {
    return harvest.lockOpenHarvests(sql, variant_ids)
  }

  /** Takes units of batches for order lines. */
  claimHarvests(claims: readonly harvest.HarvestClaim[], now: Date, sql: Sql) {
    return harvest.claimHarvests(sql, claims, now)
  }

  /** Gives the units of a facility order's lines back to their batches. */
  releaseHarvests(facility_order_id: string, now: Date, sql: Sql) {
    return harvest.releaseHarvests(sql, facility_order_id, now)
  }

  /** Puts an address on the waiting list of a listing. */
  joinWaitingList(entry: waiting.Waiting, now: Date, sql: Sql = this.pg) {
    return waiting.joinWaitingList(sql, entry, now)
  }

  leaveWaitingList(entry: Parameters<typeof waiting.leaveWaitingList>[1], sql: Sql = this.pg) {
    return waiting.leaveWaitingList(sql, entry)
  }

  /** Takes an address off every waiting list. */
  leaveEveryList(email: string, sql: Sql = this.pg) {
    return waiting.leaveEveryList(sql, email)
  }

  /** The listings that the buyer of an order waits for. */
  waitedFor(order_id: string, email: string | null, sql: Sql = this.pg) {
    return waiting.waitedFor(sql, order_id, email)
  }

  /** How many wait, by listing id. */
  waitingCounts(listing_ids: readonly string[], sql: Sql = this.pg) {
    return waiting.waitingCounts(sql, listing_ids)
  }

  /** Who waits for something that is for sale again. */
  waitingToTell(now: Date, limit: number, sql: Sql = this.pg) {
    return waiting.waitingToTell(sql, now, limit)
  }

  markTold(id: string, now: Date, sql: Sql = this.pg) {
    return waiting.markTold(sql, id, now)
  }

  markStockRaised(inventory_item_id: string, now: Date, sql: Sql = this.pg) {
    return waiting.markStockRaised(sql, inventory_item_id, now)
  }

  insertListing(listing: writing.NewListing, now: Date, sql: Sql = this.pg) {
    return writing.insertListing(sql, listing, now)
  }

  updateContent(id: string, edited: Parameters<typeof writing.updateContent>[2], sql: Sql = this.pg) {
    return writing.updateContent(sql, id, edited)
  }

  writeMove(move: writing.ListingMove, sql: Sql = this.pg) {
    return writing.writeMove(sql, move)
  }

  insertPicture(listing_id: string, picture: Omit<Picture, 'id'>, sql: Sql = this.pg) {
    return writing.insertPicture(sql, listing_id, picture)
  }

  deletePicture(listing_id: string, picture_id: string, sql: Sql = this.pg) {
    return writing.deletePicture(sql, listing_id, picture_id)
  }

  /** Searches what the public sees: words, filters with their counts, order, page. */
  search(query: SearchListingsQuery, now: Date, sql: Sql = this.pg) {
    return searchListings(sql, query, now)
  }

  /** What somebody who has typed this much may mean. */
  suggest(q: string, now: Date, sql: Sql = this.pg) {
    return suggestListings(sql, q, now)
  }
}
