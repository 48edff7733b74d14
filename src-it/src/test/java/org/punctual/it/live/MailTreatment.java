package org.punctual.it.live;

/** How a mail server treats a mail, once it knows the recipient. */
public enum MailTreatment {
  TAKE("250 go on"),
  CLOSE("421 closing"),
  DELAY("451 later"),
  REFUSE("550 nobody here"),
  HANG(""),
  RESET("");

  private final String answer;

  MailTreatment(String answer) {
    this.answer = answer;
  }

  /** The answer, if there is one. */
  String answer() {
    return answer;
  }

  /** Says whether the connection ends afterwards. */
  boolean hangsUp() {
    return this == CLOSE || this == RESET;
  }
}
