import { dataView } from './data-view'
import { faultsView } from './faults-view'
import { stateViews } from './state-views'
import { views } from './views'

export const script = `
var box = document.getElementById('view'), tabs = document.getElementById('tabs'), now = location.hash.slice(1) || 'calls', serial = 0;
function ask(method, path, body) {
  return fetch('/local/' + path, { method: method, headers: { 'content-type': 'application/json' }, body: body ? JSON.stringify(body) : undefined })
    .then(function (response) { return response.json(); })
    .then(function (answer) { if (answer && answer.ok === false) throw new Error(answer.failure.message); return answer; });
}
function get(path) { return ask('GET', path); }
function el(tag, attributes, children) {
  var element = document.createElement(tag);
  for (var name in attributes || {}) {
    if (name.slice(0, 2) === 'on') element[name] = attributes[name]; else element.setAttribute(name, attributes[name]);
  }
  [].concat(children == null ? [] : children).forEach(function (child) { element.append(child instanceof Node ? child : String(child)); });
  return element;
}
function time(at) { return at == null ? '—' : new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false }); }
function json(value) { return JSON.stringify(value, null, 2); }
function button(text, run) { return el('button', { class: 'act', type: 'button', onclick: run }, text); }
/* Asks again on the button itself; forgets after four seconds. */
function sure(text, again, run) {
  var asked = false, element = button(text, function (event) {
    event.preventDefault();
    event.stopPropagation();
    if (asked) return run();
    asked = true;
    element.textContent = again;
    element.classList.add('danger');
    setTimeout(function () { asked = false; element.textContent = text; element.classList.remove('danger'); }, 4000);
  });
  return element;
}
function title(text, note) { return el('h2', {}, note ? [text + ' ', el('span', { class: 'note' }, note)] : text); }
/* columns: [heading, cell(row), class]; a row with a tap opens something */
function table(rows, columns, tap) {
  if (!rows.length) return el('div', { class: 'card' }, el('div', { class: 'empty' }, '还没有内容'));
  var head = el('tr', {}, columns.map(function (column) { return el('th', {}, column[0]); }));
  var body = rows.map(function (row) {
    var cells = columns.map(function (column) { var value = column[1](row); var looks = column[0] ? { 'data-name': column[0] } : {}; if (column[2]) looks.class = column[2]; return el('td', looks, value == null ? '' : value); });
    return tap ? el('tr', { class: 'tap', tabindex: '0', onclick: function () { tap(row); }, onkeydown: function (event) { if (event.key === 'Enter') tap(row); } }, cells) : el('tr', {}, cells);
  });
  return el('div', { class: 'card' }, el('table', {}, [el('thead', {}, head), el('tbody', {}, body)]));
}
function verdict(ok, failure) { return el('span', { class: ok ? 'good' : 'bad' }, ok ? '成功' : '失败 ' + (failure || '')); }
function detail(heading, text) {
  var place = document.getElementById('detail');
  var close = el('button', { class: 'act', onclick: function () { place.replaceChildren(); } }, '关闭');
  place.replaceChildren(el('h2', {}, [heading, close]), el('div', { class: 'card' }, el('pre', {}, text || '（没有内容）')));
}
function problem(thrown) { box.replaceChildren(el('div', { class: 'card' }, el('div', { class: 'empty bad' }, thrown.message))); }
${dataView}${faultsView}${stateViews}${views}
function show(name) {
  var mine = ++serial;
  now = VIEWS[name] ? name : 'calls';
  history.replaceState(null, '', '#' + now);
  [].forEach.call(tabs.children, function (tab) { tab.setAttribute('aria-selected', String(tab.dataset.name === now)); if (tab.dataset.name === now) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' }); });
  return VIEWS[now].show().then(function (parts) {
    if (mine === serial) box.replaceChildren.apply(box, parts.concat(el('div', { id: 'detail' })));
  }).catch(problem);
}
Object.keys(VIEWS).forEach(function (name) {
  tabs.append(el('button', { 'data-name': name, role: 'tab', onclick: function () { show(name); } }, VIEWS[name].name));
});
show(now);
`
