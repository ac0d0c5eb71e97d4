/** The tags that WeChat itself provides; a tag selector in wxss means the element that draws one of them. */
export const builtInTags: ReadonlySet<string> = new Set(
  `ad ad-custom audio button camera canvas checkbox checkbox-group cover-image cover-view editor form icon image input
  label live-player live-pusher map match-media movable-area movable-view navigation-bar navigator official-account
  open-data page-container page-meta picker picker-view picker-view-column progress radio radio-group rich-text
  root-portal scroll-view share-element slider swiper swiper-item switch text textarea video view voip-room web-view`.split(
    /\s+/,
  ),
)
