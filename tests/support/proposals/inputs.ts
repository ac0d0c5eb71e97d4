import { home } from './neighbours'

/** A right input for every action about proposals: about this one, as it stands after an act that nobody has seen. */
export const proposalInputs = (id: string, card: string): Record<string, unknown> => {
  const handled = { id, rev: 99 }
  const matter = { title: '楼道里的灯', text: '', category: 'building', spot: '', photos: [] }
  const judged = { ok: true, grade: 'good', words: '' }
  const told = { ...handled, words: '示例', photos: [] }
  return {
    'proposals.list': { place: home },
    'proposals.mine': { which: 'raised' },
    'proposals.show': { id },
    'proposals.similar': { community: home, category: 'building', words: '灯' },
    'proposals.attach': { fileID: 'cloud://none/proposals/none/none.png' },
    'proposals.raise': { kind: 'proposal', community: 'yl/huangshan/nowhere', ...matter },
    'proposals.second': { id },
    'proposals.join': { id },
    'proposals.stand': { id, side: 'yes', words: '示例' },
    'proposals.ask': { id, words: '示例问题' },
    'proposals.follow': { id, on: false },
    'proposals.appeal': { ...handled, why: '示例' },
    'proposals.withdraw': { ...handled, why: '示例' },
    'proposals.evaluate': { ...handled, ...judged },
    'proposals.byCard': { card },
    'proposals.adopt': { card },
    'proposals.committee': { community: home },
    'proposals.tasks': { office: home, part: 'screen' },
    'proposals.desk': { id },
    'proposals.screen': { ...handled, ruling: { kind: 'accept' } },
    'proposals.assign': { ...handled, office: home, due: '2030-01-07', why: '示例' },
    'proposals.takeUp': { ...handled, plan: '示例' },
    'proposals.milestone': told,
    'proposals.report': told,
    'proposals.answer': { ...handled, question: 'k-none', words: '示例' },
    'proposals.raiseAtDesk': { office: home, name: '示例', idTail: '002X', seen: true, ...matter, category: 'other' },
    'proposals.card': { ...handled, anew: false },
    'proposals.evaluateAtDesk': { card, ...judged },
    'proposals.ready': { office: home },
    'proposals.ledger': { community: home },
    'proposals.figures': { scope: home },
    'proposals.sifted': { scope: home, figure: 'open' },
  }
}
