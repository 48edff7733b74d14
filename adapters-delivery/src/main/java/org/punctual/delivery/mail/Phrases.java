package org.punctual.delivery.mail;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.punctual.domain.Isolation;
import org.punctual.domain.account.Profile;

/**
 * The texts of mails, in an owner's language and time zone. They are in English where there is no
 * translation.
 */
public final class Phrases {

  private static final Control NEVER_THE_SERVERS_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final ZoneId zone;

  /** The phrases for an owner. */
  public Phrases(Profile owner) {
    this.zone = owner.timeZone();
    this.bundle =
        ResourceBundle.getBundle(
            "org.punctual.delivery.mail.Phrases", owner.language(), NEVER_THE_SERVERS_LANGUAGE);
  }

  /**
   * A phrase with its gaps filled. Where any part of the phrase is written from right to left, each
   * {@link UserText} is isolated, so that it cannot reorder the dates and hours beside it.
   */
  public String say(String key, Object... gaps) {
    String filled = filled(key, gaps);
    return Isolation.mayReorder(filled) ? filled(key, isolated(gaps)) : filled;
  }

  private String filled(String key, Object... gaps) {
    return new MessageFormat(bundle.getString(key), language()).format(gaps);
  }

  private static Object[] isolated(Object... gaps) {
    return Arrays.stream(gaps)
        .map(gap -> gap instanceof UserText text ? Isolation.of(text.value()) : gap)
        .toArray();
  }

  /** The day of an instant, with the day of the week. */
  public String date(Instant instant) {
    return format("format.date", instant.atZone(zone));
  }

  /** The time of an instant on the owner's clock. */
  public String time(Instant instant) {
    return format("format.time", instant.atZone(zone));
  }

  /** The owner's zone, with its offset from UTC at an instant. */
  public String zone(Instant instant) {
    String offset = zone.getRules().getOffset(instant).getId();
    return zone.getId() + (offset.equals("Z") ? "" : ", UTC" + offset);
  }

  private String format(String pattern, ZonedDateTime time) {
    return DateTimeFormatter.ofPattern(bundle.getString(pattern), language()).format(time);
  }

  /** The language of the phrases. A bundle without a language is in English. */
  private Locale language() {
    return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
  }
}
