import { promisedAll, type WxGroup } from './group'

/** Whose program this is; what WeChat tells of a person since 2022 is the same for everybody. */
export const account: WxGroup = (phone) => {
  const nobody = { nickName: '微信用户', avatarUrl: '', gender: 0, country: '', province: '', city: '', language: '' }
  return {
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' } }),
    getExtConfigSync: () => ({}),
    ...promisedAll(phone, {
      getUserInfo: () => ({
        userInfo: nobody,
        rawData: JSON.stringify(nobody),
        signature: '',
        encryptedData: '',
        iv: '',
      }),
      getExtConfig: () => ({ extConfig: {} }),
    }),
  }
}
