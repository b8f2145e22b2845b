const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1rem; box-sizing: border-box }
main { max-width: 24rem; width: 100% }
main.wide { max-width: 48rem; align-self: start }
p.sum { font-size: 2rem; font-weight: 700; margin: .5rem 0 1.5rem }
form { display: grid; gap: .75rem }
button, a.back { font: inherit; font-weight: 600; min-height: 3rem; border-radius: .75rem; border: 2px solid currentColor;
  background: none; color: inherit; cursor: pointer; display: grid; place-items: center; text-decoration: none }
button.main { background: #14532d; border-color: #14532d; color: #fff }
ul { list-style: none; padding: 0; margin: 0 }
li { border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent); padding: .75rem 0 }
li a { font-weight: 600; display: block; min-height: 1.5rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem } dd { margin: 0; overflow-wrap: anywhere }
iframe { width: 100%; height: 32rem; border: 1px solid; border-radius: .75rem; background: #fff }
`;

/** A whole page around `content`, which is HTML already. */
export const page = (title: string, content: string, width = ""): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>${style}</style></head>
<body><main class="${width}"><h1>${escaped(title)}</h1>${content}</main></body>
</html>`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
