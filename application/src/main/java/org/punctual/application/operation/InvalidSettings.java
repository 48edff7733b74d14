package org.punctual.application.operation;

import java.util.List;
import java.util.stream.Collectors;

/** Settings that the server must not start with. The message says how to correct each setting. */
public final class InvalidSettings extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Wrong> settings;

  /** Refuses the start for all wrong settings. */
  public InvalidSettings(List<Wrong> settings) {
    super(messageOf(settings), null, false, false);
    this.settings = List.copyOf(settings);
  }

  /**
   * One wrong setting.
   *
   * @param name the environment variable
   * @param what the defect of the setting, without any secret
   * @param remedy how to correct the setting
   */
  public record Wrong(String name, String what, String remedy) {

    @Override
    public String toString() {
      return name + " " + what + ". " + remedy + ".";
    }
  }

  /** All wrong settings, in the order of reading. */
  public List<Wrong> settings() {
    return settings;
  }

  private static String messageOf(List<Wrong> settings) {
    return settings.stream()
        .map(Wrong::toString)
        .collect(Collectors.joining("\n  ", "settings are wrong:\n  ", ""));
  }
}
