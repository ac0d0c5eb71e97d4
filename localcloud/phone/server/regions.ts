import { areaList } from '@vant/area-data'

/** Provinces, cities and districts by their codes, for `<picker mode="region">`. */
export const regions = (): string => JSON.stringify(areaList)
