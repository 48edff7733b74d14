package org.punctual.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.AdjustableClock;
import org.punctual.application.Samples;
import org.punctual.application.account.InMemoryOwnerChanges;
import org.punctual.application.account.OwnerChange;
import org.punctual.domain.account.Account;

@DisplayName("Partners that are known")
class KnownPartnersTest {

  private final AdjustableClock clock = new AdjustableClock(NOW);
  private final InMemoryOwnerChanges changes = new InMemoryOwnerChanges();
  private final KnownPartners known = new KnownPartners(changes, clock);
  private final Account ada = Samples.account("ada@example.org");
  private final Account bob = Samples.account("bob@example.org");

  @Test
  void are_forgotten_with_all_keys_of_their_owner() {
    List.of(partner(ada, "Key00001"), partner(ada, "Key00002")).forEach(this::keep);
    Partner other = partner(bob, "Key00003");
    keep(other);

    known.changed(ada.id());

    assertThat(known.find("Key00001")).isEmpty();
    assertThat(known.find("Key00002")).isEmpty();
    assertThat(known.find("Key00003")).contains(other);
    assertThat(changes.recent()).extracting(OwnerChange::owner).containsExactly(ada.id());
  }

  @Test
  void are_forgotten_within_a_second_of_a_change_on_another_server() {
    keep(partner(ada, "Key00001"));
    Partner other = partner(bob, "Key00002");
    keep(other);
    assertThat(known.find("Key00001")).isPresent();

    changes.add(ada.id());
    clock.advance(Duration.ofMillis(900));

    assertThat(known.find("Key00001")).isEmpty();
    assertThat(known.find("Key00002")).contains(other);
  }

  @Test
  void are_kept_when_an_old_change_is_seen_again() {
    changes.add(ada.id());
    assertThat(known.find("Key00001")).isEmpty();
    Partner partner = partner(ada, "Key00001");
    keep(partner);

    clock.advance(Duration.ofMinutes(1));

    assertThat(known.find("Key00001")).contains(partner);
  }

  @Test
  void are_not_kept_when_something_changed_during_their_look_up() {
    long before = known.changesSeen();
    known.changed(ada.id());

    known.keep(partner(ada, "Key00001"), before);

    assertThat(known.find("Key00001")).isEmpty();
  }

  @Test
  void are_never_more_than_there_are_places() {
    List<String> keys =
        IntStream.range(0, 3 * KnownPartners.PLACES).mapToObj("%08d"::formatted).toList();

    keys.forEach(key -> keep(partner(ada, key)));

    assertThat(keys.stream().filter(key -> known.find(key).isPresent()))
        .hasSizeBetween(KnownPartners.PLACES / 2, KnownPartners.PLACES);
  }

  private void keep(Partner partner) {
    known.keep(partner, known.changesSeen());
  }

  private static Partner partner(Account owner, String publicPart) {
    return new Partner(Samples.key(owner.id(), publicPart), owner);
  }
}
