import { askSignIn } from '../../../types/sign-in'
import type { Cloud } from '../../support/cloud'
import { prepare, type Shown } from '../../support/pages'
import { browserAt, must } from '../../support/sign-in'

/** What lies in the cloud for pages to show, by what their addresses call it; `asked`: a browser that asks to be let in. */
export type Street = Shown & { asked: string }

export const startStreet = async (cloud: Cloud): Promise<Street> => ({
  ...(await prepare(cloud)),
  asked: (await must(browserAt(cloud), askSignIn, {})).id,
})
