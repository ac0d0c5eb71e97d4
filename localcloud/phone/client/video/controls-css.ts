/** Looks of what lies over a film. */
export const controlsCss = `.wx-video-controls { position: absolute; inset: 0; color: #fff; font: 13px/1.4 sans-serif; pointer-events: none }
.wx-video-controls button { pointer-events: auto; border: 0; background: none; color: inherit; font: inherit; min-width: 32px; min-height: 32px;
  padding: 0 6px; cursor: pointer; flex: none }
.wx-video-bar { position: absolute; left: 0; right: 0; bottom: 0; display: flex; align-items: center; gap: 6px; min-height: 44px;
  padding: 0 10px; background: linear-gradient(transparent, rgb(0 0 0 / 60%)); transition: opacity .2s }
.wx-video-controls[data-away] > .wx-video-bar, .wx-video-controls[data-locked] > .wx-video-bar { opacity: 0; pointer-events: none; visibility: hidden }
.wx-video-track { flex: 1; min-width: 0; height: 4px; accent-color: #fff; pointer-events: auto }
.wx-video-play::before, .wx-video-center::before { content: ""; display: inline-block; border: solid transparent; border-width: 8px 0 8px 13px;
  border-left-color: currentcolor; vertical-align: middle }
[data-playing]:is(.wx-video-play, .wx-video-center)::before { width: 4px; height: 16px; border-width: 0 4px; border-color: currentcolor }
.wx-video-center { position: absolute; left: 50%; top: 50%; width: 56px; height: 56px; transform: translate(-50%, -50%);
  border-radius: 50%; background: rgb(0 0 0 / 50%) !important }
.wx-video-mute::before { content: "🔊" }
.wx-video-mute[data-muted]::before { content: "🔇" }
.wx-video-full::before { content: "⛶"; font-size: 18px }
.wx-video-title { position: absolute; left: 16px; top: 12px; font-size: 16px }
.wx-video-lock { position: absolute; left: 12px; top: 50% }
.wx-video-shot { position: absolute; right: 12px; top: 50% }
.wx-video-thin { position: absolute; left: 0; bottom: 0; height: 2px; background: #07c160 }
:is(.wx-video-controls, .wx-video-thin)[hidden], .wx-video-controls [hidden] { display: none }`
