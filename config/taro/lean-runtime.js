import { FormElement, hydrate, isComment, isHasExtractProp, isText, TaroElement } from '@tarojs/runtime'
import { hooks } from '@tarojs/shared'

// Taro hands each node to the screen with its kind, its children as a list, and words as a node of their own. What the templates
// know by themselves (lean.ts) stays at home: words ride on the node that holds nothing else; what may be pressed, a plain text
// and a plain view name no kind; what has no children lists none; a label that repeats the words, and what a control is anyway,
// is not said; and what hears no finger and keeps nothing needs no key. What somebody typed is not handed over again.

/** The words of a node that holds nothing but words. */
export function wordsOf(node) {
  var words
  var at
  for (at = 0; at < node.childNodes.length; at++) {
    if (!isText(node.childNodes[at])) return
    words = (words || '') + node.childNodes[at].nodeValue
  }
  return words
}

/** Roles go over by their number: the same list as in lean.ts. */
export var roles = ['', 'radio', 'checkbox', 'switch', 'tab', 'tablist', 'status', 'dialog', 'none']
export function roleOf(role) {
  return roles.indexOf(role) > 0 ? roles.indexOf(role) : role
}

/** What a node's names become on their way; `v` is its words already. */
var short = { sid: 's', nn: 'n', cn: 'c', cl: 'k', uid: 'u' }
export function shortOf(name) {
  return short[name] || name
}

export function shownIn(node) {
  return node.childNodes.filter((one) => !isComment(one))
}

/** Taro asks no hook about words that stand among other nodes. */
function shorter(data) {
  return 'nn' in data && 'v' in data ? { n: data.nn, v: data.v } : data
}

/** A node with all that is in it, as it goes over. */
export function saidOf(node) {
  return shorter(hydrate(node))
}

var usual = {
  input: { value: '', type: 'text', maxlength: 200 },
  textarea: { value: '', maxlength: -1, autoHeight: true },
}
/** What the templates of fields take for granted, and labels that say what is read anyway. */
function saidAnyway(data, words) {
  var label = data.ariaLabel
  var name
  if (label !== undefined && (label === words || label === data.placeholder)) delete data.ariaLabel
  var known = usual[data.nn] || {}
  for (name in known) if (data[name] === known[name]) delete data[name]
}

/** By the key of what lies in it, what keeps something stays itself when its place changes. */
function keeps(data) {
  return (data.cn || []).some((one) => one.s && (one.n || one.s.charAt(0) !== '_'))
}

hooks.tap('modifyHydrateData', function lean(data, node) {
  var words = wordsOf(node)
  var worded = words !== undefined
  node.told = shownIn(node)
  node.worded = worded
  saidAnyway(data, words)
  if ('value' in node.props) node.shows = node.props.value
  if (worded) data.v = words
  if (worded || data.cn.length === 0) delete data.cn
  else data.cn = data.cn.map(shorter)
  if (data.cl) data.cl = data.cl.trim()
  if ('ariaRole' in data) data.ariaRole = roleOf(data.ariaRole)
  delete data.ariaLive
  var pressed = data.nn === 'click-view' || data.nn === 'view'
  var plain = data.nn === (worded ? 'static-text' : 'pure-view') && !isHasExtractProp(node)
  node.nameless = pressed || plain
  if (pressed) data.nn = 'view'
  if (!pressed && (plain || /^(static|pure)-/.test(data.nn))) {
    if (keeps(data) && node.parentNode && node.parentNode.nodeName !== 'root') data.sid = data.sid.slice(1)
    else delete data.sid
  }
})

hooks.tap('transferHydrateData', function shorten(data, node) {
  var said = {}
  var name
  if (node.nameless) delete data.nn
  for (name in data) said[shortOf(name)] = data[name]
  // Taro's own component finds itself by this name.
  if (said.n === 'custom-wrapper') said.sid = said.s
  return said
})

/** Taro sets the value of every field anew whenever anything is drawn. */
FormElement.prototype.setAttribute = function setLean(name, value) {
  if (name === 'value' && this._root && this.shows === value) return
  if (name === 'value') this.shows = value
  TaroElement.prototype.setAttribute.call(this, name, value)
}
