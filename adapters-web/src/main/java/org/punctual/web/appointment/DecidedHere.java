package org.punctual.web.appointment;

import jakarta.faces.view.ViewScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.punctual.domain.appointment.Appointment;
import org.punctual.domain.appointment.AppointmentId;

/**
 * The appointments that the owner decided on, or tried to decide on, since the page was opened. A
 * list keeps showing them until the owner navigates, even if their new state does not match the
 * filter or the number of the page.
 */
@ViewScoped
public class DecidedHere implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Two pages of a list. */
  static final int MOST = 40;

  private final ArrayList<UUID> ids = new ArrayList<>();

  /** Adds an appointment; the oldest is dropped beyond {@link #MOST}. */
  void add(AppointmentId id) {
    ids.remove(id.value());
    ids.add(id.value());
    if (ids.size() > MOST) {
      ids.remove(0);
    }
  }

  /**
   * The appointments that a list does not contain, as they are now.
   *
   * @param listed the appointments in the list
   * @param find finds the owner's appointments by their ids
   */
  List<Appointment> missingIn(
      List<Appointment> listed, Function<List<AppointmentId>, List<Appointment>> find) {
    Set<UUID> shown = listed.stream().map(one -> one.id().value()).collect(Collectors.toSet());
    return find.apply(
        ids.stream().filter(id -> !shown.contains(id)).map(AppointmentId::new).toList());
  }
}
