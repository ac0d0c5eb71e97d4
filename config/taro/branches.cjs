const path = require('node:path')

/**
 * What only a phone does goes out of a browser's pages before webpack looks at what they import: behind `const browser = …` or after
 * an early return it would keep a picker, a swiper and what tells phones apart, for nobody.
 */
const sources = path.resolve(__dirname, '../../src') + path.sep

const ends = ({ node }) =>
  node.type === 'ReturnStatement' || (node.type === 'BlockStatement' && node.body.at(-1)?.type === 'ReturnStatement')

/** A statement in place of the `if`, and nothing after one that returns. */
const settle = (found, kept) => {
  if (!kept.node) return void found.remove()
  found.replaceWith(kept.node)
  const after = found.getAllNextSiblings()
  if (ends(found) && !after.some((one) => one.isFunctionDeclaration())) for (const one of after) one.remove()
}

const told = (test) => {
  const { confident, value } = test.evaluate()
  return confident ? Boolean(value) : undefined
}

const folding = {
  IfStatement(found) {
    const yes = told(found.get('test'))
    if (yes !== undefined) settle(found, found.get(yes ? 'consequent' : 'alternate'))
  },
  ConditionalExpression(found) {
    const yes = told(found.get('test'))
    if (yes !== undefined) found.replaceWith(found.get(yes ? 'consequent' : 'alternate').node)
  },
  LogicalExpression(found) {
    const yes = told(found.get('left'))
    if (yes === undefined || found.node.operator === '??') return
    found.replaceWith(found.get(yes === (found.node.operator === '&&') ? 'right' : 'left').node)
  },
}

module.exports = ({ types: t }) => ({
  visitor: {
    Program(program, { filename = '' }) {
      if (process.env.TARO_ENV !== 'h5' || !filename.startsWith(sources)) return
      program.traverse({
        MemberExpression(found) {
          if (found.matchesPattern('process.env.TARO_ENV')) found.replaceWith(t.stringLiteral('h5'))
        },
      })
      program.traverse(folding)
      program.scope.crawl()
    },
  },
})
