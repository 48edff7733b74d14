package org.punctual.it.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.punctual.it.live.MailSink.Mail;

/**
 * Compares the arrived reminders with the acknowledged bookings.
 *
 * @param booked how many bookings were acknowledged
 * @param lost how many reminders never arrived
 * @param repeated how many reminders arrived more than once
 * @param marked how many reminders have an abandoned attempt, which left them marked as sending
 * @param unexplained how many reminders arrived more than once without an abandoned attempt
 * @param renamed how many reminders arrived under more than one identity
 * @param early how many mails arrived before they were due
 * @param unrecorded how many reminders are not stored as sent
 * @param last how long after the due instant the last reminder first arrived
 */
record Verdict(
    int booked,
    long lost,
    long repeated,
    long marked,
    long unexplained,
    long renamed,
    long early,
    long unrecorded,
    Duration last) {

  static Verdict of(Burst burst, List<Mail> mails, Aftermath aftermath) {
    Set<String> brokenOff = aftermath.brokenOff();
    Set<String> sent = aftermath.sent();
    Set<String> reminders = burst.reminders();
    Map<String, List<Mail>> arrivals =
        mails.stream().collect(Collectors.groupingBy(Mail::reminder));
    Set<String> repeated =
        arrivals.keySet().stream()
            .filter(reminder -> arrivals.get(reminder).size() > 1)
            .collect(Collectors.toSet());
    return new Verdict(
        reminders.size(),
        reminders.stream().filter(reminder -> !arrivals.containsKey(reminder)).count(),
        repeated.size(),
        brokenOff.stream().filter(reminders::contains).count(),
        repeated.stream().filter(reminder -> !brokenOff.contains(reminder)).count(),
        arrivals.values().stream().filter(same -> namesOf(same).size() > 1).count(),
        mails.stream().filter(mail -> mail.at().isBefore(burst.due())).count(),
        reminders.stream().filter(reminder -> !sent.contains(reminder)).count(),
        Duration.between(burst.due(), lastOf(arrivals, burst.due())));
  }

  /** The sum of two verdicts. */
  Verdict and(Verdict other) {
    return new Verdict(
        booked + other.booked,
        lost + other.lost,
        repeated + other.repeated,
        marked + other.marked,
        unexplained + other.unexplained,
        renamed + other.renamed,
        early + other.early,
        unrecorded + other.unrecorded,
        last.compareTo(other.last) > 0 ? last : other.last);
  }

  /**
   * Asserts that all reminders arrived, none early, all stored as sent, and each under one
   * identity. Only reminders with an abandoned attempt may have arrived again.
   */
  void assertKept() {
    assertThat(lost).as("lost").isZero();
    assertThat(early).as("early").isZero();
    assertThat(unrecorded).as("not recorded as sent").isZero();
    assertThat(renamed).as("under two identities").isZero();
    assertThat(unexplained).as("repeated though not marked as sending").isZero();
  }

  private static Set<String> namesOf(List<Mail> mails) {
    return mails.stream().map(Mail::messageId).collect(Collectors.toSet());
  }

  private static Instant lastOf(Map<String, List<Mail>> arrivals, Instant otherwise) {
    return arrivals.values().stream()
        .map(same -> same.get(0).at())
        .max(Instant::compareTo)
        .orElse(otherwise);
  }
}
