import type { Host } from '../host'

export const mapProperties = {
  longitude: { type: Number, value: 0 },
  latitude: { type: Number, value: 0 },
  scale: { type: Number, value: 16 },
  minScale: { type: Number, value: 3 },
  maxScale: { type: Number, value: 20 },
  markers: { type: Array, value: [] },
  polyline: { type: Array, value: [] },
  circles: { type: Array, value: [] },
  polygons: { type: Array, value: [] },
  includePoints: { type: Array, value: [] },
  showLocation: { type: Boolean, value: false },
  rotate: { type: Number, value: 0 },
  skew: { type: Number, value: 0 },
  showCompass: { type: Boolean, value: false },
  showScale: { type: Boolean, value: false },
  enableOverlooking: { type: Boolean, value: false },
  enableAutoMaxOverlooking: { type: Boolean, value: false },
  enableZoom: { type: Boolean, value: true },
  enableScroll: { type: Boolean, value: true },
  enableRotate: { type: Boolean, value: false },
  enableSatellite: { type: Boolean, value: false },
  enableTraffic: { type: Boolean, value: false },
  enablePoi: { type: Boolean, value: true },
  enableBuilding: { type: Boolean, value: true },
  'enable-3D': { type: Boolean, value: false },
  enable3D: { type: Boolean, value: false },
  subkey: { type: String, value: '' },
  layerStyle: { type: null, value: 1 },
  setting: { type: Object, value: null },
} as const
export type MapHost = Host<{ [K in keyof typeof mapProperties]: (typeof mapProperties)[K] }>

/** The properties with what `setting` says put over them. */
export const settled = (props: MapHost['props']): MapHost['props'] => {
  const over = typeof props.setting === 'object' && props.setting !== null ? props.setting : {}
  return { ...props, ...over }
}
