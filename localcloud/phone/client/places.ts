export interface Place {
  name: string
  address: string
  latitude: number
  longitude: number
}

/** Where the phone may be: samples, roughly placed in Yunlong District (gcj02). */
export const places: readonly Place[] = [
  { name: '云龙区政务服务中心（示例）', address: '徐州市云龙区（示例地址一）', latitude: 34.2539, longitude: 117.2297 },
  { name: '绿地北社区邻里中心（示例）', address: '徐州市云龙区（示例地址二）', latitude: 34.2188, longitude: 117.2601 },
  { name: '黄山街道办事处（示例）', address: '徐州市云龙区（示例地址三）', latitude: 34.2386, longitude: 117.2246 },
  { name: '云龙湖东岸（示例）', address: '徐州市（示例地址四）', latitude: 34.2402, longitude: 117.1685 },
  { name: '徐州站（示例）', address: '徐州市（示例地址五）', latitude: 34.2641, longitude: 117.2017 },
]
