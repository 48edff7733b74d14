package org.punctual.web.usage;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.punctual.domain.WrittenDate;
import org.punctual.domain.usage.Period;
import org.punctual.web.account.Me;
import org.punctual.web.account.OwnerFeedback;
import org.punctual.web.frame.RequestParameters;

/**
 * The days that {@code /usage} shows, in the owner's zone. The page's address contains the range,
 * so that an owner can bookmark it.
 */
@Named
@RequestScoped
public class UsageRange {

  /** The most days that are shown at once: a leap year. */
  static final int MOST_DAYS = 366;

  private static final String FROM = "from";
  private static final String TO = "to";

  private final OwnerFeedback feedback;
  private final Period period;
  private @Nullable LocalDate from;
  private @Nullable LocalDate to;

  @Inject
  public UsageRange(RequestParameters parameters, Me me, OwnerFeedback feedback, Clock clock) {
    Period usual = Period.lastDays(clock.instant(), me.getTimeZone());
    this.feedback = feedback;
    this.period = asked(parameters.value(FROM), parameters.value(TO), usual);
    this.from = period.from();
    this.to = period.to();
  }

  /** The days that are shown. */
  public Period getPeriod() {
    return period;
  }

  /** Opens the page for the typed days, or shows the fault at the field. */
  public void show(ExternalContext answer) throws IOException {
    if (from == null || to == null) {
      fault(from == null ? FROM : TO, "usage.day-required");
    } else if (to.isBefore(from)) {
      fault(TO, "usage.to-before-from");
    } else if (!isShowable(from, to)) {
      fault(TO, "usage.too-many-days", MOST_DAYS);
    } else {
      answer.redirect("/usage?from=" + from + "&to=" + to);
    }
  }

  /** The first day as typed. */
  public @Nullable LocalDate getFrom() {
    return from;
  }

  /** Keeps the first day as typed. */
  public void setFrom(@Nullable LocalDate from) {
    this.from = from;
  }

  /** The last day as typed. */
  public @Nullable LocalDate getTo() {
    return to;
  }

  /** Keeps the last day as typed. */
  public void setTo(@Nullable LocalDate to) {
    this.to = to;
  }

  private void fault(String field, String key, Object... figures) {
    feedback.fault("range:" + field, key, figures);
  }

  private static boolean isShowable(LocalDate from, LocalDate to) {
    return !to.isBefore(from) && ChronoUnit.DAYS.between(from, to) < MOST_DAYS;
  }

  /** The days that an address asks for; the usual days if the page can't show the asked days. */
  static Period asked(Optional<String> from, Optional<String> to, Period usual) {
    return day(from)
        .flatMap(first -> day(to).map(last -> new Period(first, last, usual.timeZone())))
        .filter(range -> isShowable(range.from(), range.to()))
        .orElse(usual);
  }

  private static Optional<LocalDate> day(Optional<String> written) {
    return written.flatMap(text -> WrittenDate.exact(text).date());
  }
}
