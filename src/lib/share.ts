import { useShareAppMessage } from '@tarojs/taro'
import { address, type Params, type Route } from './routes'

/** What stands in a chat when this page is sent there: a title, the page it opens, and a picture, never one of the screen. */
type Card = { title: string; route: Route; params?: Params; picture: string }

/** WeChat asks when somebody shares; the page's configuration needs `enableShareAppMessage`. */
export const useShare = ({ title, route, params, picture }: Card): void => {
  useShareAppMessage(() => ({ title, path: address(route, params), imageUrl: picture }))
}
