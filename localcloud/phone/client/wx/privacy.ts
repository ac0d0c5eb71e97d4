import { nameOf } from '../program'
import { openGuide } from '../shell/privacy-sheet'
import { mustBe } from './checks'
import { isHeard, promisedAll, type WxGroup } from './group'

/** The program's privacy guide. */
export const privacy: WxGroup = (phone) => ({
  ...promisedAll(phone, {
    getPrivacySetting: () => ({
      needAuthorization: phone.privacy.needed(),
      privacyContractName: `《${nameOf(phone.program)}小程序用户隐私保护指引》`,
    }),
    requirePrivacyAuthorize: () => phone.privacy.ask('requirePrivacyAuthorize'),
    openPrivacyContract: () => openGuide(phone),
  }),
  onNeedPrivacyAuthorization: (listener: unknown) => {
    if (!isHeard(listener)) return mustBe('Function', 'listener', listener)
    phone.privacy.onNeed(listener)
  },
  offNeedPrivacyAuthorization: () => phone.privacy.onNeed(undefined),
})
