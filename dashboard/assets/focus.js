// Every choice puts a whole new page in place of the last one, and whatever had the keyboard focus goes with it.
// Give the focus to the element of the same id in the new page, so that a keyboard user stays where they were.
(() => {
  let held = null;
  document.addEventListener("focusin", (event) => { held = event.target; });
  document.addEventListener("focusout", (event) => {
    setTimeout(() => { if (held === event.target && held.isConnected && document.activeElement !== held) held = null; });
  });
  new MutationObserver(() => {
    if (!held || held.isConnected || !held.id || document.activeElement !== document.body) return;
    document.getElementById(held.id)?.focus({ preventScroll: true });
  }).observe(document, { childList: true, subtree: true });
})();
