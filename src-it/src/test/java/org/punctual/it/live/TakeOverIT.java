package org.punctual.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.punctual.it.live.MailBox.Arrival;
import org.punctual.it.live.Partner.Answer;

/** A server is killed in the middle of sending, and the other sends what it had claimed. */
@ExtendWith(SharedCluster.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(SharedCluster.LOCK)
class TakeOverIT {

  private static final int REMINDERS = 600;
  private static final Duration OUT_WITHIN = Duration.ofSeconds(30);

  /** About 100 ms of the work of four that send mail at the same time. */
  private static final int MARKED_AT_MOST = 4 * 50;

  private static final String SENDERS =
      "select count(distinct holder) from delivery where channel = 'MAIL'";

  @Test
  void noReminderIsLostAndWhatIsRepeatedHasTheSameName(Cluster cluster) {
    Instant due = WholeMinute.after(Duration.ofSeconds(30));
    List<String> reminders = bookAllDueAt(due, Partner.of(cluster.other()));
    Patience.until(
        Duration.ofMinutes(3),
        () -> cluster.postgres().number(SENDERS) == 2,
        () -> "never do both send at the same time");

    cluster.one().kill();
    try {
      assertAllArrive(reminders, due, cluster);
    } finally {
      cluster.one().restart();
    }
  }

  private static void assertAllArrive(List<String> reminders, Instant due, Cluster cluster) {
    Patience.until(
        OUT_WITHIN.plus(Duration.between(Instant.now(), due)).plusSeconds(5),
        () -> namesOf(arrivedOf(reminders, cluster)).size() == REMINDERS,
        () -> "only " + namesOf(arrivedOf(reminders, cluster)).size() + " arrived");
    List<Arrival> arrivals = arrivedOf(reminders, cluster);
    assertThat(arrivals).allSatisfy(arrival -> assertThat(arrival.at()).isAfterOrEqualTo(due));
    assertThat(arrivals.size() - REMINDERS).isLessThanOrEqualTo(MARKED_AT_MOST);
  }

  /** Each an hour further from its reminder than the one before. */
  private static List<String> bookAllDueAt(Instant due, Partner partner) {
    return AtOnce.all(
        IntStream.rangeClosed(1, REMINDERS)
            .<Callable<String>>mapToObj(hour -> () -> book(hour, due, partner))
            .toList());
  }

  private static String book(int hour, Instant due, Partner partner) {
    Answer answer = partner.submit("Sent by either", due.plus(Duration.ofHours(hour)), hour * 60);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().getJsonArray("reminders").getJsonObject(0).getString("id");
  }

  private static List<Arrival> arrivedOf(List<String> reminders, Cluster cluster) {
    return cluster.mails().arrivals().stream()
        .filter(arrival -> reminders.contains(reminderOf(arrival)))
        .toList();
  }

  private static Set<String> namesOf(List<Arrival> arrivals) {
    return arrivals.stream().map(Arrival::messageId).collect(Collectors.toSet());
  }

  /** The name of a mail begins with the id of its reminder. */
  private static String reminderOf(Arrival arrival) {
    return arrival.messageId().replaceFirst("<?([0-9a-f-]{36}).*", "$1");
  }
}
