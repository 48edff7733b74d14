// English weeks begin on Monday here, as its dates are written with the day before the month.
for (const language of ["en", "en_US"]) {
  if (PrimeFaces.locales[language]) {
    PrimeFaces.locales[language].firstDayOfWeek = 1;
  }
}
