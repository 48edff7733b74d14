/** The domain needs {@code java.base} alone; the null annotations are read by the compiler only. */
module org.punctual.domain {
  requires static org.jspecify;

  exports org.punctual.domain;
  exports org.punctual.domain.account;
  exports org.punctual.domain.appointment;
  exports org.punctual.domain.reminder;
  exports org.punctual.domain.apikey;
  exports org.punctual.domain.usage;
  exports org.punctual.domain.calendarfeed;
  exports org.punctual.domain.webhook;
}
