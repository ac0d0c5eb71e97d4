import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { roles } from '../../types/action'
import { commonFailures } from '../../types/envelope'
import { actions } from '../support/actions'

const folder = path.join(__dirname, '../../cloudfunctions')
const functions = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'config.json')))
const handled = functions.flatMap(
  (name): { name: string }[] => require(path.join(folder, name, 'index.ts')).main.actions,
)

it('gives every action of the contract one handler, in the function that it is named after', () => {
  expect(handled.map(({ name }) => name).sort()).toEqual(actions.map(({ name }) => name).sort())
  expect(new Set(handled.map(({ name }) => name)).size).toBe(handled.length)
  for (const { name } of actions) expect(functions).toContain(name.split('.')[0])
})

it('names for every action a role and how far it reaches', () => {
  const known = new Set([...Object.keys(roles), 'visitor', 'anyone', 'member', 'timer'])
  for (const { name, allow } of actions) {
    expect([name, allow.roles.length > 0]).toEqual([name, true])
    for (const role of allow.roles) expect(known.has(role)).toBe(true)
    expect(['public', 'own', 'office', 'below', 'card', 'cloud']).toContain(allow.reach)
    expect([name, allow.reach === 'cloud']).toEqual([name, allow.roles.includes('timer')])
  }
})

it('declares every failure in Chinese, and none that all actions share', () => {
  for (const { name, failures } of [...actions, { name: 'common', failures: commonFailures }]) {
    for (const [code, words] of Object.entries(failures)) {
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/)
      expect([name, code, /\p{Script=Han}{4,}/u.test(words)]).toEqual([name, code, true])
      expect([name, words]).not.toEqual([name, expect.stringMatching(/系统|用户|操作成功/)])
      if (name !== 'common') expect(Object.keys(commonFailures)).not.toContain(code)
    }
  }
})

it('runs a timer only for an action that the cloud may do, by its own name', () => {
  for (const name of functions) {
    const { triggers } = JSON.parse(readFileSync(path.join(folder, name, 'config.json'), 'utf8'))
    for (const trigger of triggers) {
      const action = actions.find((one) => one.name === `${name}.${trigger.name}`)
      expect(action?.allow.reach).toBe('cloud')
      expect(trigger.config.split(' ')).toHaveLength(7)
    }
  }
})
