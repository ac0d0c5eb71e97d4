import { el } from '../desk/el'
import type { Problem } from '../events'
import { folded, type Log } from './log'
import { ms, rows, size, small, when } from './rows'
import { forget, keptFor } from './store'
import { pointAt, voicesOf } from './voices'

/** One tab of the panel. */
export interface View {
  key: string
  words: string
  /** What stands beside the tab's name. */
  count(log: Log): number
  /** How many of them want looking at. */
  bad?(log: Log): number
  draw(log: Log, again: () => void): Node
}

/** WeChat's own marks: a request within a second, a setData within 256 KB. */
const SLOW_MS = 1000
const LARGE = 256 * 1024

const KINDS: Record<Problem['kind'], string> = {
  'missing component': '缺组件',
  'missing property': '缺属性',
  'missing api': '缺接口',
  wxml: 'wxml',
  wxss: 'wxss',
  script: '脚本',
  limit: '超限',
}

const calls: View = {
  key: 'calls',
  words: '调用',
  count: ({ calls: { total } }) => total,
  bad: (log) => log.calls.entries().filter(({ it }) => !it.ok || it.ms > SLOW_MS).length,
  draw: (log) =>
    rows(
      ['云函数', '结果', '用时', '发出', '收到', '何时'],
      log.calls.entries().map(({ at, it }) => ({
        cells: [
          el('span', {}, it.action || it.name),
          it.ok ? '✓' : `✕ ${it.failure}`,
          it.ms > SLOW_MS ? `${ms(it.ms)} 慢` : ms(it.ms),
          size(it.bytes),
          size(it.received),
          when(at),
        ],
        bad: !it.ok || it.ms > SLOW_MS,
        title: it.requestId && `请求号 ${it.requestId}`,
      })),
      '小程序还没有调用云函数',
    ),
}

const setData: View = {
  key: 'setData',
  words: 'setData',
  count: ({ setData: { total } }) => total,
  bad: (log) => log.setData.entries().filter(({ it }) => it.bytes > LARGE).length,
  draw: (log) =>
    rows(
      ['页面或组件', '数据', '动了几个节点', '用时', '何时'],
      log.setData.entries().map(({ at, it }) => ({
        cells: [
          it.page,
          it.bytes > LARGE ? `${size(it.bytes)} 大` : size(it.bytes),
          String(it.nodes),
          ms(it.ms),
          when(at),
        ],
        bad: it.bytes > LARGE,
      })),
      '还没有 setData',
    ),
}

const stack: View = {
  key: 'stack',
  words: '页面栈',
  count: (log) => log.stack.length,
  draw: (log) =>
    rows(
      ['第几层', '页面', '参数'],
      [...log.stack].reverse().map(({ route, query }, index) => ({
        cells: [
          String(log.stack.length - index),
          route,
          Object.entries(query)
            .map(([name, value]) => `${name}=${value}`)
            .join('&'),
        ],
      })),
      '还没有打开页面',
    ),
}

const storage: View = {
  key: 'storage',
  words: '存储',
  count: ({ door }) => keptFor(door.phone.session.memberId()).length,
  draw: ({ door }, again) => {
    const member = door.phone.session.memberId()
    const remove = (key: string) => {
      forget(member, key)
      again()
    }
    return rows(
      ['键', '内容', '大小', ''],
      keptFor(member).map(({ key, text, bytes }) => ({
        cells: [
          key,
          el('code', { title: text.slice(0, 2000) }, text.slice(0, 160)),
          size(bytes),
          el(
            'button',
            { type: 'button', class: 'link', 'aria-label': `删掉 ${key}`, onclick: () => remove(key) },
            '删掉',
          ),
        ],
      })),
      '这个人的手机里还没有存东西',
    )
  },
}

const said: View = {
  key: 'console',
  words: '控制台',
  count: (log) => log.said.total,
  bad: (log) => log.errors,
  draw: (log) =>
    rows(
      ['级别', '内容', '', '何时'],
      folded(log.said, ({ level, words }) => level + words).map(({ at, it, times }) => ({
        cells: [it.level, el('code', {}, it.words), times > 1 ? `${times} 次` : '', when(at)],
        bad: it.level === 'error',
      })),
      '小程序什么也没有说',
    ),
}

const problems: View = {
  key: 'problems',
  words: '问题',
  count: (log) => log.problems.total,
  bad: (log) => log.problems.total,
  draw: (log) =>
    rows(
      ['哪一类', '是什么', '何时'],
      log.problems
        .entries()
        .map(({ at, it }) => ({ cells: [KINDS[it.kind], el('code', {}, it.words), when(at)], bad: true })),
      '没有缺的组件和接口，也没有微信不认的写法',
    ),
}

const apis: View = {
  key: 'apis',
  words: '接口',
  count: ({ apis: { total } }) => total,
  draw: (log) =>
    rows(
      ['wx 接口', '结果', '何时'],
      log.apis.entries().map(({ at, it }) => ({
        cells: [`wx.${it.name}`, it.ok ? '✓' : `✕ ${it.errMsg}`, when(at)],
        bad: !it.ok,
      })),
      '还没有调用 wx 的接口',
    ),
}

const voices: View = {
  key: 'voices',
  words: '读屏',
  count: ({ door }) => voicesOf(door.document).length,
  bad: ({ door }) => voicesOf(door.document).filter(({ fault }) => fault).length,
  draw: ({ door }) =>
    rows(
      ['角色', '读出来的名字', ''],
      voicesOf(door.document).map((voice) => ({
        cells: [
          small(voice.role),
          el('button', { type: 'button', class: 'link', onclick: () => pointAt(voice) }, voice.name || '（没有）'),
          voice.fault && `! ${voice.fault}`,
        ],
        bad: voice.fault !== '',
      })),
      '屏幕上没有能读的东西',
    ),
}

export const views: readonly View[] = [calls, setData, stack, storage, said, problems, apis, voices]
