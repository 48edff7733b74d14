package org.punctual.rest;

import java.util.stream.Stream;
import org.punctual.rest.account.MeResource;
import org.punctual.rest.appointment.AppointmentResource;
import org.punctual.rest.appointment.AppointmentsResource;
import org.punctual.rest.appointment.FreeResource;
import org.punctual.rest.usage.UsageResource;

/** The resources of the API. The server finds them automatically. */
public final class Resources {

  private Resources() {}

  /** All resources. */
  public static Stream<Class<?>> all() {
    return Stream.of(
        AppointmentsResource.class,
        AppointmentResource.class,
        FreeResource.class,
        MeResource.class,
        UsageResource.class);
  }
}
