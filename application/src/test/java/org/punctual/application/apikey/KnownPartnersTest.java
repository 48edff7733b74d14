package org.punctual.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.punctual.application.Samples.NOW;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.punctual.application.Samples;
import org.punctual.domain.account.Account;

@DisplayName("Partners that are known")
class KnownPartnersTest {

  private final KnownPartners known = new KnownPartners();
  private final Account ada = Samples.account("ada@example.org");
  private final Account bob = Samples.account("bob@example.org");

  @Test
  void are_forgotten_with_all_keys_of_their_owner() {
    Partner first = partner(ada, "Key00001");
    Partner second = partner(ada, "Key00002");
    Partner other = partner(bob, "Key00003");
    List.of(first, second, other).forEach(each -> known.keep(each, NOW));

    known.forget(ada.id());

    assertThat(known.find("Key00001", NOW)).isEmpty();
    assertThat(known.find("Key00002", NOW)).isEmpty();
    assertThat(known.find("Key00003", NOW)).contains(other);
  }

  @Test
  void are_never_more_than_there_are_places() {
    List<String> keys =
        IntStream.range(0, 3 * KnownPartners.PLACES).mapToObj("%08d"::formatted).toList();

    keys.forEach(key -> known.keep(partner(ada, key), NOW));

    assertThat(keys.stream().filter(key -> known.find(key, NOW).isPresent()))
        .hasSizeBetween(KnownPartners.PLACES / 2, KnownPartners.PLACES);
  }

  private static Partner partner(Account owner, String publicPart) {
    return new Partner(Samples.key(owner.id(), publicPart), owner);
  }
}
