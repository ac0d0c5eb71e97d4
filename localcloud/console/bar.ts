import { barLook } from './bar-look'

/** The identity bar of the pages: plain ES5, because it runs before anything could be transpiled. */
export const bar = `(function () {
  var KEY = 'cloud-session', LAST = 'cloud-last-resident', HIDDEN = 'cloud-bar-hidden';
  function ask(method, path, body) {
    var request = new XMLHttpRequest();
    request.open(method, path, false); // synchronous: the session must be there before the app starts
    request.setRequestHeader('content-type', 'application/json');
    request.send(body ? JSON.stringify(body) : null);
    var answer = JSON.parse(request.responseText);
    if (answer.ok === false) throw new Error(answer.failure.message);
    return answer;
  }
  function kept(store, key) { try { return store.getItem(key); } catch (e) { return null; } }
  function keep(store, key, value) { try { store.setItem(key, value); } catch (e) {} }
  function claimsOf(session) {
    try {
      var text = atob(session.split('.')[0].replace(/-/g, '+').replace(/_/g, '/'));
      return JSON.parse(decodeURIComponent(escape(text)));
    } catch (e) { return {}; }
  }
  // four parts: the functions' own, as a sign-in by phone gives it
  function ownOf(session) {
    var parts = String(session).split('.');
    if (parts.length !== 4) return null;
    try { return { openid: atob(parts[0].replace(/-/g, '+').replace(/_/g, '/')), until: Number(parts[2]) }; } catch (e) { return null; }
  }
  function personOf(session) {
    var own = ownOf(session);
    if (!own) return find(people, byId(claimsOf(session).memberId));
    return find(people, function (person) { return person.openid === own.openid; }) || STRANGER;
  }
  // sessions end on the cloud's clock, not on this machine's
  function lapsed(session) {
    try { return !((ownOf(session) || claimsOf(session)).until > ask('GET', '/local/clock').now); } catch (e) { return false; }
  }
  function signIn(person) {
    var fresh = person === NEWCOMER, serial = Date.now().toString(36);
    keep(sessionStorage, KEY, ask('POST', '/local/sign-in', fresh ? { newcomer: serial } : { memberId: person.memberId }).session);
    if (person.kind !== 'staff' && !fresh) keep(localStorage, LAST, person.memberId);
  }
  function find(people, test) {
    for (var i = 0; i < people.length; i++) if (test(people[i])) return people[i];
    return null;
  }
  function byId(id) { return function (person) { return person.memberId === id; }; }
  function isResident(person) { return person.kind !== 'staff'; }

  var NEWCOMER = { memberId: 'newcomer', name: '新来的居民', note: '第一次打开，还没有登记', kind: 'resident' };
  var STRANGER = { memberId: '', name: '登录的人', note: '', kind: 'staff' };
  var people;
  try { people = ask('GET', '/local/people').concat(NEWCOMER); } catch (e) { people = []; }
  var admin = location.pathname.indexOf('/admin') === 0 || location.hash.indexOf('#/admin') === 0;
  var session = kept(sessionStorage, KEY);
  if (session && lapsed(session)) { sessionStorage.removeItem(KEY); session = null; }
  var current = session ? personOf(session) : null;
  if (session && !current && people.length) sessionStorage.removeItem(KEY);
  if (!current && !admin) {
    var first = find(people, byId(kept(localStorage, LAST))) || find(people, isResident);
    try { if (first) { signIn(first); current = first; session = kept(sessionStorage, KEY); } } catch (e) { console.error(e); }
  }

  ${barLook}
})();
`
