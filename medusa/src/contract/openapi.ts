import { z } from '@medusajs/framework/zod'
import type { RouteContract } from './define-route'
import { ROLE_TITLES } from './role'

/** The OpenAPI 3.1 document of our own routes, made from the very schemas that validate them. Medusa's own routes are not in it. */
export function openApiDocument(routes: readonly RouteContract[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  const shared: Schemas = { Refusal: REFUSAL }
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, shared) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lapak Binaan',
      version: '1',
      description:
        'Shop, facility desk, cooperative desk and regional view. Amounts are whole rupiah. Sentences in errors are Indonesian, or English with `Accept-Language: en`. Staff sign in with `POST /auth/staff/emailpass` (Medusa) and send the token as bearer.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: 'http://localhost:9000' }],
    paths,
    components: {
      securitySchemes: {
        publishableKey: { type: 'apiKey', in: 'header', name: 'x-publishable-api-key' },
        storefront: { type: 'apiKey', in: 'header', name: 'x-storefront-secret' },
        staff: { type: 'http', scheme: 'bearer' },
        buyerSession: { type: 'apiKey', in: 'header', name: 'x-buyer-session' },
        staffSession: { type: 'apiKey', in: 'cookie', name: 'connect.sid' },
      },
      schemas: shared,
    },
  }
}

const REFUSAL = {
  type: 'object',
  required: ['type', 'message'],
  properties: {
    type: { type: 'string', examples: ['invalid_data', 'not_found', 'sold_out', 'stale_version'] },
    message: { type: 'string', description: 'A sentence that says what to do.' },
    fields: {
      type: 'object',
      additionalProperties: { type: 'string' },
      description: 'A sentence per field, by its path.',
    },
  },
}

type Schemas = Record<string, unknown>

function operation(route: RouteContract, shared: Schemas) {
  return {
    operationId: operationId(route),
    tags: [route.path.split('/')[1]],
    summary: route.summary,
    ...(route.roles?.length
      ? { description: `Roles: ${route.roles.map((role) => `${role} (${ROLE_TITLES[role]})`).join(', ')}.` }
      : {}),
    security: security(route),
    parameters: parameters(route),
    ...(requestBody(route) ?? {}),
    responses: {
      [route.status ?? 200]: {
        description: 'Done.',
        content: answer(route, shared),
      },
      ...refusals(route),
    },
  }
}

function answer(route: RouteContract, shared: Schemas) {
  if (!route.response_media_types)
    return { 'application/json': { schema: schema(route.response, 'output', shared) } }
  const file = { schema: { type: 'string', format: 'binary' } }
  return Object.fromEntries(route.response_media_types.map((type) => [type, file]))
}

function operationId({ method, path }: RouteContract): string {
  const words = path
    .split('/')
    .filter(Boolean)
    .map((word) => (word.startsWith(':') ? `by-${word.slice(1)}` : word))
  return [method.toLowerCase(), ...words].join('-')
}

function security({ actor, path }: RouteContract) {
  if (actor === 'shop') return [{ publishableKey: [], storefront: [] }]
  if (actor === 'buyer') return [{ publishableKey: [], buyerSession: [] }]
  if (actor !== 'public') return [{ staff: [] }, { staffSession: [] }]
  return path.startsWith('/store') ? [{ publishableKey: [] }] : []
}

function parameters(route: RouteContract) {
  const of = (place: 'path' | 'query', object: z.ZodObject | undefined) => {
    const { properties = {}, required = [] } = object ? (schema(object, 'input') as ObjectSchema) : {}
    return Object.entries(properties).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || required.includes(name),
      schema: property,
    }))
  }
  const key = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', minLength: 8, maxLength: 100 },
  }
  return [...of('path', route.params), ...of('query', route.query), ...(route.is_idempotent ? [key] : [])]
}

interface ObjectSchema {
  properties?: Record<string, unknown>
  required?: string[]
}

function requestBody(route: RouteContract) {
  if (route.raw_body_max_bytes) {
    const picture = { schema: { type: 'string', format: 'binary', maxLength: route.raw_body_max_bytes } }
    return {
      requestBody: { required: true, content: { 'image/*': picture, 'application/octet-stream': picture } },
    }
  }
  if (!route.body) return undefined
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schema(route.body, 'input') } } },
  }
}

function refusals(route: RouteContract) {
  const refusal = (description: string) => ({
    description,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
  })
  return {
    400: refusal('Bad input: a sentence per field.'),
    ...(route.actor === 'public'
      ? {}
      : { 401: { description: 'Not signed in.' }, 403: refusal('The role or a rule forbids it.') }),
    ...(route.params ? { 404: refusal('Not there, or not of this organisation.') } : {}),
    ...(route.method === 'POST' ? { 409: refusal('Conflict: `type` says which.') } : {}),
  }
}

/** The JSON schema of a shape. Shapes with an id (`.meta({ id })`) go to `shared` once and are referred to. */
function schema(type: z.ZodType, io: 'input' | 'output', shared: Schemas = {}): unknown {
  const { $schema, $defs, ...rest } = lifted(z.toJSONSchema(type, { io, unrepresentable: 'any' }))
  Object.assign(shared, $defs)
  return rest
}

function lifted(made: unknown): Schemas {
  return JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
