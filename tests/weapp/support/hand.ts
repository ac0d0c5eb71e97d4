import { join } from '../../../types/members'
import { type Cloud, type Neighbour, startCloud } from '../../support/cloud'
import { Phone } from './phone'
import { newHere, type PageRow } from './routes'
import type { Shown } from './shown'
import { type Street, startStreet } from './street'

/** A street whose people open pages on phones that have been used before: home was looked at and a community chosen. */
export class Hand {
  private readonly storages = new Map<string, Map<string, unknown>>()
  private readonly people = new Map<string, Neighbour>()
  private open: Phone | undefined

  private constructor(
    readonly cloud: Cloud,
    readonly street: Street,
    /** Somebody whom the community does not know. */
    readonly stranger: Neighbour,
  ) {}

  static async start(): Promise<Hand> {
    const cloud = await startCloud()
    const hand = new Hand(cloud, await startStreet(cloud), await cloud.newcomer('过路人'))
    const fresh = await cloud.newcomer(newHere)
    await fresh.must(join, { name: newHere, community: 'yl/pengcheng/xuanwu' })
    hand.people.set(newHere, fresh)
    return hand
  }

  async called(name: string): Promise<Neighbour> {
    const who = this.people.get(name) ?? (await this.cloud.as(name))
    this.people.set(name, who)
    return who
  }

  async phoneOf(who: Neighbour): Promise<Phone> {
    this.open?.off()
    const known = this.storages.get(who.id || who.session)
    const storage = known ?? new Map<string, unknown>()
    this.storages.set(who.id || who.session, storage)
    if (!known) {
      const before = new Phone(this.cloud, who, storage)
      before.open('/pages/home/index')
      await before.meter.hears('members.home')
      before.open('/mine/join/index')
      await before.meter.hears('district.show')
      before.off()
    }
    this.open = new Phone(this.cloud, who, storage)
    return this.open
  }

  /** Opens a page as this person: the staff come in by 我的, where it is known already who they are. */
  async opens(who: Neighbour, { page }: PageRow, query: string): Promise<{ phone: Phone; page: Shown }> {
    const phone = await this.phoneOf(who)
    if (page.startsWith('admin/')) {
      await phone.open('/pages/me/index').says(/我的申请|还没有登记/)
      await phone.meter.rest()
    }
    phone.meter.forget()
    return { phone, page: phone.open(`/${page}?${query}`) }
  }

  queryOf({ query }: PageRow): string {
    return query?.(this.street) ?? ''
  }

  /** Every action that is named breaks inside its function. */
  breaks(actions: readonly string[]): Promise<void> {
    const rule = (call: string) => ({ action: 'function', function: call.split('.')[0], call, kind: 'error' })
    return this.cloud.faults(actions.map(rule))
  }

  async stop(): Promise<void> {
    this.open?.off()
    await this.cloud.stop()
  }
}
