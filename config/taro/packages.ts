import { type Assets, type Homes, settle } from './homes'

type Taro = { modifyBuildAssets(change: (given: { assets: Assets }) => void): void }

const homes: Homes = {
  residents: ['apply', 'mine', 'coming', 'voice', 'meet'],
  staff: 'admin/queue',
  copied: 3_000,
  styled: 4,
}

/** Lets every shared piece of the mini-program stand in one package. */
export default (ctx: Taro): void => {
  ctx.modifyBuildAssets(({ assets }) => {
    if (process.env.TARO_ENV === 'weapp') settle(assets, homes)
  })
}
