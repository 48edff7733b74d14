// "Select all" ticks every request that can be decided, and the bar counts the ticked requests. The
// message that asks for a selection goes away with the first ticked request.
const ticks = () => Array.from(document.querySelectorAll("input[name=ticked]"));

// The marks of the ticked requests. A tick stays while the list is rendered again, also for an
// action that does not send the ticks. A request that has changed has another mark, and no tick.
let chosen = new Set();

const noteTicked = () => {
  chosen = new Set(ticks().flatMap((tick) => (tick.checked ? tick.value : [])));
};

function tickAgain() {
  for (const tick of ticks()) {
    tick.checked ||= chosen.has(tick.value);
  }
  noteTicked();
}

function countTicked() {
  const all = document.getElementById("select-all");
  if (!all) {
    return;
  }
  const ticked = ticks().filter((tick) => tick.checked).length;
  all.checked = ticked > 0 && ticked === ticks().length;
  all.indeterminate = ticked > 0 && !all.checked;
  const bar = all.closest(".selection");
  const count = bar.querySelector(".selection-count");
  count.textContent = ticked > 0 ? count.dataset.text.replace("#", ticked) : "";
  if (ticked > 0) {
    globalThis.withdrawMessage?.(bar.dataset.none);
  }
}

document.addEventListener("change", ({ target }) => {
  if (target.id === "select-all") {
    for (const tick of ticks()) {
      tick.checked = target.checked;
    }
  }
  noteTicked();
  countTicked();
});

jQuery(document).on("pfAjaxComplete", () =>
  setTimeout(() => {
    tickAgain();
    countTicked();
  }),
);
noteTicked();
countTicked();
