import {
  Current,
  customWrapperCache,
  eventCenter,
  getComponentsAlias,
  isText,
  TaroNode,
  TaroRootElement,
} from '@tarojs/runtime'
import { roleOf, saidOf, shortOf, shownIn, wordsOf } from './lean-runtime'

// Taro hands a whole list over again when one of its nodes gives way to another, and every change with it. Here it is written
// down who changed, and once all have, it is compared with what was handed over before: what stayed where it was is not
// handed over again. Names and paths are the short ones of lean-runtime.js.

TaroNode.prototype.enqueueUpdate = function note(payload) {
  var root = this._root
  if (root) root.enqueueUpdate({ of: this, path: payload.path, value: payload.value })
}

/** Where a page lies stands in its address; no template reads it. */
TaroRootElement.prototype.enqueueUpdate = function collect(payload) {
  if (payload.path === 'root.uid') return
  var what = payload.path.slice(payload.path.lastIndexOf('.') + 1)
  this.updatePayloads.push({ of: payload.of || this, what: what, value: payload.value })
  if (!this.pendingUpdate && this.ctx) this.performUpdate()
}

function placeIn(node) {
  return 'c['.concat(shownIn(node.parentNode).indexOf(node), ']')
}

/** The screen that a node stands on, its page or a wrapper of its own, and its path there. */
function placeOf(node) {
  var path = ''
  var at = node
  var wrapper
  while (at.nodeName !== 'root') {
    wrapper = at.nodeName === 'custom-wrapper' && customWrapperCache.get(at.sid)
    if (wrapper) return { ctx: wrapper, path: 'i'.concat(path) }
    path = '.'.concat(placeIn(at), path)
    at = at.parentNode
  }
  return { path: 'root'.concat(path) }
}

function depthOf(node) {
  return node.parentNode ? 1 + depthOf(node.parentNode) : 0
}

/** Everything that changed of a page, as what is handed over to each of its screens. */
function Changes(root) {
  this.root = root
  this.whole = new Set()
  this.pages = new Map()
}

Changes.prototype.say = function say(node, name, value) {
  var place = placeOf(node)
  var data = this.pages.get(place.ctx) || {}
  this.pages.set(place.ctx, data)
  data[place.path.concat('.', name)] = value
}

Changes.prototype.sayWhole = function sayWhole(node) {
  this.whole.add(node)
  this.say(node.parentNode, placeIn(node), saidOf(node))
}

/** It lies in something that has been handed over as a whole, or nowhere any more, or has never been handed over. */
Changes.prototype.isSaid = function isSaid(node) {
  var at
  if (!node.told && node !== this.root) return true
  for (at = node; at && at !== this.root; at = at.parentNode) if (this.whole.has(at)) return true
  return !at
}

/** Of a list that has only grown or in which a few gave way to others, those; of any other, all. */
Changes.prototype.list = function list(node) {
  var before = node.told || []
  var now = shownIn(node)
  var fresh = now.filter((one, at) => before[at] !== one)
  var stay = now.length - fresh.length
  if (fresh.length === 0 && before.length === now.length) return
  node.told = now
  if (now.length >= before.length && stay > 0 && (fresh.length <= 3 || fresh.length <= stay))
    return fresh.forEach(this.sayWhole, this)
  this.say(node, 'c', now.map(saidOf))
  now.forEach(this.whole.add, this.whole)
}

/** Words that come, go or change; a node that holds other things as well is told of them as of any other. */
Changes.prototype.words = function words(node) {
  var said = wordsOf(node)
  if (Boolean(node.worded) !== (said !== undefined)) this.sayWhole(node)
  else if (node.worded) this.say(node, 'v', said)
  else this.list(node)
}

Changes.prototype.name = function name(node, what, value) {
  var given = typeof value === 'function' ? value() : value
  var alias = getComponentsAlias()[node.nodeName]
  if (what === 'nn') return this.sayWhole(node)
  var role = node.nodeName === 'view' && alias && alias.ariaRole === what
  this.say(node, shortOf(what), role ? roleOf(given) : given)
}

Changes.prototype.take = function take(payload) {
  var node = payload.of
  var inList = isText(node) && node.parentNode && !node.parentNode.worded && wordsOf(node.parentNode) === undefined
  if (inList) {
    if (!this.isSaid(node.parentNode) && !this.whole.has(node)) this.say(node, 'v', payload.value)
    return
  }
  var holder = isText(node) ? node.parentNode : node
  if (!holder || this.isSaid(holder)) return
  if (isText(node) || /^(cn|\[\d+\])$/.test(payload.what)) this.words(holder)
  else this.name(holder, payload.what, payload.value)
}

/** Lists first, from the outside in: what lies in them is told with them. */
function inOrder(payloads) {
  var lists = payloads.filter((one) => /^(cn|\[\d+\])$/.test(one.what))
  var others = payloads.filter((one) => lists.indexOf(one) < 0)
  lists.sort((one, other) => depthOf(one.of) - depthOf(other.of))
  return lists.concat(others)
}

/** A page that lies beneath another is told of what changed when it is seen again. */
function isBeneath(ctx) {
  return Boolean(Current.page) && Current.page !== ctx
}

TaroRootElement.prototype.wait = function wait() {
  var key = this.uid.split('?')[0].concat('.onShow')
  if (this.waiting) return
  this.waiting = true
  eventCenter.once(key, () => {
    this.waiting = false
    if (this.ctx) this.performUpdate()
  })
}

TaroRootElement.prototype.performUpdate = function handOver(first) {
  var root = this
  var ctx = this.ctx
  this.pendingUpdate = true
  this.scheduleTask(function flush() {
    var changes = new Changes(root)
    var waiting
    root.pendingUpdate = false
    if (!first && isBeneath(ctx)) return root.wait()
    inOrder(root.updatePayloads.splice(0)).forEach(changes.take, changes)
    waiting = changes.pages.size
    if (waiting === 0) return root.flushUpdateCallback()
    changes.pages.forEach((data, wrapper) => {
      ;(wrapper || ctx).setData(data, function done() {
        waiting -= 1
        if (waiting === 0) root.flushUpdateCallback()
      })
    })
  })
}
