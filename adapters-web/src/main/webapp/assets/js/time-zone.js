// Chooses the browser's own time zone while no zone is chosen.
for (const select of document.querySelectorAll("select[data-time-zone]")) {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const known = Array.from(select.options).some((option) => option.value === here);
  if (!select.value && known) {
    select.value = here;
  }
}
