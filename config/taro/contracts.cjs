/**
 * What a phone carries of the contracts. A contract is a value: making it does nothing but make it, so that what nobody on a phone
 * names goes. What a function answers it has parsed itself, and `opened` (src/lib/wire.ts) trusts it in production: there the
 * schema of an answer would be carried and never asked.
 */
const isContract = (filename = '') => /[\\/]types[\\/][\w-]+\.ts$/.test(filename) && !/node_modules/.test(filename)
const makers = ['query', 'command', 'action']

module.exports = ({ types: t }) => ({
  visitor: {
    'CallExpression|NewExpression'(path, { filename }) {
      if (!isContract(filename)) return
      if (path.getFunctionParent() || path.getStatementParent()?.isExpressionStatement()) return
      if (!path.node.leadingComments?.some(({ value }) => value.includes('__PURE__')))
        t.addComment(path.node, 'leading', '#__PURE__')
    },
    ObjectProperty(path, { filename }) {
      if (process.env.NODE_ENV !== 'production' || !isContract(filename)) return
      if (!t.isIdentifier(path.node.key, { name: 'output' }) || t.isNullLiteral(path.node.value)) return
      const made = path.parentPath.parentPath
      if (made?.isCallExpression() && t.isIdentifier(made.node.callee) && makers.includes(made.node.callee.name))
        path.get('value').replaceWith(t.nullLiteral())
    },
  },
})
