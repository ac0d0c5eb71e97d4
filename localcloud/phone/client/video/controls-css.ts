const drawing = (path: string): string =>
  `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Cpath d='${path}'/%3E%3C/svg%3E")`

/** Looks of what lies over a film. */
export const controlsCss = `.wx-video-controls { position: absolute; inset: 0; color: #fff; font: 13px/1.4 sans-serif; pointer-events: none }
.wx-video-controls button { pointer-events: auto; border: 0; background: none; color: inherit; font: inherit; min-width: 32px; min-height: 32px;
  padding: 0 6px; cursor: pointer; flex: none }
.wx-video-bar { position: absolute; left: 0; right: 0; bottom: 0; display: flex; align-items: center; gap: 6px; min-height: 44px;
  padding: 0 10px; background: linear-gradient(transparent, rgb(0 0 0 / 60%)); transition: opacity .2s }
.wx-video-controls[data-away] > .wx-video-bar, .wx-video-controls[data-locked] > .wx-video-bar { opacity: 0; pointer-events: none; visibility: hidden }
.wx-video-track { flex: 1; min-width: 32px; margin: 0 4px; height: 4px; accent-color: #fff; pointer-events: auto }
.wx-video-play::before, .wx-video-center::before { content: ""; display: inline-block; border: solid transparent; border-width: 8px 0 8px 13px;
  border-left-color: currentcolor; vertical-align: middle }
[data-playing]:is(.wx-video-play, .wx-video-center)::before { width: 4px; height: 16px; border-width: 0 4px; border-color: currentcolor }
.wx-video-center { position: absolute; left: 50%; top: 50%; width: 56px; height: 56px; transform: translate(-50%, -50%);
  border-radius: 50%; background: rgb(0 0 0 / 50%) !important }
.wx-video-mute::before, .wx-video-full::before { content: ""; display: inline-block; width: 20px; height: 20px; background: currentcolor;
  vertical-align: middle; mask: var(--drawing) center / contain no-repeat }
.wx-video-mute { --drawing: ${drawing('M3 7v6h4l5 4V3L7 7zm11 0v6c2-1 2-5 0-6z')} }
.wx-video-mute[data-muted] { --drawing: ${drawing('M3 7v6h4l5 4V3L7 7zm11 0 4 6 1-1-4-6z')} }
.wx-video-full { --drawing: ${drawing('M3 3h6v2H5v4H3zm14 14h-6v-2h4v-4h2zM3 17v-6h2v4h4v2zM17 3v6h-2V5h-4V3z')} }
.wx-video-title { position: absolute; left: 16px; top: 12px; font-size: 16px }
.wx-video-lock { position: absolute; left: 12px; top: 50% }
.wx-video-shot { position: absolute; right: 12px; top: 50% }
.wx-video-thin { position: absolute; left: 0; bottom: 0; height: 2px; background: #07c160 }
:is(.wx-video-controls, .wx-video-thin)[hidden], .wx-video-controls [hidden] { display: none }`
