package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.domain.RefusalAssertions.assertRefusedAs;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.punctual.application.InMemoryPunctual;
import org.punctual.domain.account.Account;
import org.punctual.domain.appointment.Limits;
import org.punctual.domain.appointment.ReminderTimes;

class ChoosingDefaultRemindersTest {

  private final InMemoryPunctual punctual = new InMemoryPunctual();
  private final Account ada = punctual.customer("Ada");
  private final ChoosingDefaultReminders choosing =
      new ChoosingDefaultReminders(
          punctual.accounts, new InMemoryDefaultReminders(), Limits.DEFAULT);

  @Test
  void keeps_the_choice_of_its_owner() {
    ReminderTimes wanted = choosing.check(List.of(10, 1440));
    choosing.choose(ada.id(), wanted);

    assertThat(choosing.of(ada.id()).minutesBefore()).containsExactly(1440, 10);
    assertThat(choosing.of(punctual.customer("Bob").id())).isEqualTo(ReminderTimes.NONE);
  }

  @Test
  void obeys_the_rules_of_reminders() {
    assertRefusedAs(
        List.of(
            "reminders/1/minutesBefore reminder-duplicate",
            "reminders/2/minutesBefore reminder-out-of-range"),
        () -> choosing.check(List.of(10, 10, -1)));
    assertRefusedAs(List.of("reminders too-many-reminders"), () -> choosing.check(distinct(51)));
  }

  private static List<Integer> distinct(int count) {
    return IntStream.range(0, count).boxed().toList();
  }
}
