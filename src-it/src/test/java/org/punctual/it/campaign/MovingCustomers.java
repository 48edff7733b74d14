package org.punctual.it.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.punctual.it.campaign.Burst.Booked;
import org.punctual.it.campaign.FenceWatch.CalledOff;
import org.punctual.it.live.AtOnce;
import org.punctual.it.live.Owners;

/** Owners with the appointments that they move one by one. Some owners use several screens. */
record MovingCustomers(List<Share> shares) {

  private static final int SCREENS = 16;

  /** Moves of one owner wait for each other. */
  private static final int AN_OWNER_AT_MOST = 4;

  private record Share(Customer customer, List<Booked> appointments) {

    List<CalledOff> moveBy(Duration time) {
      return appointments.stream().map(one -> moveBy(time, one)).toList();
    }

    private CalledOff moveBy(Duration time, Booked one) {
      customer.move(one.appointment(), one.start().plus(time));
      return new CalledOff(one.reminder(), Instant.now());
    }
  }

  /** Signs the owners in, and opens a page on which they can move appointments. */
  static MovingCustomers signedIn(List<Booked> appointments, ProvingGround ground) {
    Owners.letSignIn(ground.postgres());
    Map<String, List<Booked>> byOwner =
        appointments.stream().collect(Collectors.groupingBy(one -> one.partner().key()));
    int screens = Math.max(1, Math.min(AN_OWNER_AT_MOST, SCREENS / byOwner.size()));
    return new MovingCustomers(
        AtOnce.all(
            byOwner.values().stream()
                .flatMap(ofOwner -> dealt(ofOwner, screens))
                .<Callable<Share>>map(some -> () -> signedInFor(some, ground))
                .toList()));
  }

  /** All owners move their appointments at the same time. Returns when each move was answered. */
  List<CalledOff> moveBy(Duration time) {
    List<Callable<List<CalledOff>>> moves =
        shares.stream().<Callable<List<CalledOff>>>map(share -> () -> share.moveBy(time)).toList();
    return AtOnce.all(moves).stream().flatMap(List::stream).toList();
  }

  private static Stream<List<Booked>> dealt(List<Booked> appointments, int hands) {
    return IntStream.range(0, Math.min(hands, appointments.size()))
        .mapToObj(
            hand ->
                IntStream.range(0, appointments.size())
                    .filter(number -> number % hands == hand)
                    .mapToObj(appointments::get)
                    .toList());
  }

  private static Share signedInFor(List<Booked> appointments, ProvingGround ground) {
    Booked first = appointments.get(0);
    Customer customer =
        Customer.signedIn(
            Owners.addressOf(first.partner().key(), ground.postgres()), first.partner().server());
    customer.open("/appointments/view?id=" + first.appointment());
    return new Share(customer, appointments);
  }
}
