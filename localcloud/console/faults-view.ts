/** The tab of the injected faults. A part of the script in script.ts. */
export const faultsView = `
var KINDS = [['crash', '函数崩溃'], ['out-of-memory', '内存耗尽'], ['timeout', '超时'], ['slow', '变慢'], ['error', '出错'], ['conflict', '事务冲突'], ['lost-reply', '回应丢失']];
function kindName(kind) { return KINDS.filter(function (one) { return one[0] === kind; }).map(function (one) { return one[1]; })[0] || kind; }
function choice(label, name, options) {
  return el('label', {}, [label, el('select', { name: name, 'aria-label': label }, options.map(function (one) { return el('option', { value: one[0] }, one[1]); }))]);
}
function field(label, name, hint) { return el('label', {}, [label, el('input', { name: name, placeholder: hint, 'aria-label': label })]); }
function ruleOf(form) {
  var rule = { action: form.elements.action.value, kind: form.elements.kind.value };
  ['function', 'call', 'collection'].forEach(function (name) { var text = form.elements[name].value.trim(); if (text) rule[name] = text; });
  ['nth', 'ms'].forEach(function (name) { var text = form.elements[name].value.trim(); if (text) rule[name] = Number(text); });
  if (form.elements.after.checked) rule.after = true;
  return rule;
}
function faultForm(functions) {
  var wrong = el('div', { class: 'bad', role: 'alert' });
  var actions = [['function', '函数里面'], ['call', '页面的调用'], ['database.getDocument', '数据库 读'], ['database.insertDocument', '数据库 新增'], ['database.modifyDocument', '数据库 修改'], ['database.removeDocument', '数据库 删除'], ['database.aggregateDocuments', '数据库 聚合'], ['database.commitTransaction', '事务提交'], ['functions.invokeFunction', '函数调函数'], ['openapi.subscribeMessage.send', '微信 发消息'], ['openapi.security.msgSecCheck', '微信 查文字']];
  var form = el('form', { class: 'grid' }, [
    choice('在哪里', 'action', actions), choice('发生什么', 'kind', KINDS), choice('函数', 'function', [['', '任何']].concat(functions.map(function (f) { return [f.name, f.name]; }))),
    field('动作', 'call', 'applications.submit'), field('集合', 'collection', 'applications'), field('只在第几次', 'nth', '每一次'), field('毫秒', 'ms', '1000'),
    el('label', { class: 'check' }, [el('input', { type: 'checkbox', name: 'after' }), '事情做完以后才发生']), el('button', { class: 'act' }, '加上这条规则')
  ]);
  form.onsubmit = function (event) {
    event.preventDefault();
    ask('POST', 'faults', { add: ruleOf(form) }).then(function () { show('faults'); }).catch(function (thrown) { wrong.textContent = thrown.message; });
  };
  return el('div', {}, [el('div', { class: 'card pad' }, form), wrong]);
}
function faultsShow() {
  return Promise.all([get('faults'), get('functions')]).then(function (got) {
    return [
      title('正在生效的故障', '用来试：出了这种事，居民看到什么'),
      table(got[0].rules, [
        ['在哪里', function (r) { return r.action; }], ['发生什么', function (r) { return kindName(r.kind) + (r.after ? '（做完以后）' : ''); }],
        ['限于', function (r) { return [r.function, r.call, r.collection].filter(Boolean).join(' · ') || '—'; }, 'wide'],
        ['第几次', function (r) { return r.nth || '每一次'; }], ['毫秒', function (r) { return r.ms == null ? '' : r.ms; }], ['遇到 / 发生', function (r) { return r.seen + ' / ' + r.fired; }],
        ['', function (r) { return button('去掉', function () { ask('DELETE', 'faults/' + r.id).then(function () { show('faults'); }).catch(problem); }); }]
      ]),
      got[0].rules.length ? el('div', { class: 'row' }, button('全部去掉', function () { ask('DELETE', 'faults').then(function () { show('faults'); }).catch(problem); })) : '',
      title('加一条'), faultForm(got[1])
    ];
  });
}
`
