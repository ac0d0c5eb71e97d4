/** The tab of the collections: browsed, and edited as EJSON text. A part of the script in script.ts. */
export const dataView = `
var undoable = null;
function idOf(doc) { return typeof doc._id === 'string' ? doc._id : JSON.stringify(doc._id); }
function place(name) { return 'collections/' + encodeURIComponent(name); }
function send(name, before, after, done) {
  return ask('POST', place(name), { before: before, after: after }).then(function (edit) {
    undoable = { name: name, before: edit.after, after: edit.before, said: done };
    browse(name);
  });
}
function undoBar(name) {
  if (!undoable || undoable.name !== name) return null;
  var last = undoable;
  return el('div', { class: 'row said', role: 'status' }, [el('span', {}, last.said), button('撤销', function () {
    send(name, last.before, last.after, '已撤销').catch(problemBelow);
  })]);
}
function problemBelow(thrown) { document.getElementById('wrong').textContent = thrown.message; }
/* A form over the list; the text is checked here first, and by the cloud again. */
function editor(name, doc) {
  var before = doc ? JSON.stringify(doc) : null;
  var area = el('textarea', { rows: '14', spellcheck: 'false', 'aria-label': '文档内容，EJSON' }), wrong = el('div', { id: 'wrong', class: 'bad', role: 'alert' });
  area.value = doc ? json(doc) : '{\\n  \\n}';
  area.oninput = function () {
    try { JSON.parse(area.value); wrong.textContent = ''; } catch (e) { wrong.textContent = '还不是完整的 JSON：' + e.message; }
  };
  var actions = [button('保存', function () {
    try { JSON.parse(area.value); } catch (e) { wrong.textContent = '还不是完整的 JSON：' + e.message; return area.focus(); }
    send(name, before, area.value, doc ? '已保存 ' + idOf(doc) : '已新增').catch(problemBelow);
  }), button('取消', function () { browse(name); })];
  if (doc) actions.push(sure('删除', '确定删除', function () { send(name, before, null, '已删除 ' + idOf(doc)).catch(problemBelow); }));
  box.replaceChildren(title(doc ? name + ' / ' + idOf(doc) : '新增到 ' + name, '日期写成 {"$date":"2026-01-02T03:04:05.000Z"}'), area, wrong, el('div', { class: 'row' }, actions));
  area.focus();
  area.setSelectionRange(0, 0);
  area.scrollTop = 0;
}
function summary(doc) {
  var rest = Object.assign({}, doc);
  delete rest._id;
  var text = JSON.stringify(rest);
  return text.length > 160 ? text.slice(0, 160) + '…' : text;
}
function search(name) {
  var field = el('input', { placeholder: '按 _id 找', 'aria-label': '按 _id 找' });
  var form = el('form', { class: 'row' }, [field, el('button', { class: 'act' }, '查找'), button('新增文档', function () { editor(name); }), button('全部集合', function () { show('collections'); })]);
  form.onsubmit = function (event) { event.preventDefault(); browse(name, field.value.trim() ? '&id=' + encodeURIComponent(field.value.trim()) : ''); };
  return form;
}
/* Pages are additions to the address: '' is the first one. */
function browse(name, page) {
  var mine = ++serial;
  get(place(name) + '?limit=20' + (page || '')).then(function (got) {
    if (mine !== serial) return;
    var parts = [title(name, got.documents.length ? '点一行修改' : ''), undoBar(name), search(name), el('div', { id: 'wrong', class: 'bad', role: 'alert' }),
      table(got.documents, [['_id', idOf], ['内容', summary, 'wide']], function (doc) { editor(name, doc); })];
    if (got.next != null) parts.push(button('下一页', function () { browse(name, '&after=' + encodeURIComponent(got.next)); }));
    if (page) parts.push(button('回到第一页', function () { browse(name); }));
    box.replaceChildren.apply(box, parts.filter(Boolean));
  }).catch(problem);
}
function collectionsView() {
  return get('collections').then(function (list) {
    return [title('集合', '点一行看文档、改文档'), table(list, [
      ['名称', function (c) { return c.name; }], ['文档数', function (c) { return c.count; }],
      ['索引', function (c) { return c.indexes.map(function (i) { return i.name + (i.unique ? '（唯一）' : ''); }).join('、') || '—'; }, 'wide']
    ], function (c) { undoable = null; browse(c.name); })];
  });
}
`
