// "Select all" ticks every request that can be decided, and the bar counts the ticked requests. The
// message that asks for a selection goes away with the first ticked request.
const ticks = () => Array.from(document.querySelectorAll("input[name=ticked]"));

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
  countTicked();
});

jQuery(document).on("pfAjaxComplete", () => setTimeout(countTicked));
countTicked();
