// The page updates itself. The attempts that a person opened stay open, and a summary keeps the
// focus.
(() => {
  let opened = [];
  let focused;

  const attempts = () => Array.from(document.querySelectorAll("details.attempts"));

  document.addEventListener(
    "toggle",
    ({ target }) => {
      if (target.matches("details.attempts")) {
        opened = attempts().flatMap((one) => (one.open ? one.id : []));
      }
    },
    true,
  );

  document.addEventListener("focusin", ({ target }) => {
    focused = target.matches("details.attempts > summary") ? target.parentElement.id : undefined;
  });

  jQuery(document).on("pfAjaxComplete", () =>
    setTimeout(() => {
      for (const one of attempts()) {
        one.open ||= opened.includes(one.id);
      }
      if (focused && document.activeElement === document.body) {
        document.getElementById(focused)?.querySelector("summary").focus();
      }
    }),
  );
})();
