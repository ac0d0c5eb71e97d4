import type { Host } from '../host'

export const swiperProperties = {
  indicatorDots: { type: Boolean, value: false },
  indicatorColor: { type: String, value: 'rgba(0, 0, 0, .3)' },
  indicatorActiveColor: { type: String, value: '#000000' },
  autoplay: { type: Boolean, value: false },
  current: { type: Number, value: 0 },
  interval: { type: Number, value: 5000 },
  duration: { type: Number, value: 500 },
  circular: { type: Boolean, value: false },
  vertical: { type: Boolean, value: false },
  previousMargin: { type: String, value: '0px' },
  nextMargin: { type: String, value: '0px' },
  snapToEdge: { type: Boolean, value: false },
  displayMultipleItems: { type: Number, value: 1 },
  easingFunction: { type: String, value: 'default' },
} as const
export type SwiperHost = Host<{ [K in keyof typeof swiperProperties]: (typeof swiperProperties)[K] }>
