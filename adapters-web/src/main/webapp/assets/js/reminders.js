// The word of a unit agrees with the number before it: 1 day, 2 days.
document.addEventListener("input", ({ target }) => {
  const words = target.closest("[data-one]")?.dataset;
  if (words && target.matches("input")) {
    const names = (Number(target.value) === 1 ? words.one : words.many).split(" ");
    for (const option of target.closest("li").querySelectorAll("option")) {
      option.textContent = names[option.index];
    }
  }
});
