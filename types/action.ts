import type { z } from './z'

/** Roles that staff hold within a scope; a person may hold several. */
export const roles = {
  reviewer: '受理员',
  supervisor: '负责人',
  catalogEditor: '目录管理员',
  auditor: '审计员',
  admin: '管理员',
} as const
export type Role = keyof typeof roles

/**
 * How far a permission reaches.
 * public: nothing personal · own: the record's owner · office: the very office that owes the step ·
 * below: the office or anything under it (district → street → community → building) ·
 * card: any desk, with the card of the record in hand · cloud: the platform's own timers.
 */
export type Reach = 'public' | 'own' | 'office' | 'below' | 'card' | 'cloud'
export type Allow = { roles: readonly (Role | 'visitor' | 'anyone' | 'member' | 'timer')[]; reach: Reach }

/** Not even WeChat knows who asks: a page before anybody signed in. */
export const visitor: Allow = { roles: ['visitor'], reach: 'public' }
export const anyone: Allow = { roles: ['anyone'], reach: 'public' }
export const member: Allow = { roles: ['member'], reach: 'own' }
/** Any member, about something that is nobody's own. */
export const known: Allow = { roles: ['member'], reach: 'public' }
export const timer: Allow = { roles: ['timer'], reach: 'cloud' }
export const staff = (reach: 'office' | 'below', ...of: Role[]): Allow => ({ roles: of, reach })

export type Schema = z.ZodMiniType
/** One thing that can be asked of the cloud, as a value that the page and the function share. */
export type Action<
  I extends Schema = Schema,
  O extends Schema = Schema,
  F extends Record<string, string> = Record<string, string>,
> = {
  /** `<function>.<verb>` */
  name: string
  allow: Allow
  /** It changes something: the call carries a client key, and the same key has one effect. */
  changes: boolean
  input: I
  output: O
  failures: F
}

/** A question: changes nothing, may be asked again. */
export const query = <I extends Schema, O extends Schema, const F extends Record<string, string>>(
  spec: Omit<Action<I, O, F>, 'changes'>,
): Action<I, O, F> => Object.freeze({ ...spec, changes: false })

/** An act: changes something once per client key. */
export const command = <I extends Schema, O extends Schema, const F extends Record<string, string>>(
  spec: Omit<Action<I, O, F>, 'changes'>,
): Action<I, O, F> => Object.freeze({ ...spec, changes: true })

export type Input<A> = A extends Action<infer I, infer _O, infer _F> ? z.output<I> : never
export type Given<A> = A extends Action<infer I, infer _O, infer _F> ? z.input<I> : never
export type Output<A> = A extends Action<infer _I, infer O, infer _F> ? z.output<O> : never
export type FailureCode<A> = A extends Action<infer _I, infer _O, infer F> ? keyof F & string : never
