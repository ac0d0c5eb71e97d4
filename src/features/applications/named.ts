/** A question to the office is told apart from an application in every list. */
export const named = ({ kind, title }: { kind: 'apply' | 'ask'; title: string }): string =>
  kind === 'ask' ? `咨询：${title}` : title
