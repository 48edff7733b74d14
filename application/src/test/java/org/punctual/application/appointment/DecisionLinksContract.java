package org.punctual.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;
import static org.punctual.application.Samples.inHours;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.application.StoreContract;
import org.punctual.domain.apikey.ApiKey;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.DecisionLink;

/** What {@link DecisionLinks} promise. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DecisionLinksContract extends StoreContract {

  private Appointment adas;
  private Appointment bobs;

  @BeforeEach
  void add_requests() {
    ApiKey adasKey = Samples.key(adas(), "aaaaaaaa");
    ApiKey bobsKey = Samples.key(bobs(), "bbbbbbbb");
    store.keys().add(adasKey);
    store.keys().add(bobsKey);
    adas = Samples.submitted(adasKey, inHours(30), "one");
    bobs = Samples.submitted(bobsKey, inHours(40), "two");
    store.appointments().add(adas);
    store.appointments().add(bobs);
  }

  @Test
  void A_link_is_found_by_the_hash_of_its_token_as_it_was_added() {
    DecisionLink link = link("a", adas, 0);
    DecisionLink ofBob = link("b", bobs, 0);
    store.decisionLinks().addAll(List.of(link, ofBob));

    assertThat(store.decisionLinks().find("a")).contains(link);
    assertThat(store.decisionLinks().find("b")).contains(ofBob);
    assertThat(store.decisionLinks().find("c")).isEmpty();
  }

  @Test
  void A_link_keeps_what_its_mail_showed_when_the_appointment_changes() {
    DecisionLink link = link("a", adas, 0);
    store.decisionLinks().addAll(List.of(link));
    store.appointments().update(adas.confirm(inHours(1)));

    assertThat(store.decisionLinks().find("a")).contains(link);
  }

  @Test
  void No_link_can_be_added_too() {
    store.decisionLinks().addAll(List.of());

    assertThat(store.decisionLinks().find("a")).isEmpty();
  }

  @Test
  void An_appointment_has_several_links_and_keeps_the_newest_hundred() {
    store.decisionLinks().addAll(List.of(link("of bob", bobs, 0)));
    IntStream.range(0, DecisionLinks.MOST)
        .forEach(i -> store.decisionLinks().addAll(List.of(link("a" + i, adas, i))));
    assertThat(store.decisionLinks().find("a0")).isPresent();

    store.decisionLinks().addAll(List.of(link("b", adas, 200), link("c", adas, 201)));

    assertThat(store.decisionLinks().find("a0")).isEmpty();
    assertThat(store.decisionLinks().find("a1")).isEmpty();
    assertThat(store.decisionLinks().find("a2")).isPresent();
    assertThat(store.decisionLinks().find("c")).isPresent();
    assertThat(store.decisionLinks().find("of bob")).isPresent();
  }

  @Test
  void Links_of_started_appointments_are_forgotten() {
    store.decisionLinks().addAll(List.of(link("a", adas, 0), link("b", bobs, 0)));

    store.decisionLinks().forgetStarted(inHours(30));
    assertThat(store.decisionLinks().find("a")).isPresent();

    store.decisionLinks().forgetStarted(inHours(31));
    assertThat(store.decisionLinks().find("a")).isEmpty();
    assertThat(store.decisionLinks().find("b")).isPresent();
  }

  private static DecisionLink link(String tokenHash, Appointment pending, int second) {
    return DecisionLink.issued(tokenHash, pending, NOW.plusSeconds(second));
  }
}
