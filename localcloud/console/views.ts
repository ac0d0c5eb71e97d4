/** The tabs of the console; each one asks /local and draws tables. A part of the script in script.ts. */
export const views = `
function logsOf(call) {
  get('logs?requestId=' + call.requestId).then(function (lines) {
    detail('日志 ' + call.requestId, lines.map(function (line) { return time(line.at) + ' ' + line.level + '  ' + line.text; }).join('\\n'));
  }).catch(problem);
}
function measured(f, calls) {
  var mine = calls.filter(function (c) { return c.function === f.name; });
  var times = mine.map(function (c) { return c.ms; }).sort(function (a, b) { return a - b; });
  function many(test) { return mine.filter(test).length; }
  return Object.assign({}, f, { calls: mine.length, failed: many(function (c) { return !c.ok; }), cold: many(function (c) { return c.cold; }),
    median: times.length ? times[Math.floor(times.length / 2)] : '—', slowest: times.length ? times[times.length - 1] : '—' });
}
function callsView() {
  return Promise.all([get('functions'), get('calls')]).then(function (got) {
    return [
      title('云函数'),
      table(got[0].map(function (f) { return measured(f, got[1]); }), [
        ['名称', function (f) { return f.name; }], ['实例', function (f) { return f.instances; }], ['正在运行', function (f) { return f.busy; }], ['排队', function (f) { return f.waiting; }],
        ['近 200 次里', function (f) { return f.calls; }], ['失败', function (f) { return f.failed ? el('span', { class: 'bad' }, f.failed) : 0; }], ['冷启动', function (f) { return f.cold; }], ['中位毫秒', function (f) { return f.median; }], ['最慢毫秒', function (f) { return f.slowest; }]
      ]),
      title('最近的调用', '点一行看它的日志'),
      table(got[1], [
        ['时间', function (c) { return time(c.at).split(' ')[1]; }], ['动作', function (c) { return c.action; }],
        ['结果', function (c) { return verdict(c.ok, c.failure); }], ['毫秒', function (c) { return c.ms + (c.cold ? '（冷启动）' : ''); }],
        ['数据库往返', function (c) { return c.roundTrips; }], ['来源', function (c) { return c.source || 'HTTP'; }],
        ['编号', function (c) { return c.requestId.slice(0, 8); }]
      ], logsOf)
    ];
  });
}
function outboxView() {
  return get('outbox').then(function (list) {
    return [title('发出的微信消息与接口调用', '只在这里，不会真的发出'), table(list, [
      ['时间', function (m) { return time(m.at); }], ['接口', function (m) { return m.api; }], ['函数', function (m) { return m.function; }],
      ['内容', function (m) { return JSON.stringify(m.input); }, 'wide']
    ], function (m) { detail(m.api, json(m)); })];
  });
}
function runTimer(timer) {
  ask('POST', 'timers/run', { function: timer.function, timer: timer.timer }).then(function (fired) { show('timers'); setTimeout(function () { detail(timer.timer + ' 的结果', json(fired)); }, 300); }).catch(problem);
}
function moveClock(change) {
  ask('POST', 'clock', change).then(function (clock) {
    show('timers');
    setTimeout(function () { detail('触发的定时器', json(clock.fired)); }, 300);
  }).catch(problem);
}
function timersView() {
  return Promise.all([get('clock'), get('timers')]).then(function (got) {
    var clock = got[0];
    return [
      title('云的时间', time(clock.now) + (clock.frozen ? '（已冻结）' : '')),
      el('div', { class: 'row' }, [
        button('前进 1 小时', function () { moveClock({ advanceMs: 3600000 }); }), button('前进 1 天', function () { moveClock({ advanceMs: 86400000 }); }),
        button(clock.frozen ? '继续走' : '冻结', function () { moveClock({ frozen: !clock.frozen }); }), button('回到现在', function () { moveClock({ now: Date.now(), frozen: false }); })
      ]),
      title('定时触发器'),
      table(got[1], [
        ['函数', function (t) { return t.function; }], ['名称', function (t) { return t.timer; }], ['表达式', function (t) { return t.cron; }],
        ['下次', function (t) { return t.problem ? el('span', { class: 'bad' }, t.problem) : time(t.next); }], ['上次', function (t) { return time(t.last); }],
        ['', function (t) { return button('现在运行', function () { runTimer(t); }); }]
      ])
    ];
  });
}
function scansView() {
  return get('scans').then(function (list) {
    var clear = list.length ? el('div', { class: 'row' }, button('清空，重新记', function () { ask('DELETE', 'scans').then(function () { show('scans'); }).catch(problem); })) : '';
    return [title('没有索引可用的查询', '正式环境里数据一多就会变慢'), clear, table(list, [
      ['集合', function (s) { return s.collection; }], ['查询', function (s) { return s.shape; }, 'wide'],
      ['情况', function (s) { return s.kind === 'scan' ? '整个集合扫描' : '索引不够精确'; }], ['次数', function (s) { return s.count; }], ['最多读了', function (s) { return s.examined; }]
    ])];
  });
}
var VIEWS = {
  calls: { name: '调用与日志', show: callsView }, collections: { name: '数据', show: collectionsView }, outbox: { name: '微信消息', show: outboxView },
  timers: { name: '时间与定时器', show: timersView }, people: { name: '人物', show: peopleView }, faults: { name: '故障', show: faultsShow }, rules: { name: '安全规则', show: rulesView },
  scans: { name: '缺少的索引', show: scansView }, states: { name: '导出导入', show: statesView }
};
`
