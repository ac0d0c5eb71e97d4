/** WeChat's names for how a movement goes; `part` is the part of the time that has passed. */
const EASINGS: Record<string, (part: number) => number> = {
  linear: (part) => part,
  easeInCubic: (part) => part ** 3,
  easeOutCubic: (part) => 1 - (1 - part) ** 3,
  easeInOutCubic: (part) => (part < 0.5 ? 4 * part ** 3 : 1 - 4 * (1 - part) ** 3),
}
/** The part of the way after a part of the time. */
export const eased = (name: string, part: number) => (EASINGS[name] ?? EASINGS.easeOutCubic ?? Number)(part)
