// Gives each hidden password a button that shows it, and hides it again before it is sent.
// It runs once for each password on the page.
for (const box of document.querySelectorAll("[data-show]:not(:has(button))")) {
  const field = box.querySelector("input");
  const button = document.createElement("button");
  const reveal = (shown) => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? box.dataset.hide : box.dataset.show;
  };
  button.type = "button";
  button.className = "inner-button";
  button.setAttribute("aria-controls", field.id);
  button.addEventListener("click", () => {
    reveal(field.type === "password");
    field.focus();
  });
  field.form.addEventListener("submit", () => reveal(false));
  reveal(false);
  box.append(button);
}
