export const publicPath = '/'

/** What a browser's address bar shows for each page. */
export const routes: Record<string, string> = {
  '/pages/home/index': '/',
  '/pages/services/index': '/services',
  '/pages/inbox/index': '/inbox',
  '/pages/me/index': '/me',
  '/apply/find/index': '/find',
  '/apply/service/index': '/service',
  '/apply/apply/index': '/apply',
  '/mine/applications/index': '/applications',
  '/mine/application/index': '/application',
  '/mine/join/index': '/join',
  '/admin/queue/index': '/admin',
  '/admin/case/index': '/admin/case',
  '/admin/catalog/index': '/admin/catalog',
  '/admin/sign-in/index': '/admin/sign-in',
}
