/** Shows what holds every word that was typed, and copies examples. The page is whole without it. */
export const PAGE_SCRIPT = `const field = document.getElementById('find'), said = document.getElementById('found');
const all = [...document.querySelectorAll('[data-find]')];
function find() {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const one of all) {
    one.hidden = !words.every((word) => one.dataset.find.includes(word));
    if (!one.hidden && one.tagName === 'ARTICLE') shown++;
  }
  // A heading over nothing says nothing.
  for (const list of document.querySelectorAll('nav ul')) list.hidden = list.previousElementSibling.hidden = !list.querySelector('li:not([hidden])');
  for (const part of document.querySelectorAll('main section')) part.hidden = words.length > 0 && !part.querySelector('article:not([hidden])');
  said.textContent = words.length ? shown + (shown === 1 ? ' route' : ' routes') : '';
}
field.addEventListener('input', find);
document.addEventListener('keydown', (event) => {
  if (event.key === '/' && document.activeElement !== field) { event.preventDefault(); field.focus(); }
  if (event.key === 'Escape' && document.activeElement === field) { field.value = ''; find(); }
});
for (const block of navigator.clipboard ? document.querySelectorAll('pre.shell') : []) {
  const button = document.createElement('button');
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(block.querySelector('code').textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 1500);
  });
  block.append(button);
}
const links = new Map([...document.querySelectorAll('nav li a')].map((link) => [link.hash.slice(1), link]));
const menu = document.querySelector('nav');
const seen = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    for (const link of links.values()) link.removeAttribute('aria-current');
    const link = links.get(target.id);
    link?.setAttribute('aria-current', 'true');
    // Only the menu is moved: scrollIntoView would take the page along.
    if (link) menu.scrollTop += Math.min(0, link.getBoundingClientRect().top - 60) + Math.max(0, link.getBoundingClientRect().bottom - innerHeight + 60);
  }
}, { rootMargin: '0px 0px -75% 0px' });
for (const article of document.querySelectorAll('article')) seen.observe(article);
`;
