// Before the first paint, and in a file of its own: the page allows no inline scripts.
const chosen = localStorage.getItem('bearings-theme');
if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
