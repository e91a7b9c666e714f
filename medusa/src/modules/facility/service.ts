import { ContainerRegistrationKeys } from '@medusajs/framework/utils'
import type { Picture } from '../../contract/picture'
import type { OrganisationType } from '../../contract/role'
import type { Sql } from '../../database/sql'
import { searchAreas } from './area-search'
import { type Area, areaPath, areasBelow, provincesWithRegencies, writeAreas } from './areas'
import type * as organisation from './organisation'
import * as reading from './organisation-reading'
import * as writing from './organisation-writing'
import * as staff from './staff'
import * as certificates from './workshop-certificate'

/** Facilities, cooperatives, regional offices, the directorate and the people who work there. */
export default class FacilityService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  facilityById(id: string, sql: Sql = this.pg) {
    return reading.facilityWhere(sql, 'id', id)
  }

  facilityBySlug(slug: string, sql: Sql = this.pg) {
    return reading.facilityWhere(sql, 'slug', slug)
  }

  /** Every facility, by name. */
  facilities(sql: Sql = this.pg) {
    return reading.facilitiesByName(sql)
  }

  workshopsOf(facility_id: string, sql: Sql = this.pg) {
    return reading.workshopsOf(sql, facility_id)
  }

  partnersOf(facility_id: string, sql: Sql = this.pg) {
    return reading.partnersOf(sql, facility_id)
  }

  /** What workshops can show for their craft, newest first. */
  certificatesOf(workshop_ids: readonly string[], sql: Sql = this.pg) {
    return certificates.certificatesOf(sql, workshop_ids)
  }

  keepCertificate(
    certificate: certificates.NewCertificate,
    by: { staff_id: string; now: Date },
    sql: Sql = this.pg,
  ) {
    return certificates.keepCertificate(sql, certificate, by)
  }

  removeCertificate(
    certificate: { facility_id: string; id: string },
    by: { staff_id: string; now: Date },
    sql: Sql = this.pg,
  ) {
    return certificates.removeCertificate(sql, certificate, by)
  }

  /** The cooperatives that serve a facility on a day, longest first. */
  cooperativesServing(facility_id: string, on: Date, sql: Sql = this.pg) {
    return reading.cooperativesServing(sql, facility_id, on)
  }

  /** The cooperative that takes over goods of a facility on a day, if there is one. */
  async cooperativeServing(facility_id: string, on: Date, sql: Sql = this.pg) {
    return (await reading.cooperativesServing(sql, facility_id, on))[0]
  }

  /** Which of these facilities some cooperative serves on a day. */
  facilitiesServed(facility_ids: readonly string[], on: Date, sql: Sql = this.pg) {
    return reading.facilitiesServed(sql, facility_ids, on)
  }

  /** The account that buyers pay to on a day. */
  bankAccountOf(owner_type: 'facility' | 'cooperative', owner_id: string, on: Date, sql: Sql = this.pg) {
    return reading.bankAccountOn(sql, owner_type, owner_id, on)
  }

  regionOfficeById(id: string, sql: Sql = this.pg) {
    return reading.regionOfficeWhere(sql, 'id', id)
  }

  /** The id of an organisation of any kind by its slug. */
  organisationId(type: OrganisationType, slug: string, sql: Sql = this.pg) {
    return reading.organisationIdOf(sql, type, slug)
  }

  organisationNames(ids: readonly string[], sql: Sql = this.pg) {
    return reading.organisationNames(sql, ids)
  }

  areasBelow(parent_code: string | undefined, sql: Sql = this.pg) {
    return areasBelow(sql, parent_code)
  }

  /** Every regency and city below its province. */
  provincesWithRegencies(sql: Sql = this.pg) {
    return provincesWithRegencies(sql)
  }

  /** Village, district, regency and province names of a Kemendagri code; undefined for an unknown one. */
  areaPath(code: string, sql: Sql = this.pg) {
    return areaPath(sql, code)
  }

  /** Up to twelve villages by their own and any higher names, forgiving what is misspelt. */
  searchAreas(text: string, sql: Sql = this.pg) {
    return searchAreas(sql, text)
  }

  writeAreas(areas: readonly Area[], sql: Sql = this.pg) {
    return writeAreas(sql, areas)
  }

  saveRegionOffice(office: Omit<organisation.RegionOffice, 'id'>, sql: Sql = this.pg) {
    return writing.saveRegionOffice(sql, office)
  }

  saveDirectorate(directorate: Omit<organisation.Directorate, 'id'>, sql: Sql = this.pg) {
    return writing.saveDirectorate(sql, directorate)
  }

  saveFacility(facility: organisation.NewFacility, sql: Sql = this.pg) {
    return writing.saveFacility(sql, facility)
  }

  saveWorkshop(workshop: Omit<organisation.Workshop, 'id'>, sql: Sql = this.pg) {
    return writing.saveWorkshop(sql, workshop)
  }

  saveCooperative(cooperative: Omit<organisation.Cooperative, 'id'>, sql: Sql = this.pg) {
    return writing.saveCooperative(sql, cooperative)
  }

  savePartner(partner: Omit<organisation.Partner, 'id'>, sql: Sql = this.pg) {
    return writing.savePartner(sql, partner)
  }

  saveBankAccount(account: Parameters<typeof writing.saveBankAccount>[1], sql: Sql = this.pg) {
    return writing.saveBankAccount(sql, account)
  }

  saveCooperativeFacility(
    service: Parameters<typeof writing.saveCooperativeFacility>[1],
    sql: Sql = this.pg,
  ) {
    return writing.saveCooperativeFacility(sql, service)
  }

  /** Gives a facility the Medusa stock location that holds its goods. */
  async setStockLocation(facility_id: string, stock_location_id: string, sql: Sql = this.pg): Promise<void> {
    await sql.raw(`UPDATE facility SET stock_location_id = ? WHERE id = ?`, [stock_location_id, facility_id])
  }

  /** The wide picture of a facility's place; its files are in the picture store already. */
  async setPicture(facility_id: string, picture: Picture, sql: Sql = this.pg): Promise<void> {
    await sql.raw(`UPDATE facility SET picture = ?::jsonb WHERE id = ?`, [
      JSON.stringify(picture),
      facility_id,
    ])
  }

  /** The roles a staff member holds at this moment, own ones first, then those held as a substitute (Plh). */
  activeMemberships(staff_id: string, now: Date, sql: Sql = this.pg): Promise<staff.ActiveMembership[]> {
    return staff.membershipsOn(sql, staff_id, now)
  }

  /** Everybody who works in an organisation on a day, by title. */
  membersOf(organisation_id: string, now: Date, sql: Sql = this.pg): Promise<staff.Member[]> {
    return staff.membersOn(sql, organisation_id, now)
  }

  /** What a workshop can make in a week; null for no limit. False when the facility has no such workshop. */
  setWeeklyCapacity(
    facility_id: string,
    workshop_id: string,
    weekly_capacity: number | null,
    sql: Sql = this.pg,
  ): Promise<boolean> {
    return writing.setWeeklyCapacity(sql, facility_id, workshop_id, weekly_capacity)
  }

  staffById(id: string, sql: Sql = this.pg) {
    return staff.staffWhere(sql, 'id', id)
  }

  staffByEmail(email: string, sql: Sql = this.pg) {
    return staff.staffWhere(sql, 'email', email.toLowerCase())
  }

  saveStaff(person: { email: string; display_name: string }, sql: Sql = this.pg) {
    return staff.saveStaff(sql, person)
  }

  saveMembership(staff_id: string, membership: staff.NewMembership, sql: Sql = this.pg) {
    return staff.saveMembership(sql, staff_id, membership)
  }

  /** Ends a person's roles in an organisation at once. */
  endMemberships(staff_id: string, organisation_id: string, now: Date, sql: Sql = this.pg) {
    return staff.endMembershipsOn(sql, staff_id, organisation_id, now)
  }
}
