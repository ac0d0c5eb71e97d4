import { FormElement, hydrate, isHasExtractProp, isText, TaroElement, TaroNode, TaroRootElement } from '@tarojs/runtime'
import { hooks } from '@tarojs/shared'

// Taro hands each node to the screen with its kind, its children as a list, and words as a node of their own. What the templates
// know by themselves (lean.ts) stays at home: words ride on the node that holds nothing else, a plain text and a plain view
// name no kind, what has no children lists none, and of these what hears no finger and keeps nothing needs no key. What
// somebody typed is not handed over again.

/** The words of a node that holds nothing but words. */
function wordsOf(node) {
  var words
  var at
  for (at = 0; at < node.childNodes.length; at++) {
    if (!isText(node.childNodes[at])) return
    words = (words || '') + node.childNodes[at].nodeValue
  }
  return words
}

hooks.tap('modifyHydrateData', function lean(data, node) {
  var words = wordsOf(node)
  var worded = words !== undefined
  node.worded = worded
  if (worded) data.v = words
  if (worded || data.cn.length === 0) delete data.cn
  if (data.nn === 'click-view') data.nn = 'view'
  if (data.nn === (worded ? 'static-text' : 'pure-view') && !isHasExtractProp(node)) delete data.nn
  node.bare = !(data.nn || data.cn || data.uid)
  if (node.bare) delete data.sid
  if ('value' in data) node.shows = data.value
})

var send = TaroNode.prototype.enqueueUpdate
TaroNode.prototype.enqueueUpdate = function sendLean(payload) {
  var holder = isText(this) ? this.parentNode : this
  var words = holder && wordsOf(holder)
  var changing = holder && (holder.worded || words !== undefined)
  var path = changing ? holder._path : ''
  var said = payload
  if (this.bare && /\.nn$/.test(payload.path)) said = { path: this._path, value: hydrate.bind(undefined, this) }
  if (changing && payload.path.indexOf(path.concat('.cn')) === 0)
    said =
      holder.worded && words !== undefined
        ? { path: path.concat('.v'), value: wordsOf.bind(undefined, holder) }
        : { path: path, value: hydrate.bind(undefined, holder) }
  send.call(this, said)
}

var keep = TaroRootElement.prototype.enqueueUpdate
/** Where a page lies stands in its address; no template reads it. */
TaroRootElement.prototype.enqueueUpdate = function keepLean(payload) {
  if (payload.path !== 'root.uid') keep.call(this, payload)
}

/** Taro sets the value of every field anew whenever anything is drawn. */
FormElement.prototype.setAttribute = function setLean(name, value) {
  if (name === 'value' && this._root && this.shows === value) return
  if (name === 'value') this.shows = value
  TaroElement.prototype.setAttribute.call(this, name, value)
}
