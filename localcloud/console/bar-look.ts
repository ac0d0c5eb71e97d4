/** How the identity bar looks and what a tap does; a part of the script in bar.ts. */
export const barLook = `
  var CSS = ':host{all:initial}*{box-sizing:border-box;font:13px/1.4 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}' +
    '.strip{position:fixed;top:0;left:0;right:0;height:28px;display:flex;align-items:center;background:#26323f;color:#fff;z-index:2147483000;padding:0 4px 0 0}' +
    '.who{flex:1;min-width:0;height:28px;border:0;background:none;color:#fff;text-align:left;padding:0 12px;white-space:nowrap;overflow:hidden;text-overflow:ellipsis;cursor:pointer}' +
    '.hide{height:28px;min-width:44px;border:0;background:none;color:#c3ccd6;cursor:pointer}' +
    '.handle{position:fixed;top:0;right:12px;height:14px;width:44px;border:0;border-radius:0 0 8px 8px;background:#26323f;color:#fff;z-index:2147483000;font-size:9px;line-height:14px;padding:0;cursor:pointer;opacity:.8}' +
    '.panel{position:fixed;top:28px;left:0;width:100%;max-width:420px;max-height:calc(100vh - 28px);overflow:auto;background:#fff;color:#1c2733;z-index:2147483000;box-shadow:0 8px 24px rgba(0,0,0,.25);padding:8px 0 12px}' +
    '.group{padding:8px 12px 2px;color:#5b6875}.person{display:block;width:100%;min-height:44px;border:0;background:none;text-align:left;padding:6px 12px;color:inherit;cursor:pointer}' +
    '.person:hover,.person:focus{background:#eef3f8}.person[aria-current=true]{background:#e1f0e6}.note{color:#5b6875;display:block;font-size:12px}' +
    '.links{display:flex;gap:4px;padding:8px 12px 0;border-top:1px solid #e3e8ed;margin-top:8px}.links a{color:#0b5cad;padding:10px 8px;text-decoration:none}' +
    '@media print{.strip,.handle,.panel{display:none}}' +
    'button:focus-visible,a:focus-visible{outline:2px solid #5aa9ff;outline-offset:-2px}';
  var host, root, open = false;
  function make(tag, className, text) {
    var element = document.createElement(tag);
    if (className) element.className = className;
    if (text) element.textContent = text;
    return element;
  }
  function on(element, run) { element.onclick = function (event) { event.stopPropagation(); run(); }; return element; }
  function kindOf(person) { return person.kind === 'staff' ? '工作人员' : '居民'; }
  function label() { return current ? '本机演示 · 现在是：' + current.name + '（' + kindOf(current) + '）▾' : '本机演示 · 还没有选择身份 ▾'; }
  function hidden() { return kept(sessionStorage, HIDDEN) === '1'; }
  function hide(yes) { keep(sessionStorage, HIDDEN, yes ? '1' : ''); open = false; draw(); }
  function switchTo(person) {
    try { signIn(person); location.reload(); } catch (e) { alert(e.message); }
  }
  function group(panel, name, list) {
    if (!list.length) return;
    panel.appendChild(make('div', 'group', name));
    for (var i = 0; i < list.length; i++) panel.appendChild(row(list[i]));
  }
  function row(person) {
    var button = on(make('button', 'person', person.name), function () { switchTo(person); });
    button.appendChild(make('span', 'note', person.note));
    button.setAttribute('aria-current', String(current === person));
    return button;
  }
  function panelOf() {
    var panel = make('div', 'panel');
    panel.setAttribute('role', 'dialog');
    panel.setAttribute('aria-label', '选择示例身份');
    group(panel, '居民', people.filter(isResident));
    group(panel, '工作人员', people.filter(function (person) { return !isResident(person); }));
    var links = make('div', 'links'), pages = [['/', '居民端'], ['/admin', '管理端'], ['/console', '控制台']];
    for (var i = 0; i < pages.length; i++) {
      var link = make('a', '', pages[i][1]);
      link.href = pages[i][0];
      links.appendChild(link);
    }
    panel.appendChild(links);
    return panel;
  }
  function draw() {
    while (root.childNodes.length > 1) root.removeChild(root.lastChild);
    document.documentElement.style.setProperty('--local-bar', hidden() ? '0px' : '28px');
    if (hidden()) {
      var handle = on(make('button', 'handle', '▾'), function () { hide(false); });
      handle.setAttribute('aria-label', '展开本机演示条');
      root.appendChild(handle);
      return;
    }
    var strip = make('div', 'strip'), who = on(make('button', 'who', label()), function () { open = !open; draw(); });
    who.setAttribute('aria-expanded', String(open));
    strip.appendChild(who);
    strip.appendChild(on(make('button', 'hide', '收起'), function () { hide(true); }));
    root.appendChild(strip);
    if (open) root.appendChild(panelOf());
  }
  function mount() {
    host = make('div');
    host.setAttribute('data-local-bar', '');
    root = host.attachShadow({ mode: 'open' });
    var style = make('style', '', CSS);
    root.appendChild(style);
    document.body.appendChild(host);
    document.addEventListener('click', function () { if (open) { open = false; draw(); } });
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape' && open) { open = false; draw(); } });
    draw();
    // the app's own sign-in page may change who is sitting here
    setInterval(function () {
      var now = kept(sessionStorage, KEY);
      if (now === session) return;
      session = now;
      current = now ? personOf(now) : null;
      draw();
    }, 1000);
  }
  var push = make('style', '', 'body{padding-top:var(--local-bar,0px);box-sizing:border-box}');
  document.head.appendChild(push);
  document.documentElement.style.setProperty('--local-bar', hidden() ? '0px' : '28px');
  if (document.body) mount(); else document.addEventListener('DOMContentLoaded', mount);
`
