/** The look of the mark and its card. Pixels, not `rem`: the size of the page's root letter is the page's affair. */

const ink = `
.danger { --ground: #fdf0ec; --edge: #b4513f; --ink: #63190f; --sign: #8f2a1f; --press: #f9ded6; }
.caution { --ground: #fff5e0; --edge: #b07a1d; --ink: #573600; --sign: #8a5200; --press: #fbe7bd; }
@media (prefers-color-scheme: dark) {
  .danger { --ground: #381813; --edge: #c8705f; --ink: #ffded7; --sign: #f0a091; --press: #4c231c; }
  .caution { --ground: #32240c; --edge: #b98a35; --ink: #ffe7bf; --sign: #f0bf66; --press: #463413; }
}
* { box-sizing: border-box; }
button { font: inherit; color: inherit; cursor: pointer; -webkit-tap-highlight-color: transparent; }
button:focus-visible { outline: 3px solid #1a73a8; outline-offset: 2px; }
@media (prefers-color-scheme: dark) { button:focus-visible { outline-color: #8ecbf2; } }
.icon { flex: none; width: 20px; height: 20px; }
.outline { fill: var(--sign); }
.eye { fill: var(--ground); }
@media (forced-colors: active) {
  .outline { fill: CanvasText; }
  .eye { fill: Canvas; }
  button:focus-visible { outline-color: Highlight; }
}
`;

const letters = `font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif !important;
  font-size: 14px !important; line-height: 1.35 !important; font-weight: 400 !important;
  letter-spacing: normal !important; text-align: start !important; white-space: normal !important;`;

/** Nothing of the page's style reaches in: from inside, `!important` wins over every rule of the page. */
const alone = `all: initial !important; ${letters} color-scheme: light dark !important; visibility: visible !important;`;

export const markStyle = `
:host { ${alone} }
${ink}
.mark { display: flex; align-items: center; gap: 8px; max-width: 100%; min-height: 32px; margin: 0; padding: 5px 12px 5px 8px;
  border: 1px solid var(--edge); border-radius: 10px; background: var(--ground); color: var(--ink); text-align: start; }
.mark:hover { background: var(--press); }
.level { font-weight: 600; }
.more { flex: none; width: 16px; height: 16px; opacity: .75; }
.more path { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
[dir="rtl"] .mark { padding: 5px 8px 5px 12px; }
[dir="rtl"] .more { transform: scaleX(-1); }
@media (pointer: coarse) { .mark { min-height: 44px; } }
@media (forced-colors: active) { .mark { border: 2px solid CanvasText; background: Canvas; color: CanvasText; } }
.led .mark { outline: 3px solid #1a73a8; outline-offset: 3px; }
`;

/** A block of its own above the words of the post. */
export const blockStyle = `
:host { display: block !important; position: relative !important; margin: 6px 0 !important; padding: 0 !important;
  max-width: 100% !important; min-width: 0 !important; flex: none !important; align-self: stretch !important; grid-column: 1 / -1 !important; }
`;

/** One line that leaves its row as high as it is. */
export const inlineStyle = `
:host { display: inline-flex !important; vertical-align: middle !important; position: relative !important; z-index: 2 !important;
  margin: 0 6px !important; max-width: 100% !important; height: 20px !important; align-items: center !important; }
.mark { min-height: 22px; padding: 0 8px 0 4px; gap: 4px; font-size: 12px; white-space: nowrap; border-radius: 11px; }
[dir="rtl"] .mark { padding: 0 4px 0 8px; }
.icon { width: 16px; height: 16px; }
.level { overflow: hidden; text-overflow: ellipsis; }
.more { display: none; }
@media (pointer: coarse) { .mark { min-height: 24px; } }
`;

/**
 * Out of the flow, where it would have stood: the page's own layout does not move by a pixel, and no rectangle has to
 * be measured or followed.
 */
export const floatStyle = `
:host { display: block !important; position: absolute !important; z-index: 3 !important; width: max-content !important;
  max-width: min(260px, 92%) !important; height: 0 !important; overflow: visible !important; pointer-events: none !important; }
.mark { pointer-events: auto; min-height: 28px; margin: 4px; padding: 2px 10px 2px 6px; gap: 6px; font-size: 12.5px; border-radius: 14px;
  box-shadow: 0 1px 4px rgb(0 0 0 / .25); }
[dir="rtl"] .mark { padding: 2px 6px 2px 10px; }
.icon { width: 18px; height: 18px; }
.more { display: none; }
`;

export const cardStyle = `
:host { ${alone} display: contents !important; }
${ink}
.card { position: fixed; inset: auto; margin: 0; width: 340px; max-width: calc(100vw - 24px); max-height: calc(100vh - 24px); overflow: auto;
  padding: 0; border: 1px solid #c9d2d3; border-radius: 14px; background: #ffffff; color: #17282b;
  box-shadow: 0 2px 6px rgb(10 40 46 / .12), 0 12px 36px rgb(10 40 46 / .22); overscroll-behavior: contain; }
.card:focus { outline: none; }
.head { display: flex; gap: 10px; align-items: flex-start; padding: 14px 16px; border-radius: 13px 13px 0 0; background: var(--ground); color: var(--ink); }
.head .icon { width: 26px; height: 26px; }
.title { margin: 0; font-size: 16px; font-weight: 650; line-height: 1.3; }
.say { margin: 3px 0 0; }
.body { padding: 12px 16px 14px; }
.label { margin: 0 0 6px; font-weight: 600; }
.reasons { margin: 0 0 12px; padding: 0; list-style: none; }
.reasons li { position: relative; margin: 4px 0; padding-inline-start: 16px; }
.reasons li::before { content: ""; position: absolute; inset-inline-start: 2px; top: .5em; width: 6px; height: 6px; border-radius: 50%; background: var(--sign); }
.acts { display: flex; flex-wrap: wrap; gap: 8px; }
.act { min-height: 36px; padding: 6px 14px; border: 1px solid #9db0b3; border-radius: 9px; background: transparent; color: #0a3f47; font-weight: 600; }
.act:hover { background: #edf3f3; }
.act.first { border-color: #0f5f63; background: #0f5f63; color: #ffffff; }
.act.first:hover { background: #0a4a4e; }
.act.quiet { border-color: transparent; margin-inline-start: auto; padding-inline: 8px; font-weight: 400; }
.situations { display: grid; gap: 6px; margin-top: 12px; }
.situations .act { width: 100%; text-align: start; }
.note { margin: 12px 0 0; font-size: 12.5px; color: #4c6064; }
[hidden] { display: none !important; }
@media (pointer: coarse) { .act { min-height: 44px; } }
@media (prefers-color-scheme: dark) {
  .card { border-color: #3a4c50; background: #16211f; background: #152023; color: #e4eeee; box-shadow: 0 12px 36px rgb(0 0 0 / .6); }
  .act { border-color: #587075; color: #a8dde0; }
  .act:hover { background: #22333a; }
  .act.first { border-color: #7fd0d1; background: #7fd0d1; color: #05282c; }
  .act.first:hover { background: #a3e0e0; }
  .note { color: #a5b8bb; }
}
@media (forced-colors: active) {
  .card { border: 2px solid CanvasText; }
  .head { border-bottom: 1px solid CanvasText; }
  .reasons li::before { background: CanvasText; }
  .act, .act.first { border: 1px solid ButtonText; background: ButtonFace; color: ButtonText; }
}
`;
