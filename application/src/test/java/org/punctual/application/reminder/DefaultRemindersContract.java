package org.punctual.application.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.StoreContract;
import org.punctual.domain.account.AccountId;
import org.punctual.domain.appointment.ReminderTimes;

/** What {@link DefaultReminders} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DefaultRemindersContract extends StoreContract {

  @Test
  void There_are_none_before_the_owner_chose_some() {
    assertThat(store.defaultReminders().of(adas())).isEqualTo(ReminderTimes.NONE);
  }

  @Test
  void A_choice_replaces_the_earlier_choice_of_the_same_owner() {
    choose(adas(), 1440, 10);
    choose(bobs(), 60);
    choose(adas(), 0, 10, ReminderTimes.MAX_MINUTES);

    assertThat(store.defaultReminders().of(adas()))
        .isEqualTo(new ReminderTimes(List.of(ReminderTimes.MAX_MINUTES, 10, 0)));
    assertThat(store.defaultReminders().of(bobs())).isEqualTo(new ReminderTimes(List.of(60)));
  }

  @Test
  void None_can_be_chosen_again() {
    choose(adas(), 60);
    choose(adas());

    assertThat(store.defaultReminders().of(adas())).isEqualTo(ReminderTimes.NONE);
  }

  private void choose(AccountId owner, Integer... minutesBefore) {
    store.run(
        () -> {
          store.accounts().lock(owner);
          store.defaultReminders().replace(owner, new ReminderTimes(List.of(minutesBefore)));
        });
  }
}
