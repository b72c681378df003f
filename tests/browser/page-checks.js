// What the browser test asks of a page; each function gives a list of complaints. Evaluated in the page, not part of it.
window.checks = {
  openAll(open) { document.querySelectorAll('details').forEach(d => { d.open = open; }); },

  name(e) { const t = e.querySelector('title'); return (t ? t.textContent : e.outerHTML).slice(0, 60); },

  charts() {
    const found = [], width = document.documentElement.clientWidth;
    const outside = b => b.left < -0.5 || b.right > width + 0.5;
    document.querySelectorAll('svg').forEach(svg => {
      const b = svg.getBoundingClientRect();
      if (b.width < 20 || b.height < 10) found.push(`no room: ${this.name(svg)} ${b.width}x${b.height}`);
      if (!svg.closest('.scroll') && outside(b)) found.push(`outside: ${this.name(svg)} ${b.left}..${b.right}`);
      if (!svg.querySelector('circle, rect, line, text')) found.push(`empty: ${this.name(svg)}`);
      svg.querySelectorAll('circle, rect, text, line').forEach(part => {
        if (outside(part.getBoundingClientRect())) found.push(`part outside: ${this.name(svg)} ${part.outerHTML}`);
      });
      if (getComputedStyle(svg).visibility !== 'visible') found.push(`hidden: ${this.name(svg)}`);
    });
    return found;
  },

  labels() {
    const found = [];
    document.querySelectorAll('svg').forEach(svg => {
      if (svg.closest('[aria-hidden=true]')) return;
      const title = svg.querySelector(':scope > title');
      if (svg.getAttribute('role') !== 'img' || !title || !title.textContent.trim()) found.push(`without a title: ${svg.outerHTML.slice(0, 120)}`);
    });
    document.querySelectorAll('figure.chart').forEach(figure => {
      if (!figure.querySelector('figcaption')) found.push('a chart without a caption');
      let next = figure.nextElementSibling;
      while (next && next.matches('p')) next = next.nextElementSibling;
      if (!next || !next.matches('details.data')) found.push(`no table behind the chart: ${figure.textContent.slice(0, 60)}`);
    });
    document.querySelectorAll('table').forEach(table => {
      if (!table.caption && !table.matches('.matrix')) found.push('a table without a caption');
      if (table.querySelector('thead th:not([scope])') || table.querySelector('tbody th:not([scope])')) found.push('a heading without scope');
    });
    let level = 0;
    document.querySelectorAll('h1, h2, h3, h4, h5').forEach(h => {
      const n = Number(h.tagName[1]);
      if (n > level + 1) found.push(`heading skips a level: ${h.textContent}`);
      level = n;
    });
    const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
    if (new Set(ids).size !== ids.length) found.push('an id twice');
    if (!document.documentElement.lang) found.push('no lang');
    for (const landmark of ['header', 'nav', 'main', 'footer'])
      if (document.querySelectorAll(`body > ${landmark}, body > header > ${landmark}`).length !== 1) found.push(`not one ${landmark}`);
    return found;
  },

  // elements and attributes that only a text that broke out could have made
  strangers() {
    const known = new Set(('html head meta title style body script a header p h1 h2 h3 h4 nav ul li section div span main details summary table ' +
      'caption thead tbody tr th td figure figcaption bdi mark blockquote footer button dl dt dd pre code svg title desc line circle rect text').split(' '));
    const attributes = new Set(('lang charset http-equiv content name class id href aria-labelledby aria-hidden aria-label role tabindex scope width ' +
      'height x y x1 x2 y1 y2 cx cy r dy transform text-anchor dir title type hidden open').split(' '));
    const found = [];
    document.querySelectorAll('*').forEach(e => {
      if (!known.has(e.localName)) found.push(`element ${e.localName}`);
      for (const a of e.attributes) if (!attributes.has(a.name)) found.push(`attribute ${a.name} of ${e.localName}`);
      if (e.localName === 'a' && !e.getAttribute('href').startsWith('#')) found.push(`link to ${e.getAttribute('href')}`);
    });
    for (const [selector, n] of [['script', 1], ['style', 1], ['head > title', 1], ['main > section', 4 + document.querySelectorAll('.axis').length]])
      if (document.querySelectorAll(selector).length !== n) found.push(`${document.querySelectorAll(selector).length} of ${selector}`);
    return found;
  },

  policy() {
    const meta = document.head.querySelector('meta[http-equiv="Content-Security-Policy"]');
    const text = meta ? meta.content : '';
    const found = [];
    if (!text.includes("default-src 'none'")) found.push('no default-src');
    if (text.includes('unsafe') || text.includes('*') || text.includes('http')) found.push(`too wide: ${text}`);
    return found;
  },

  // a policy that does not act would let these in
  async policyActs() {
    const found = [], violations = [];
    document.addEventListener('securitypolicyviolation', e => violations.push(e.violatedDirective));
    const script = document.createElement('script');
    script.textContent = 'window.brokenOut = true';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    document.body.append(image);
    await fetch('data:,x').then(() => found.push('fetch went through'), () => {});
    await new Promise(r => setTimeout(r, 100));
    script.remove();
    image.remove();
    if (window.brokenOut) found.push('an inline script ran');
    for (const directive of ['script-src', 'img-src', 'connect-src'])
      if (!violations.some(v => v.startsWith(directive))) found.push(`nothing stopped ${directive}`);
    return found;
  },

  sideways() {
    const root = document.documentElement;
    return root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide in ${root.clientWidth}`] : [];
  },
};
