/** The demo as data: organisations, people's roles, split presets. Nothing here touches a database. */
export * from './organisation-seed'
export { facilities, organisations } from './organisations'
export * from './people'
export * from './presets'
