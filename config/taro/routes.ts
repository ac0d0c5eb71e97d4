export const publicPath = '/'

/** What a browser's address bar shows for each page; it shows the staff's only. */
export const routes: Record<string, string> = {
  '/admin/queue/index': '/admin',
  '/admin/case/index': '/admin/case',
  '/admin/late/index': '/admin/late',
  '/admin/behalf/index': '/admin/behalf',
  '/admin/card/index': '/admin/card',
  '/admin/window/index': '/admin/window',
  '/admin/audit/index': '/admin/audit',
  '/admin/catalog/index': '/admin/catalog',
  '/admin/staff/index': '/admin/staff',
  '/admin/edit/index': '/admin/edit',
  '/admin/holidays/index': '/admin/holidays',
  '/admin/sheets/index': '/admin/sheets',
  '/admin/activities/index': '/admin/activities',
  '/admin/activity/index': '/admin/activity',
  '/admin/meetings/index': '/admin/meetings',
  '/admin/meeting/index': '/admin/meeting',
  '/admin/centre/index': '/admin/centre',
  '/admin/door/index': '/admin/door',
  '/admin/kiosk/index': '/admin/kiosk',
  '/admin/sign-in/index': '/admin/sign-in',
}
