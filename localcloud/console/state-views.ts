/** The tabs of the security rules, the people and whole states. A part of the script in script.ts. */
export const stateViews = `
var WHO = { true: '所有人', false: '不行', own: '只有本人' };
function may(name) { return function (rule) { return el('span', { class: rule[name] === false ? 'good' : 'bad' }, WHO[rule[name]]); }; }
function rulesView() {
  return get('rules').then(function (report) {
    return [
      title('安全规则', report.file ? '页面直接访问数据库时谁能做什么；云函数不受限制' : '启动时没有给 --rules，全部关闭'),
      report.problems.length ? el('div', { class: 'card pad bad' }, report.problems.map(function (text) { return el('div', {}, text); })) : el('p', { class: 'good' }, '每个集合都有规则'),
      table(report.collections, [['集合', function (r) { return r.collection; }], ['读', may('read')], ['新增', may('create')], ['修改', may('update')], ['删除', may('delete')], ['问题', function (r) { return r.problem ? el('span', { class: 'bad' }, r.problem) : ''; }, 'wide']]),
      title('页面直接发来的数据库请求', '新的在前'),
      table(report.requests, [['时间', function (r) { return time(r.at); }], ['请求', function (r) { return r.collection + ' ' + r.action; }], ['谁', function (r) { return r.openid; }], ['结果', function (r) { return el('span', { class: r.allowed ? '' : 'good' }, r.allowed ? '放行' : '拒绝'); }], ['原因', function (r) { return r.why; }, 'wide']])
    ];
  });
}
function current() {
  try { return JSON.parse(decodeURIComponent(escape(atob(sessionStorage.getItem('cloud-session').split('.')[0].replace(/-/g, '+').replace(/_/g, '/'))))).memberId; } catch (e) { return null; }
}
function become(person, home) {
  ask('POST', 'sign-in', { memberId: person.memberId }).then(function (made) {
    sessionStorage.setItem('cloud-session', made.session);
    if (person.kind !== 'staff') localStorage.setItem('cloud-last-resident', person.memberId);
    if (home) location.href = home; else show('people');
  }).catch(problem);
}
function peopleView() {
  return get('people').then(function (list) {
    var me = current();
    return [title('示例人物', '换身份：这个窗口里的页面就以此人打开'), table(list, [
      ['姓名', function (p) { return p.memberId === me ? el('b', {}, p.name + '（现在）') : p.name; }], ['身份', function (p) { return p.kind === 'staff' ? '工作人员' : '居民'; }],
      ['说明', function (p) { return p.note; }, 'wide'], ['编号', function (p) { return p.memberId; }],
      ['', function (p) { var staff = p.kind === 'staff'; return el('div', { class: 'row tight' }, [p.memberId === me ? '' : button('换成此人', function () { become(p); }), button(staff ? '打开管理端' : '打开居民端', function () { become(p, staff ? '/admin' : '/'); })]); }]
    ])];
  });
}
function counted(done) {
  var documents = Object.keys(done.documents).map(function (name) { return name + ' ' + done.documents[name]; }).join('，');
  return done.folder + '\\n' + documents + '，文件 ' + done.files + (done.warnings || []).map(function (text) { return '\\n注意：' + text; }).join('');
}
function move(what, folder, word) {
  ask('POST', what, { folder: folder }).then(function (done) { return show('states').then(function () { detail(word, counted(done)); }); })
    .catch(function (thrown) { detail('没有办成', thrown.message); });
}
function statesView() {
  return get('exports').then(function (list) {
    var name = el('input', { 'aria-label': '文件夹', placeholder: '名字，或 / 开头的完整路径', value: '状态-' + new Date().toISOString().slice(0, 10) });
    var form = el('form', { class: 'row' }, [name, el('button', { class: 'act' }, '导出到这里'), sure('从这里导入', '确定：现在的数据全部换掉', function () { move('import', name.value, '已导入'); })]);
    form.onsubmit = function (event) { event.preventDefault(); move('export', name.value, '已导出'); };
    return [
      title('整个状态', '数据、文件和时间，放进一个文件夹，或整个换回来'), form,
      title('已导出的'), table(list, [['名字', function (n) { return n; }, 'wide'], ['', function (n) { return sure('导入', '确定：现在的数据全部换掉', function () { move('import', n, '已导入'); }); }]])
    ];
  });
}
`
