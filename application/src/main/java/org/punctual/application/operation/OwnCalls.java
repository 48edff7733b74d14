package org.punctual.application.operation;

/** Recognises the requests that the server sends to its own port during its start. */
public interface OwnCalls {

  /** The header that such a request carries. */
  String HEADER = "Punctual-Own-Call";

  /**
   * Notes a request that arrived with the header.
   *
   * @param token the value of the header, which any client may have sent
   */
  void arrived(String token);
}
