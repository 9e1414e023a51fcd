/** The look of the mark and its card. Pixels, not `rem`: the size of the page's root letter is the page's affair. */

/** Colours of the two levels, light and dark. In forced colours the browser sets its own but for drawings. */
const ink = `
* { box-sizing: border-box; }
.danger { --ground: light-dark(#fdf0ec, #381813); --edge: light-dark(#b4513f, #c8705f); --ink: light-dark(#63190f, #ffded7); --sign: light-dark(#8f2a1f, #f0a091); --press: light-dark(#f9ded6, #4c231c); }
.caution { --ground: light-dark(#fff5e0, #32240c); --edge: light-dark(#b07a1d, #b98a35); --ink: light-dark(#573600, #ffe7bf); --sign: light-dark(#8a5200, #f0bf66); --press: light-dark(#fbe7bd, #463413); }
button { font: inherit; color: inherit; cursor: pointer; }
button:focus-visible, .led { outline: 3px solid light-dark(#1a73a8, #8ecbf2); outline-offset: 2px; }
.icon { flex: none; width: 20px; height: 20px; }
.sign { fill: var(--sign); }
.eye { fill: var(--ground); }
@media (forced-colors: active) {
.sign { fill: CanvasText; }
.eye { fill: Canvas; }
}
`;

/** Nothing of the page's style reaches in: from inside, `!important` wins over every rule of the page. */
const alone = `:host { all: initial !important; color-scheme: light dark !important; font: 14px/1.35 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif !important; `;

/** Letters that stand taller or deeper than Latin ones. */
const tall = `
:lang(ta), :lang(th), :lang(hi), :lang(ne), :lang(bn), :lang(ar) { line-height: 1.5; }
:lang(my), :lang(km), :lang(ur) { line-height: 1.75; }
`;

export const markStyle = `${ink}${tall}
.mark { display: flex; align-items: center; gap: 8px; max-width: 100%; min-height: 32px; margin: 0; padding-block: 5px; padding-inline: 8px 12px; border: 1px solid var(--edge); border-radius: 10px; background: var(--ground); color: var(--ink); text-align: start; }
.mark:hover { background: var(--press); }
.level { font-weight: 600; }
.more { flex: none; width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
[dir=rtl] .more { transform: scaleX(-1); }
@media (pointer: coarse) { .mark { min-height: 44px; } }
`;

/** A block of its own above the words of the post. */
export const blockStyle = `${alone} display: block !important; margin: 6px 0 !important; max-width: 100% !important; flex: none !important; align-self: stretch !important; grid-column: 1 / -1 !important; }`;

const small = `
.mark { min-height: 24px; padding-block: 0; padding-inline: 4px 10px; gap: 5px; font-size: 12.5px; border-radius: 14px; white-space: nowrap; }
.icon { width: 18px; height: 18px; }
.level { overflow: hidden; text-overflow: ellipsis; }
.more { display: none; }
`;

/** One line that leaves its row as high as it is. */
export const inlineStyle = `${alone} display: inline-flex !important; vertical-align: middle !important; align-items: center !important; position: relative !important; z-index: 2 !important; margin: 0 6px !important; max-width: 100% !important; height: 20px !important; }${small}`;

/**
 * Out of the flow, where it would have stood: the page's own layout does not move by a pixel, and no rectangle has to
 * be measured or followed.
 */
export const floatStyle = `${alone} display: block !important; position: absolute !important; z-index: 3 !important; width: max-content !important; max-width: min(260px, 92%) !important; height: 0 !important; pointer-events: none !important; }${small}
.mark { pointer-events: auto; min-height: 28px; margin: 4px; box-shadow: 0 1px 4px rgb(0 0 0 / .25); }
`;

/** Halfway out of the bubble. */
export const edgeStyle = ':host { margin-top: -18px !important; }';

export const cardStyle = `${alone} display: contents !important; }${ink}${tall}
.card { position: fixed; inset: auto; margin: 0; width: 340px; max-width: calc(100vw - 24px); max-height: calc(100vh - 24px); overflow: auto; padding: 0; border: 1px solid light-dark(#c9d2d3, #3a4c50); border-radius: 14px; background: light-dark(#fff, #152023); color: light-dark(#17282b, #e4eeee); box-shadow: 0 8px 36px rgb(8 30 36 / .3); overscroll-behavior: contain; }
.card:focus { outline: none; }
.head { display: flex; gap: 10px; padding: 14px 16px; border-bottom: 1px solid transparent; background: var(--ground); color: var(--ink); }
.head .icon { width: 26px; height: 26px; }
h2 { margin: 0; font-size: 16px; line-height: 1.3; }
p { margin: 3px 0 0; }
.body { padding: 12px 16px 14px; }
.label { margin: 0 0 6px; font-weight: 600; }
ul { margin: 0 0 12px; padding-inline-start: 16px; }
li { margin: 4px 0; }
li::marker { color: var(--sign); }
.acts { display: flex; flex-wrap: wrap; gap: 8px; }
.act { min-height: 36px; padding: 6px 14px; border: 1px solid light-dark(#9db0b3, #587075); border-radius: 9px; background: none; color: light-dark(#0a3f47, #a8dde0); font-weight: 600; }
.act:hover { background: light-dark(#edf3f3, #22333a); }
.first { border-color: transparent; background: light-dark(#0f5f63, #7fd0d1); color: light-dark(#fff, #05282c); }
.first:hover { background: light-dark(#0a4a4e, #a3e0e0); }
.quiet { border-color: transparent; margin-inline-start: auto; padding-inline: 8px; font-weight: 400; }
.acts + .label { margin-top: 14px; }
.situations { display: flex; flex-wrap: wrap; gap: 6px; }
.situations .act { flex: 1 1 26%; min-width: min-content; padding: 6px; font-size: 12.5px; line-height: 1.3; font-weight: 400; }
.situations :last-child { flex: 2 1 34%; }
@media (max-width: 360px) { .body { padding-inline: 14px; } .acts { gap: 6px; } .acts .act { padding-inline: 10px; } .acts .quiet { padding-inline: 4px; } }
.note { margin-top: 12px; font-size: 12.5px; color: light-dark(#4c6064, #a5b8bb); }
@media (pointer: coarse) { .act { min-height: 44px; } }
`;
