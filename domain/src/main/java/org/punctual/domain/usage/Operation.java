package org.punctual.domain.usage;

/** The type of a request to the API. */
public enum Operation {
  APPOINTMENTS_CREATE("appointments.create"),
  APPOINTMENTS_LIST("appointments.list"),
  APPOINTMENTS_GET("appointments.get"),
  APPOINTMENTS_UPDATE("appointments.update"),
  APPOINTMENTS_CANCEL("appointments.cancel"),
  FREE_LIST("free.list"),
  USAGE_LIST("usage.list"),
  ME_GET("me.get"),
  /** A call with a valid key to a path or with a method that the API does not have. */
  UNKNOWN("unknown");

  private final String code;

  Operation(String code) {
    this.code = code;
  }

  /** The name that owners and clients see. */
  public String code() {
    return code;
  }
}
